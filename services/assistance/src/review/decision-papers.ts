import { fenToYuan } from '@yimen/standards';
import { type DocumentKind, documentNumber, monthInChinese, type Paper } from '../documents/domain/index.js';
import {
  type AwardDecision,
  changePaper,
  type DocumentNames,
  type Opinion,
  type SubsistenceCase,
  statedPaper,
  terminationPaper,
  transferSlipPaper,
} from '../subsistence-allowance/domain/index.js';

/** Which document each decision is written down in. */
const kinds: Readonly<Record<AwardDecision['kind'], DocumentKind>> = {
  INCREASE: 'INCREASE',
  REDUCTION: 'REDUCTION',
  FADE_OUT: 'REDUCTION',
  END: 'TERMINATION',
  KEEP: 'REVIEW_RESULT',
  SUSPEND: 'SUSPENSION',
  RESUME: 'RESUMPTION',
};

/** The number that the decision's document will have: one more than those of its kind that the case has already. */
export function decisionNumber(
  kind: AwardDecision['kind'],
  { number, decisions, reviews }: SubsistenceCase,
  year: string,
): string {
  const document = kinds[kind];
  const before = decisions.filter((each) => kinds[each.kind] === document).length;
  const unchanged = document === 'REVIEW_RESULT' ? reviews.filter(({ outcome }) => outcome === 'UNCHANGED').length : 0;
  return documentNumber(document, year, number, before + unchanged + 1);
}

const stances: Readonly<Record<Opinion['stance'], string>> = {
  AGREES: '表示同意。',
  OBJECTS: '提出了不同意见，经复核未予采纳，理由如上。',
  NO_ANSWER: '期满未提出意见。',
};

/** What a decision says to the household: from what to what, since when, why by which rules, what was heard, the remedies. */
export function decisionPaper(
  { number }: SubsistenceCase,
  decision: AwardDecision,
  currentFen: number,
  names: DocumentNames,
): Paper {
  const { kind, on, remedy, fromMonth, opinion, monthlyFen, endMonth } = decision;
  const heard = opinion === null ? null : `${stances[opinion.stance]}`;
  const told = { on, number, reasons: reasonsOf(decision), heard, remedy };
  switch (kind) {
    case 'INCREASE':
    case 'REDUCTION':
      return changePaper(kind, names, { ...told, beforeFen: currentFen, afterFen: monthlyFen ?? 0, fromMonth });
    case 'FADE_OUT':
      return {
        ...changePaper('REDUCTION', names, { ...told, beforeFen: currentFen, afterFen: monthlyFen ?? 0, fromMonth }),
        title: '最低生活保障渐退决定书',
      };
    case 'END':
      return terminationPaper(names, { ...told, lastMonth: endMonth ?? fromMonth });
    case 'KEEP':
      return statedPaper('REVIEW_RESULT', names, { ...told, decided: '经听取意见并复核，决定不终止，照旧发放。' });
    case 'SUSPEND':
      return statedPaper('SUSPENSION', names, { ...told, decided: `自${monthInChinese(fromMonth)}起暂停发放。` });
    case 'RESUME': {
      const decided = `自${monthInChinese(fromMonth)}起恢复发放，暂停期间未发的予以补发。`;
      return statedPaper('RESUMPTION', names, { ...told, decided });
    }
  }
}

/** 转移单, beside the decision that ends an award because the household has left the district; null of every other decision. */
export function transferSlip(
  found: SubsistenceCase,
  { kind, grounds, on, endMonth, fromMonth }: AwardDecision,
  currentFen: number,
  names: DocumentNames,
): Paper | null {
  if (kind !== 'END' || grounds[0]?.code !== 'MOVED_AWAY') return null;
  return transferSlipPaper(found, names, { on, monthlyFen: currentFen, lastMonth: endMonth ?? fromMonth });
}

/** The grounds in words, then what the rules said step by step with the basis of each, so that it can be printed as it stands. */
function reasonsOf({ kind, grounds, determination, later, endMonth }: AwardDecision): string[] {
  const steps = (determination?.steps ?? []).map((step) => `${step.rule}：${step.result}（${step.basis}）`);
  const byRules = kind === 'SUSPEND' || kind === 'RESUME' ? [] : steps;
  const fading = later.map((step) => `自${monthInChinese(step.fromMonth)}起每月${fenToYuan(step.monthlyFen)}元`);
  const until = kind === 'FADE_OUT' && endMonth !== null ? [`渐退至${monthInChinese(endMonth)}止，期满终止`] : [];
  return [...grounds.map(({ text }) => text), ...fading, ...until, ...byRules];
}
