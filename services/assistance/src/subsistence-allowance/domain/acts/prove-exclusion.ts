import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { Answer } from './answer.js';

export type ProveExclusionOrder = By & { personId: string; evidence: string };

/**
 * Puts the paper that shows why a member is not counted (a judgment, a notice of the prison, of the police, of the office for
 * religious affairs) to the case: its number or digest. Nobody is left out of the household on a word alone (R-AST-01).
 */
export function proveExclusion(found: SubsistenceCase, order: ProveExclusionOrder): Answer {
  const refusal = guard(found, 'proveExclusion', order);
  if (refusal) return refuse(refusal);
  const { personId, today: on } = order;
  const evidence = order.evidence.trim();
  if (evidence === '') return refuse({ because: 'REASON_MISSING' });
  if (!found.members.some((member) => member.personId === personId && member.exclusion !== null)) {
    return refuse({ because: 'UNKNOWN_MEMBER', personId, field: 'personId' });
  }
  const exclusionProofs = { ...found.exclusionProofs, [personId]: evidence };
  return accept({ ...found, exclusionProofs }, { type: 'exclusion-proven', caseId: found.id, personId, on });
}
