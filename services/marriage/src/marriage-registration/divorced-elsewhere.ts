import type { LegalDate } from '@yimen/standards';
import { type Answer, done, type RequestContext, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { actsAround } from '../act/act.store.js';
import { appendActs } from '../act/append-acts.js';
import { marriedPeriods } from '../act/domain/index.js';
import type { ProofKind } from './domain/index.js';
import type { StoredSitting } from './sitting.store.js';

type Shown = {
  readonly personId: string;
  readonly kind: ProofKind;
  readonly effectiveOn: LegalDate;
  readonly documentNo: string;
};

/**
 * A divorce that was registered elsewhere in the country: where this register still has the marriage, and the certificate that is shown
 * and the network's answer agree, the divorce is put on record here, as known from the network. One of the two alone does not do; a
 * judgment and a death come to the register by ways of their own.
 */
export async function endByCertificate(
  tx: EntityManager,
  { actor, today, clock, db }: RequestContext,
  { sitting }: StoredSitting,
  { personId, kind, effectiveOn, documentNo }: Shown,
): Promise<Answer<unknown>> {
  const network = sitting.check?.states.find((one) => one.personId === personId)?.state;
  if (kind !== 'DIVORCE_CERTIFICATE' || network !== 'DIVORCED') return done(null);
  const acts = await actsAround(tx, [personId]);
  const lasting = marriedPeriods(acts).find((one) => one.personId === personId && one.to === null);
  const marriage = acts.find(({ id }) => id === lasting?.actId);
  if (marriage === undefined) return done(null);
  const act = {
    ...{
      kind: 'DIVORCE' as const,
      parties: marriage.parties,
      about: marriage.id,
      effectiveOn,
      source: 'NATIONAL' as const,
    },
    ...{
      division: sitting.division,
      registryCode: sitting.registry,
      certificateNo: documentNo,
      basis: 'AGREEMENT' as const,
    },
  };
  const appending = { doer: { actor, role: 'registrar' }, moment: { today, now: clock.now() }, vault: vaultOf(db) };
  return appendActs(tx, [act], appending);
}
