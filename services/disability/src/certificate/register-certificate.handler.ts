import { appendAudit, sees } from '@yimen/access';
import { inputRefused, type PeopleDoor, type PersonSeen, patiently } from '@yimen/casework';
import { type DisabilityCertificateNumber, disabilityCertificate, isUuid, type LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  NeighbourUnreachable,
  notFound,
  once,
  type RequestContext,
  refused,
  type ServiceKeys,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import {
  certificateHeld,
  holderNotReached,
  holderProblem,
  numberProblem,
  sayingProblem,
} from './certificate.problems.js';
import { lockCertificate } from './certificate.row.js';
import { certificateOfNumber, numberOf, sealNumber } from './certificate-number.js';
import { gradesOfNumber, holderRefused, nextAtWindow, readSaying, type SaidDisability } from './domain/index.js';
import { askFederation } from './federation/questions.js';
import { recordOn } from './record-statement.js';
import { type CertificateHistory, certificateAt } from './statements.read.js';

export type RegisterCertificateInput = {
  readonly personId: string;
  readonly certificateNumber: string;
  readonly disabilities?: readonly SaidDisability[] | null;
  readonly issuedOn: LegalDate;
  readonly validTo: LegalDate;
};
export type CertificateDone = { readonly certificateId: string };
export type CertificateTools = { readonly keys: ServiceKeys; readonly residents: PeopleDoor };

const right = 'disability.certificate.register';

/**
 * 登记残疾人证: a window has the card in its hand. The federation is asked in the same breath whether its register says so too.
 * Refuses a number that is none or is not the holder's, a grade that does not exist or is not the number's, days that cannot be, a
 * second certificate in force, and a dead holder (domain §4.5, §12).
 */
export async function registerCertificate(
  ctx: RequestContext,
  { keys, residents }: CertificateTools,
  input: RegisterCertificateInput,
  key: string,
): Promise<Answer<CertificateDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const number = disabilityCertificate(input.certificateNumber);
  if (!number.ok) return refused(numberProblem(number));
  const asked = await holderOf(ctx, residents, input.personId);
  if (asked === 'UNREACHABLE') return refused(holderNotReached());
  const scope = await ctx.scopeOf(right);
  if (asked === null || !sees(scope, { divisions: [asked.hukouDivision, asked.residenceDivision] }))
    return refused(notFound('input.personId'));
  const because = holderRefused(number, { ...asked, maskedNumber: asked.maskedIdentityNumber });
  if (because !== null) return refused(holderProblem(because));
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'registerDisabilityCertificate', key, body: input }, () =>
        register(ctx, tx, keys, { input, number }),
      ),
    ),
  );
}

/** Before the transaction: who the holder is. */
async function holderOf(
  { traceId }: RequestContext,
  residents: PeopleDoor,
  personId: string,
): Promise<PersonSeen | null | 'UNREACHABLE'> {
  if (!isUuid(personId)) return null;
  try {
    return (await residents.persons([personId], traceId)).get(personId) ?? null;
  } catch (error) {
    if (error instanceof NeighbourUnreachable) return 'UNREACHABLE';
    throw error;
  }
}

type Registering = { readonly input: RegisterCertificateInput; readonly number: DisabilityCertificateNumber };

async function register(
  ctx: RequestContext,
  tx: EntityManager,
  keys: ServiceKeys,
  { input, number }: Registering,
): Promise<Answer<CertificateDone>> {
  const { personId, issuedOn, validTo } = input;
  const disabilities = gradesOfNumber(number, input.disabilities ?? []);
  if ('because' in disabilities) return refused(sayingProblem(disabilities));
  const said = { status: 'VALID' as const, renewing: false, issuedOn, validTo, effectiveOn: issuedOn, disabilities };
  const read = readSaying(said, ctx.today);
  if ('because' in read) return refused(sayingProblem(read));
  const found = await lockCertificate(tx, personId);
  const other = await certificateOfNumber(tx, keys.indexer, number.number);
  if (other !== null && other !== found?.certificateId) return refused(holderProblem('CERTIFICATE_NOT_HOLDERS'));
  const shown = await shownBefore(ctx, tx, keys, found, number);
  if (shown !== null) return shown;
  const statement = { ...read, ...nextAtWindow(found?.statements ?? []) };
  const saying = { personId, statement, source: 'WINDOW' as const, confirmed: false, reasonCode: 'SHOWN_AT_WINDOW' };
  const { actor, today } = ctx;
  const { certificateId } = await recordOn(tx, found, saying, { actor, action: right, today });
  await sealNumber(tx, certificateId, number.number);
  await askFederation(tx, { personId, actor, today });
  return done({ certificateId });
}

/**
 * A certificate in force that the federation told of, whose card nobody had seen: now its number is known, and who saw the card is on the
 * trail. Nobody is told, for no fact changes. A second one beside it is refused. Null when none is in force.
 */
async function shownBefore(
  { actor, today }: RequestContext,
  tx: EntityManager,
  { vault }: ServiceKeys,
  found: CertificateHistory | null,
  number: DisabilityCertificateNumber,
): Promise<Answer<CertificateDone> | null> {
  const now = found === null ? null : certificateAt(found, today);
  if (found === null || now === null || now.status === 'EXPIRED' || now.status === 'CANCELLED') return null;
  const { certificateId } = found;
  const same = now.category === number.category && now.level === number.level;
  if (!same || (await numberOf(tx, vault, certificateId)) !== null) return refused(certificateHeld(certificateId));
  const division = await sealNumber(tx, certificateId, number.number);
  await appendAudit(tx, {
    ...{ actor, action: right, legalDate: today, division },
    subject: { type: 'DisabilityCertificate', id: certificateId },
    details: { reasonCode: 'SHOWN_AT_WINDOW' },
  });
  return done({ certificateId });
}
