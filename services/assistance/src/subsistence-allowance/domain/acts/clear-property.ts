import { accept, refuse } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import type { By } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { checkedFacts } from '../checked-facts.js';
import type { SubsistenceFact } from '../facts.js';
import { guard } from '../guard.js';
import type { PropertyKind } from '../household.js';
import { concludeCheck } from '../verification/conclude.js';
import type { Answer } from './answer.js';

export type ClearPropertyOrder = By & { personId: string; kind: PropertyKind; reason: string; law: Law };

/**
 * 申辩成立: what the household has brought in evidence against a veto (the account is a relative's, the car was sold) is found
 * to hold, for one person and kind, with the reason written down. A check that has concluded concludes anew, without it.
 */
export function clearProperty(found: SubsistenceCase, order: ClearPropertyOrder): Answer {
  const refusal = guard(found, 'clearProperty', order);
  if (refusal) return refuse(refusal);
  const reason = order.reason.trim();
  if (reason === '') return refuse({ because: 'REASON_MISSING' });
  const { personId, kind, today: on } = order;
  const { properties } = checkedFacts(found);
  if (!properties.some((each) => each.personId === personId && each.kind === kind)) {
    return refuse({ because: 'PROPERTY_NOT_FOUND', kind });
  }
  const cleared = properties.map((each) =>
    each.personId === personId && each.kind === kind ? { ...each, cleared: reason } : each,
  );
  const fact = { type: 'property-cleared' as const, caseId: found.id, personId, kind, reason, on };
  const next = { ...found, properties: cleared };
  if (found.checkConclusion !== 'EXCEED') return accept<SubsistenceCase, SubsistenceFact>(next, fact);
  const concluded = concludeCheck(next, { law: order.law, on });
  if ('because' in concluded) return refuse(concluded);
  return accept<SubsistenceCase, SubsistenceFact>(concluded.next, fact, ...concluded.facts);
}
