import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import { type Answer, dayRefused } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { Disability } from '../household.js';
import { type ProofCheck, type ProofKind, type ProofResult, proofsNeeded, sourceOf } from './claim.js';

export type RecordProofCheckOrder = By & {
  kind: ProofKind;
  result: ProofResult;
  disability: Disability | null;
  validUntil: ProofCheck['validUntil'];
};

/**
 * Writes down what whoever keeps the record answers about a proof of a 单人保 (残联: certificate valid, type and level). A later answer
 * takes the place of an earlier one. A certificate that is past its last day is expired, whatever was said (domain §12 #13).
 */
export function recordProofCheck(found: SubsistenceCase, order: RecordProofCheckOrder): Answer {
  const refusal = guard(found, 'recordProofCheck', order);
  if (refusal) return refuse(refusal);
  const { single } = found;
  const member = found.members.find(({ personId }) => personId === single?.personId);
  const { kind, disability, validUntil, by, today: on } = order;
  if (single === null || member === undefined || !proofsNeeded(member).includes(kind)) {
    return refuse({ because: 'PROOF_NOT_DECLARED', kind });
  }
  if (kind === 'DISABILITY_CERTIFICATE' && order.result === 'VALID' && disability === null) {
    return refuse({ because: 'PROOF_LEVEL_MISSING' });
  }
  const expired = validUntil !== null && dayRefused('validUntil', on, { today: validUntil }) !== null;
  const result = order.result === 'VALID' && expired ? 'EXPIRED' : order.result;
  const said = result === 'VALID' && kind === 'DISABILITY_CERTIFICATE' ? disability : null;
  const proof: ProofCheck = { kind, source: sourceOf(kind), result, disability: said, validUntil, on, by: by.id };
  const proofs = [...single.proofs.filter((each) => each.kind !== kind), proof];
  return accept({ ...found, single: { ...single, proofs } }, { type: 'proof-checked', caseId: found.id, result, on });
}
