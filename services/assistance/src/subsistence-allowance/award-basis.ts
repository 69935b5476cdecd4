import type { Law } from '@yimen/policy';
import { type LegalMonth, rationalText } from '@yimen/standards';
import type { AwardBasis } from '../award/award.write.js';
import { checkedFacts, determineAllowance, judgedBy, type SubsistenceCase } from './domain/index.js';

/** Who is counted and what income: what the amount of this case's award is computed from, month after month. */
export function awardBasis(found: SubsistenceCase, law: Law, month: LegalMonth): AwardBasis {
  const dates = { acceptedOn: judgedBy(found), month };
  const { total, countedIds } = determineAllowance(checkedFacts(found), law, dates, found.ruleVersion);
  return {
    totalFen: rationalText(total),
    counted: found.members.filter(({ personId }) => countedIds.includes(personId)),
  };
}
