import type { Law } from '@yimen/policy';
import type { AwardChange, AwardReason } from '../award/award-change.js';
import { entitlementsOfBasis } from '../award/entitlements.js';
import { awardBasis } from '../subsistence-allowance/award-basis.js';
import type { AwardDecision, SubsistenceCase } from '../subsistence-allowance/domain/index.js';

/** A decision about an award, on the case as it was decided on. */
export type Decided = { readonly before: SubsistenceCase; readonly decision: AwardDecision; readonly law: Law };

/** What a decision makes of the award; null when nothing changes (an end that was not made). Pure. */
export function awardChangeOf({ before, decision, law }: Decided): AwardChange | null {
  const { award, suspension } = before;
  if (award === null) return null;
  const { kind, fromMonth, documentNo: source, endMonth, on } = decision;
  const shared = { awardId: award.awardId, fromMonth, source };
  switch (kind) {
    case 'INCREASE':
    case 'REDUCTION': {
      const basis = awardBasis(before, law, fromMonth, on);
      return {
        ...{ ...shared, basis, entitled: entitlementsOfBasis(basis, on), endMonth: null },
        monthlyFen: decision.monthlyFen ?? 0,
        reason: kind === 'INCREASE' ? 'REVIEW_INCREASE' : 'REVIEW_REDUCTION',
        ...(suspension === null ? {} : { turn: 'RESUME' as const }),
      };
    }
    case 'FADE_OUT': {
      const fading = { ...shared, later: decision.later, endMonth, monthlyFen: decision.monthlyFen ?? 0 };
      return { ...fading, reason: 'FADE_OUT', turn: 'FADE' };
    }
    case 'END':
      return { ...shared, endMonth, reason: endReason(decision), turn: 'END' };
    case 'SUSPEND':
      return { ...shared, reason: suspendReason(decision), turn: 'SUSPEND' };
    case 'RESUME':
    case 'KEEP':
      return suspension === null ? null : { ...shared, reason: 'CLEARED', turn: 'RESUME' };
  }
}

/** A death that one source reported is not a death yet. */
function suspendReason({ grounds }: AwardDecision): AwardReason {
  const code = grounds[0]?.code ?? 'FACTS_UNCLEAR';
  return code === 'DEATH' ? 'DEATH_REPORTED' : code;
}

/** Why it ends: its first ground. */
function endReason({ grounds }: AwardDecision): AwardReason {
  return grounds[0]?.code ?? 'REVIEW_END';
}
