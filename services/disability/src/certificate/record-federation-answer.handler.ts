import { personCopies, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { isUuid, type LegalDate } from '@yimen/standards';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { sayingProblem } from './certificate.problems.js';
import { lockCertificate } from './certificate.row.js';
import { nextAtWindow, readSaying, type SaidDisability, type StatedStatus } from './domain/index.js';
import { closeQuestion } from './federation/close-question.js';
import { openQuestion } from './federation/questions.js';
import { recordOn } from './record-statement.js';
import type { CertificateDone } from './register-certificate.handler.js';

export type RecordFederationAnswerInput = {
  readonly personId: string;
  readonly status: StatedStatus;
  readonly disabilities: readonly SaidDisability[];
  readonly issuedOn: LegalDate;
  readonly validTo: LegalDate;
  readonly effectiveOn: LegalDate;
  readonly renewing?: boolean | null;
};

const right = 'disability.certificate.record';

/**
 * 登记残联的说法: the federation's reviewer writes what its register says, when no event has brought it. It stands on top of what is
 * known now, until the federation itself says more; a question that waits is closed by it. Refuses grades and days that cannot be.
 */
export async function recordFederationAnswer(
  ctx: RequestContext,
  input: RecordFederationAnswerInput,
  key: string,
): Promise<Answer<CertificateDone>> {
  const { personId } = input;
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(right);
  const person = isUuid(personId) ? (await personCopies(ctx.db, [personId])).get(personId) : undefined;
  if (person === undefined || !sees(scope, { divisions: [person.hukouDivision, person.residenceDivision] }))
    return refused(notFound('input.personId'));
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'recordFederationAnswer', key, body: input }, () =>
        record(ctx, tx, input),
      ),
    ),
  );
}

async function record(
  { actor, today }: RequestContext,
  tx: EntityManager,
  { personId, renewing, ...input }: RecordFederationAnswerInput,
): Promise<Answer<CertificateDone>> {
  const read = readSaying({ ...input, renewing: renewing === true }, today);
  if ('because' in read) return refused(sayingProblem(read));
  const found = await lockCertificate(tx, personId);
  const statement = { ...read, ...nextAtWindow(found?.statements ?? []) };
  const saying = { personId, statement, source: 'WINDOW' as const, confirmed: true, reasonCode: 'FEDERATION_REVIEWER' };
  const { certificateId } = await recordOn(tx, found, saying, { actor, action: right, today });
  const open = await openQuestion(tx, personId);
  if (open !== null) await closeQuestion(tx, open, 'CERTIFICATE', { actor, today });
  return done({ certificateId });
}
