import { personCopies, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { isUuid, type LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { evidenceUnfit, standingAlready, toldByOwner, unfit } from './circumstance.problems.js';
import { type DeclaredRow, lockDeclaredOf } from './declared.row.js';
import { type DeclaredKind, declareRefused, overlaps } from './domain/index.js';
import { keepDeclared } from './keep-declared.js';
import { ownersWords } from './owners-word.js';

export type RecordCircumstanceInput = {
  readonly personId: string;
  readonly kind: DeclaredKind;
  readonly from: LegalDate;
  readonly to?: LegalDate | null;
  readonly monthlyAmount?: number | null;
  readonly document: string;
  readonly evidenceDigest: string;
};
export type CircumstanceDone = { readonly circumstanceId: string };

const right = 'disability.circumstance.record';

/**
 * 登记情形: what its owner has not told is recorded from a paper. Refuses a time that cannot be, an amount where none is compared or none
 * where one is, evidence without a name or digest, a second one of the kind in the same time, and one on whose
 * first day what its owner told of holds (domain §4.2, §9).
 */
export async function recordCircumstance(
  ctx: RequestContext,
  input: RecordCircumstanceInput,
  key: string,
): Promise<Answer<CircumstanceDone>> {
  const { kind, from, to = null, monthlyAmount: amountFen = null } = input;
  const unsound = inputRefused(input) ?? evidenceUnfit(input);
  if (unsound !== null) return refused(unsound);
  const because = declareRefused({ kind, from, to, amountFen }, ctx.today);
  if (because !== null) return refused(unfit(because));
  const scope = await ctx.scopeOf(right);
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'recordDisabilityCircumstance', key, body: input }, async () => {
        const person = isUuid(input.personId)
          ? (await personCopies(tx, [input.personId])).get(input.personId)
          : undefined;
        const homes = [person?.hukouDivision ?? null, person?.residenceDivision ?? null];
        if (person === undefined || !sees(scope, { divisions: homes })) return refused(notFound('input.personId'));
        return record(ctx, tx, { ...input, to, amountFen, division: homes[0] ?? homes[1] ?? '' });
      }),
    ),
  );
}

type Recording = RecordCircumstanceInput & Pick<DeclaredRow, 'to' | 'amountFen' | 'division'>;

async function record(ctx: RequestContext, tx: EntityManager, input: Recording): Promise<Answer<CircumstanceDone>> {
  const { personId, kind, from, to, amountFen, division, evidenceDigest } = input;
  const before = await lockDeclaredOf(tx, personId);
  const standing = before.find(
    (each) => each.kind === kind && each.status !== 'ANNULLED' && overlaps(each, { from, to }),
  );
  if (standing !== undefined) return refused(standingAlready(kind, standing.id));
  const [told = []] = await ownersWords(tx, [{ personId, kind }]);
  const owners = told.find((each) => each.from <= from && (each.to === null || each.to >= from));
  if (owners !== undefined) return refused(toldByOwner(kind, owners));
  const id = uuidv7();
  const document = vaultOf(ctx.db).seal(
    { table: 'declared_circumstance', column: 'document', row: id },
    input.document.trim(),
  );
  await tx.query(
    `INSERT INTO declared_circumstance (id, person_id, kind, division, from_on, to_on, amount, status, evidence_digest, document,
                                        recorded_by, recorded_on, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'STANDING', $8, $9, $10, $11, 1)`,
    [id, personId, kind, division, from, to, amountFen, evidenceDigest, document, ctx.actor.sub, ctx.today],
  );
  const row: DeclaredRow = {
    ...{ id, personId, kind, division, from, to, amountFen, evidenceDigest, document },
    ...{ status: 'STANDING', recordedOn: ctx.today, version: 1 },
  };
  await keepDeclared(ctx, tx, row, right);
  return done({ circumstanceId: id });
}
