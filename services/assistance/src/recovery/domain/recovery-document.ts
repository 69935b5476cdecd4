import {
  counterPlanText,
  nextCounterDay,
  openOf,
  type RecoveryCause,
  type RecoveryClaim,
} from '@yimen/benefits/domain';
import { fenToYuan } from '@yimen/standards';
import { monthInChinese, type Paper } from '../../documents/domain/index.js';
import { type DocumentNames, recoveryPaper } from '../../subsistence-allowance/domain/papers/index.js';

/** Each cause as a household reads it. */
export const causeTexts: Record<RecoveryCause, string> = {
  DEATH: '家庭成员死亡后仍发放的待遇',
  INELIGIBLE: '不符合条件期间发放的待遇',
  MEMBER_LEFT: '家庭成员减少后多发的待遇',
  MOVED_AWAY: '迁出本区后仍发放的待遇',
  REVIEW: '复核调整前多发的待遇',
  STANDARD_REACHED_BACK: '标准调整追溯生效而多发的待遇',
  REVOKED: '确认决定被撤销而应退回的待遇',
  FALSE_STATEMENT: '以虚报、隐瞒、伪造手段取得的待遇',
  OTHER: '多发的待遇',
};

/**
 * 追缴决定书: for which months how much, why, how it is to be given back, and the remedy (domain §17 A.2). A pure function of the
 * claim as decided and the names; null before a decision.
 */
export function paperOfRecovery(
  found: RecoveryClaim,
  names: DocumentNames,
  { caseNumber, reason }: { caseNumber: string; reason: string },
): Paper | null {
  const { decision, items, cause, claimedFen } = found;
  if (decision === null) return null;
  const said = reason.trim();
  return recoveryPaper(names, {
    ...{ on: decision.on, remedy: decision.remedy, number: caseNumber, amountFen: claimedFen },
    months: [...new Set(items.map(({ month }) => monthInChinese(month)))],
    plan: planText(found),
    payBy: decision.plan === 'ONCE' ? nextCounterDay(found) : null,
    reasons: [
      `${causeTexts[cause]}。${faultless(found)}`,
      ...(said === '' ? [] : [said]),
      ...items.map((item) => `${monthInChinese(item.month)}多发${fenToYuan(item.amountFen)}元（${item.source}）`),
    ],
  });
}

const faultless = ({ cause }: RecoveryClaim) => (cause === 'FALSE_STATEMENT' ? '' : '多发并非你户的过错，不予处罚。');

function planText(found: RecoveryClaim): string {
  const first = found.instalments.find((each) => openOf(each) > 0);
  if (first !== undefined && first.month !== null) {
    const most = fenToYuan(found.decision?.monthlyFen ?? 0);
    return `自${monthInChinese(first.month)}起从低保金中按月扣回，每月不超过${most}元，并保留最低生活所需。`;
  }
  return counterPlanText(found);
}
