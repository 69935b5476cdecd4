import type { LegalDate } from '@yimen/standards';
import { type Answer, done, type RequestContext, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { actsAround } from '../act/act.store.js';
import { appendActs } from '../act/append-acts.js';
import { type Act, certificateNumberWritten, marriedPeriods } from '../act/domain/index.js';
import type { NewAct } from '../act/new-act.js';
import { mayHaveDivorced } from '../divorce/domain/index.js';
import { nationalLaw } from '../standards/national-law.js';
import type { NetworkState, ProofKind } from './domain/index.js';
import type { StoredSitting } from './sitting.store.js';

type Shown = {
  readonly personId: string;
  readonly kind: ProofKind;
  readonly effectiveOn: LegalDate;
  readonly documentNo: string;
};

/**
 * What another registry did, put on record here where the paper that is shown and the network's answer agree; one of the two alone does not
 * do. A judgment and a death come to the register by ways of their own.
 */
export async function endedElsewhere(
  tx: EntityManager,
  { actor, today, clock, db }: RequestContext,
  { sitting }: StoredSitting,
  shown: Shown,
): Promise<Answer<unknown>> {
  const { personId } = shown;
  const acts = await actsAround(tx, [personId]);
  const lasting = marriedPeriods(acts).find((one) => one.personId === personId && one.to === null);
  const marriage = acts.find(({ id }) => id === lasting?.actId);
  const network = sitting.check?.states.find((one) => one.personId === personId)?.state;
  const act = marriage === undefined || network === undefined ? null : actOf(marriage, network, shown);
  if (act === null) return done(null);
  const appending = { doer: { actor, role: 'registrar' }, moment: { today, now: clock.now() }, vault: vaultOf(db) };
  const placed = { ...act, division: sitting.division, registryCode: sitting.registry };
  return appendActs(tx, [placed], appending);
}

/** A divorce that was registered elsewhere and can be that of this marriage; a revocation is verified by the leader (domain §26). */
function actOf(marriage: Act, network: NetworkState, { kind, effectiveOn, documentNo }: Shown): Placeless | null {
  const { parties, id: about } = marriage;
  if (kind !== 'DIVORCE_CERTIFICATE' || network !== 'DIVORCED') return null;
  if (!mayHaveDivorced(marriage, effectiveOn, nationalLaw)) return null;
  const certificateNo = certificateNumberWritten(documentNo);
  const known = { source: 'NATIONAL', certificateNo, basis: 'AGREEMENT' } as const;
  return { kind: 'DIVORCE', parties, about, effectiveOn, ...known };
}

type Placeless = Omit<NewAct, 'division'>;
