import { balanceOf, counterPlanText, type RecoveryCause, type RecoveryClaim } from '@yimen/benefits/domain';
import { fields, list, monthInChinese, type Paper, paragraph } from '@yimen/casework/domain';
import { fenToYuan, moneyInWords } from '@yimen/standards';
import { type Allowance, allowanceNames } from '../application/domain/facts.js';
import { type DocumentKind, documentRules } from '../application/papers/kinds.js';
import type { PaperNames } from '../application/papers/papers.js';

/** Each cause as the holder, or whoever answers for them, reads it. */
const causeTexts: Record<RecoveryCause, string> = {
  DEATH: '享受人死亡后仍发放的补贴',
  INELIGIBLE: '不符合条件期间发放的补贴',
  MEMBER_LEFT: '情况变化后多发的补贴',
  MOVED_AWAY: '户籍迁出本区后仍发放的补贴',
  REVIEW: '复核调整前多发的补贴',
  STANDARD_REACHED_BACK: '标准调整追溯生效而多发的补贴',
  REVOKED: '审定决定被撤销而应退回的补贴',
  FALSE_STATEMENT: '以虚报、隐瞒、伪造手段取得的补贴',
  OTHER: '多发的补贴',
};

export type RecoveryTold = { readonly allowance: Allowance; readonly caseNumber: string; readonly reason: string };

/**
 * 追缴决定书: how much of the allowance was paid too much, for which months and why, how it is given back, and the remedies (domain §17 A.2,
 * A.3, §28.10). A pure function of the claim as decided and the names; null before a decision.
 */
export function paperOfRecovery(
  found: RecoveryClaim,
  { allowance, caseNumber, reason }: RecoveryTold,
  names: PaperNames,
): Paper<DocumentKind> | null {
  const { decision, items, cause } = found;
  if (decision === null) return null;
  const { reconsiderationAuthority, court, bureau, person, applicant } = names;
  const owed = balanceOf(found);
  const faultless = cause === 'FALSE_STATEMENT' ? '' : '多发并非享受人的过错，不予处罚。';
  return {
    ...{ kind: 'RECOVERY', title: documentRules.RECOVERY.title, addressee: applicant, authority: bureau },
    ...{ madeOn: decision.on, remedy: { ...decision.remedy, reconsiderationAuthority, court } },
    parts: [
      paragraph(`${person}的${allowanceNames[allowance]}（办件号 ${caseNumber}）有多发的款项，决定予以追缴。`),
      fields(
        ['应退回金额', `${fenToYuan(owed)}元（人民币${moneyInWords(owed)}）`],
        ['所属月份', [...new Set(items.map(({ month }) => monthInChinese(month)))].join('、')],
        ['退回方式', counterPlanText(found)],
      ),
      paragraph('理由：'),
      ...list([`${causeTexts[cause]}。${faultless}`, ...(reason.trim() === '' ? [] : [reason.trim()])]),
      paragraph('不从以后的补贴中扣回。一次退回有困难的，可以申请分期；逾期未退回的，予以催告。'),
    ],
  };
}
