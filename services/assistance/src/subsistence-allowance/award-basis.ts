import type { Law } from '@yimen/policy';
import { type LegalMonth, rationalText } from '@yimen/standards';
import type { AwardBasis } from '../award/award.write.js';
import { asProved, determineCase, judgedBy, type SubsistenceCase } from './domain/index.js';

/**
 * Who is counted and what income: what the amount of this case's award is computed from, month after month. By the law of the
 * day of acceptance, or of the day of the review that found it.
 */
export function awardBasis(found: SubsistenceCase, law: Law, month: LegalMonth, on = judgedBy(found)): AwardBasis {
  const answer = determineCase(found, law, { acceptedOn: on, month });
  const members = found.members.filter(({ personId }) => answer.countedIds.includes(personId));
  const { single: claim } = found;
  const person = found.members.find(({ personId }) => personId === claim?.personId);
  if (claim === null || answer.single === undefined || person === undefined) {
    const withheld = members.some(({ workRefused }) => workRefused === true);
    return { totalFen: rationalText(answer.total), counted: members, ...(withheld ? { withheld } : {}) };
  }
  const { ownIncome, alone, householdTier } = answer.single;
  const atEdge = householdTier === 'EDGE';
  const others = members.filter(({ personId }) => personId !== claim.personId);
  return {
    totalFen: rationalText(ownIncome),
    counted: [asProved(claim, person)],
    way: alone ? 'HOUSEHOLD' : 'SINGLE_PERSON',
    single: { personId: claim.personId, atEdge, edge: atEdge ? others : [] },
  };
}
