import { fenToYuan, moneyInWords } from '@yimen/standards';
import { dayInChinese, list, monthInChinese, type Paper, paragraph } from '../../../documents/domain/index.js';
import type { SubsistenceCase } from '../case.js';
import { type DocumentNames, paperOf, reasoningOf, remedyWith } from './names.js';

function received({ appliedOn, number }: SubsistenceCase): string {
  return `你户于${dayInChinese(appliedOn)}提出的最低生活保障申请（办件号 ${number}）收悉。`;
}

/** Of a 单人保: for whom it is, and both tiers, said apart: the household's is judged by itself (R-AST-08). */
function whoIsConfirmed({ single }: SubsistenceCase, { applicant, person }: DocumentNames) {
  if (single === null) return { title: {}, who: '你户', tiers: [] };
  const atEdge = single.tiers?.household === 'EDGE';
  const household = atEdge ? '家庭为低保边缘家庭' : '家庭不认定救助层级（参照单人户）';
  const tiers = `层级：本人为最低生活保障对象；${household}，其他成员不享受低保金。`;
  const title = { title: '最低生活保障（单人保）确认决定书' };
  return { title, who: `你户成员${person ?? applicant}`, tiers: [paragraph(tiers)] };
}

/** 确认决定书. A pure function of the case as decided and the names; null when it was not confirmed. */
export function confirmationPaper(found: SubsistenceCase, names: DocumentNames): Paper | null {
  const { decision, award } = found;
  if (decision?.kind !== 'APPROVE' || !award) return null;
  const { title, who, tiers } = whoIsConfirmed(found, names);
  const amount = `每月${fenToYuan(award.monthlyFen)}元（人民币${moneyInWords(award.monthlyFen)}）`;
  return paperOf('CONFIRMATION', names, {
    ...title,
    authority: names.authority,
    madeOn: decision.on,
    remedy: remedyWith(decision.remedy, names),
    parts: [
      paragraph(`${received(found)}经审核，确认${who}符合最低生活保障条件。`),
      ...tiers,
      paragraph(`保障金额：${amount}，自${monthInChinese(award.startMonth)}起发放。`),
      ...reasoningOf(decision.determination),
      paragraph('家庭人口、收入、财产发生变化的，请及时向街道（乡镇）报告。'),
    ],
  });
}

/** 不予确认决定书, with the reasons and the remedies; null when the case was not refused. */
export function refusalPaper(found: SubsistenceCase, names: DocumentNames): Paper | null {
  const { decision } = found;
  if (decision?.kind !== 'REFUSE') return null;
  return paperOf('REFUSAL', names, {
    authority: names.authority,
    madeOn: decision.on,
    remedy: remedyWith(decision.remedy, names),
    parts: [
      paragraph(`${received(found)}经审核，决定不予确认。`),
      paragraph('理由：'),
      ...list(decision.grounds.map(({ text }) => text)),
      ...reasoningOf(decision.determination),
      paragraph(`依据：${decision.determination.legalBasis.join('；')}。`),
    ],
  });
}
