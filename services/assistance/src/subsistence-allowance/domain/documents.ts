import { daysBetween, fenToYuan, type LegalDate, maskName } from '@yimen/standards';
import type { SubsistenceCase } from './case.js';
import { remedyUntil } from './remedy.js';

/** The names that a document needs and the rules never see: fetched by the service before its transaction. */
export type DocumentNames = {
  applicant: string;
  /** Who decides, for example 济南市历城区民政局. */
  authority: string;
  /** Where a review may be applied for, and which court takes the suit. */
  reconsiderationAuthority: string;
  court: string;
  /** For the public notice: where to telephone. */
  supervisionTelephone: string;
  documentNo: string;
};

export type CaseDocument = { kind: 'CONFIRMATION' | 'REFUSAL' | 'NOTICE'; title: string; text: string };

function dayInChinese(date: LegalDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

function remedyText(found: SubsistenceCase, names: DocumentNames): string {
  const { decision } = found;
  if (!decision) return '';
  const { reconsiderationDays, litigationMonths } = decision.remedy;
  const delivered = decision.deliveries[0];
  const until = delivered ? remedyUntil(decision.remedy, delivered.on) : null;
  const review = until ? `（至${dayInChinese(until.reconsiderationUntil)}止）` : '';
  const suit = until ? `（至${dayInChinese(until.suitUntil)}止）` : '';
  return (
    `如不服本决定，可以自收到本决定书之日起${reconsiderationDays}日内${review}向${names.reconsiderationAuthority}申请行政复议，` +
    `或者自收到本决定书之日起${litigationMonths}个月内${suit}向${names.court}提起行政诉讼。`
  );
}

function closing(found: SubsistenceCase, names: DocumentNames): string[] {
  return ['', names.authority, found.decision ? dayInChinese(found.decision.on) : ''];
}

function reasoning(found: SubsistenceCase): string[] {
  const { determination } = found.decision ?? {};
  if (!determination) return [];
  return determination.steps.map((step, i) => `${i + 1}. ${step.rule}：${step.result}（${step.basis}）`);
}

/** 确认决定书, as text. A pure function of the case as decided and the names; null when it was not confirmed. */
export function renderConfirmation(found: SubsistenceCase, names: DocumentNames): CaseDocument | null {
  const { decision, award } = found;
  if (decision?.kind !== 'APPROVE' || !award) return null;
  const title = '最低生活保障确认决定书';
  const text = [
    title,
    names.documentNo,
    '',
    `${names.applicant}：`,
    `你户于${dayInChinese(found.appliedOn)}提出的最低生活保障申请（办件号 ${found.number}）收悉。经审核，确认你户符合最低生活保障条件。`,
    `保障金额：每月${fenToYuan(award.monthlyFen)}元，自${Number(award.startMonth.slice(0, 4))}年${Number(award.startMonth.slice(5, 7))}月起发放。`,
    '认定情况：',
    ...reasoning(found),
    '家庭人口、收入、财产发生变化的，请及时向街道（乡镇）报告。',
    remedyText(found, names),
    ...closing(found, names),
  ].join('\n');
  return { kind: 'CONFIRMATION', title, text };
}

/** 不予确认决定书, with the reasons and the remedies; null when the case was not refused. */
export function renderRefusal(found: SubsistenceCase, names: DocumentNames): CaseDocument | null {
  const { decision } = found;
  if (decision?.kind !== 'REFUSE') return null;
  const title = '最低生活保障不予确认决定书';
  const text = [
    title,
    names.documentNo,
    '',
    `${names.applicant}：`,
    `你户于${dayInChinese(found.appliedOn)}提出的最低生活保障申请（办件号 ${found.number}）收悉。经审核，决定不予确认。`,
    '理由：',
    ...decision.grounds.map((ground, i) => `${i + 1}. ${ground.text}`),
    '认定情况：',
    ...reasoning(found),
    `依据：${decision.determination.legalBasis.join('；')}。`,
    remedyText(found, names),
    ...closing(found, names),
  ].join('\n');
  return { kind: 'REFUSAL', title, text };
}

/**
 * 拟确认公示: the applicant's masked name, how many, how much, where to telephone, and nothing else (domain §10.5, A.2);
 * from which day to which it stands. Null before a proposal to confirm is posted.
 */
export function renderNotice(found: SubsistenceCase, names: DocumentNames, members: number): CaseDocument | null {
  const { proposal, notice } = found;
  if (proposal?.kind !== 'APPROVE' || notice === null) return null;
  const { postedOn, lastDay } = notice;
  const title = '最低生活保障拟确认公示';
  const amount = fenToYuan(proposal.determination.amountFen ?? 0);
  const text = [
    title,
    `申请人：${maskName(names.applicant)}`,
    `保障人数：${members}人`,
    `拟保障金额：每月${amount}元`,
    `监督电话：${names.supervisionTelephone}`,
    `公示期 ${daysBetween(postedOn, lastDay)} 天（张贴次日起算，至${dayInChinese(lastDay)}止）。如有异议，请在公示期内提出。`,
  ].join('\n');
  return { kind: 'NOTICE', title, text };
}
