import { accept, refuse } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import type { Answer } from '../acts/answer.js';
import type { Check, CheckFinding, SubsistenceCase } from '../case.js';
import type { SubsistenceFact } from '../facts.js';
import { guard } from '../guard.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { concludeCheck } from './conclude.js';
import type { Contest, ContestAnswer, ContestItem, SealedText } from './contest.js';

/** The answer to one contested item; the reason is written for each (domain §28.4). */
export type ItemAnswer = {
  itemNo: number;
  result: ContestAnswer['result'];
  how: ContestAnswer['how'];
  correctFen: number | null;
  correctCount: number | null;
  reason: SealedText;
};
export type AnswerContestOrder = By & { contestId: string; answers: readonly ItemAnswer[]; law: Law };

/** Does the answer say one thing: upheld, and how, with what is right where something was wrong; or dismissed, and nothing more? */
function isFitting({ result, how, correctFen, correctCount }: ItemAnswer, { checkId }: ContestItem): boolean {
  const corrected = correctFen !== null || correctCount !== null;
  if (result === 'DISMISSED') return how === null && !corrected;
  // What the household itself declared is no data of a source: it is explained, or it is not.
  return how === 'CORRECTED' ? corrected && checkId !== null : how === 'EXPLAINED' && !corrected;
}

function itemRefused(item: ContestItem | undefined, answer: ItemAnswer): SubsistenceRefusal | null {
  const { itemNo, correctFen, correctCount, reason } = answer;
  if (item === undefined) return { because: 'CONTEST_ITEM_UNKNOWN' };
  if (item.answer !== null) return { because: 'CONTEST_ITEM_ANSWERED', itemNo };
  if (reason.text.trim() === '') return { because: 'REASON_MISSING' };
  if ((correctFen ?? 0) < 0 || (correctCount ?? 0) < 0) return { because: 'INCOME_NEGATIVE', field: 'answers' };
  return isFitting(answer, item) ? null : { because: 'CONTEST_ANSWER_MISSING', itemNo };
}

function answersRefused(contest: Contest, answers: readonly ItemAnswer[]): SubsistenceRefusal | null {
  if (answers.length === 0) return { because: 'CONTEST_EMPTY' };
  const numbers = answers.map(({ itemNo }) => itemNo);
  const twice = numbers.find((itemNo, at) => numbers.indexOf(itemNo) !== at);
  if (twice !== undefined) return { because: 'CONTEST_ITEM_ANSWERED', itemNo: twice };
  for (const answer of answers) {
    const item = contest.items.find(({ itemNo }) => itemNo === answer.itemNo);
    const refusal = itemRefused(item, answer);
    if (refusal) return refusal;
  }
  return null;
}

const isOf = (item: ContestItem, finding: { personId: string; kind: string }) =>
  finding.personId === item.personId && finding.kind === item.kind;

/** The finding as it counts from now on: corrected, or set aside. What was found stays in the contest. */
function mended(finding: CheckFinding, { how, correctFen, correctCount }: ItemAnswer): CheckFinding {
  if (how === 'EXPLAINED') return { ...finding, setAside: true };
  const count = correctCount ?? finding.count;
  return { ...finding, amountFen: correctFen ?? finding.amountFen, ...(count === undefined ? {} : { count }) };
}

function mend(found: SubsistenceCase, item: ContestItem, answer: ItemAnswer, contestId: string): SubsistenceCase {
  if (answer.result === 'DISMISSED') return found;
  if (item.checkId === null) {
    const cleared = `举证成立（${contestId.slice(-6)} 第 ${item.itemNo} 项）`;
    const properties = found.properties.map((each) => (isOf(item, each) ? { ...each, cleared } : each));
    // What the street found itself and is explained now does not count any more.
    return { ...found, properties, foundFacts: found.foundFacts.filter((each) => !isOf(item, each)) };
  }
  const checks = found.checks.map((check): Check => {
    if (check.checkId !== item.checkId) return check;
    return { ...check, findings: check.findings.map((each) => (isOf(item, each) ? mended(each, answer) : each)) };
  });
  return { ...found, checks };
}

function corrections(found: SubsistenceCase, items: readonly ContestItem[], on: LegalDate): SubsistenceFact[] {
  return items.flatMap((item): SubsistenceFact[] => {
    if (item.answer?.how !== 'CORRECTED' || item.checkId === null || item.source === null) return [];
    const { checkId, source } = item;
    return [{ type: 'check-corrected', caseId: found.id, checkId, source, item, on }];
  });
}

/**
 * 答复举证, item by item: upheld (the finding is corrected, or explained and set aside) or dismissed, each with its reason. What is
 * upheld concludes the check anew, and a source whose data was wrong is told, so that it mends it (domain §28.4: 财产性误差应更正数据源).
 */
export function answerContest(found: SubsistenceCase, order: AnswerContestOrder): Answer {
  const refusal = guard(found, 'answerContest', order);
  if (refusal) return refuse(refusal);
  const { contestId, answers, law, by, today: on } = order;
  const contest = found.contests.find((each) => each.contestId === contestId);
  if (!contest) return refuse({ because: 'CONTEST_UNKNOWN' });
  const unsound = answersRefused(contest, answers);
  if (unsound) return refuse(unsound);

  const items = contest.items.map((item): ContestItem => {
    const given = answers.find(({ itemNo }) => itemNo === item.itemNo);
    if (!given) return item;
    const { itemNo: _, reason, ...rest } = given;
    return { ...item, answer: { ...rest, reasonSealed: reason.sealed, on, by: by.id } };
  });
  const contests = found.contests.map((each) => (each === contest ? { ...contest, items } : each));
  const told = items.filter(({ itemNo }) => answers.some((each) => each.itemNo === itemNo));
  const answered = { type: 'contest-answered' as const, caseId: found.id, contestId, items: told, on };
  const mendedCase = answers.reduce((sofar, answer) => {
    const item = contest.items.find(({ itemNo }) => itemNo === answer.itemNo);
    return item === undefined ? sofar : mend(sofar, item, answer, contestId);
  }, found);
  if (mendedCase === found) return accept<SubsistenceCase, SubsistenceFact>({ ...found, contests }, answered);
  const concluded = concludeCheck({ ...mendedCase, contests }, { law, on });
  if ('because' in concluded) return refuse(concluded);
  const facts = [...corrections(found, told, on), ...concluded.facts];
  return accept<SubsistenceCase, SubsistenceFact>(concluded.next, answered, ...facts);
}
