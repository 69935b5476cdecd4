import type { LegalDate } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { vaultOf } from '../keys/service-keys.js';
import {
  type CheckReport,
  type Contest,
  type ContestItem,
  type OverFinding,
  type OverItem,
  reportOf,
  type SubsistenceCase,
} from '../subsistence-allowance/domain/index.js';
import { openContest } from './steps/seal-contest.js';

const person = (id: string) => ({ __typename: 'Person' as const, id });
const division = (code: string) => ({ __typename: 'Division' as const, code });

/** The report of a concluded check that counts today; null before there is a conclusion. */
export function showReport(found: SubsistenceCase, { actor, today }: Pick<RequestContext, 'actor' | 'today'>) {
  const report = found.checkConclusion === null ? null : reportOf(found);
  // What an obligor earns is theirs: the household is told the sum that follows from it.
  const members = new Set(found.members.map(({ personId }) => personId));
  const sees = ({ personId }: OverFinding) => actor.kind !== 'resident' || members.has(personId);
  return report === null ? null : reportShown(report, today, sees);
}

function reportShown(report: CheckReport, today: LegalDate, sees: (finding: OverFinding) => boolean) {
  const { reportNo, conclusion, asOf, issuedOn, issuedBy, validUntil, overLimit, told } = report;
  return {
    ...{ conclusion, asOf, issuedOn, validUntil },
    number: reportNo,
    issuedBy: division(issuedBy),
    valid: today <= validUntil,
    overLimit: overLimit.map(({ text }) => text),
    items: overLimit.map((item) => showOverItem({ ...item, findings: item.findings.filter(sees) })),
    told: told === null ? null : { ...told, contestAt: division(issuedBy) },
  };
}

function showOverItem({ rule, text, unit, measured, limit, findings }: OverItem) {
  const money = unit === 'FEN';
  return {
    ...{ rule, text },
    amount: money ? measured : null,
    amountLimit: money ? limit : null,
    overBy: money ? measured - limit : null,
    quantity: money ? null : measured,
    quantityLimit: money ? null : limit,
    findings: findings.map(({ checkId, source, personId, kind, amountFen, count, dataDate }) => ({
      ...{ checkId, source, kind, dataDate },
      person: person(personId),
      amount: amountFen,
      quantity: count,
    })),
  };
}

/** What was contested, and what came of each item, opened for whoever may read the case. */
export function showContests(ctx: RequestContext, { contests }: SubsistenceCase) {
  return contests.map(({ contestId, reportNo, on, items, statementSealed, evidence }: Contest) => ({
    id: contestId,
    reportNumber: reportNo,
    contestedOn: on,
    statement: () => openContest(vaultOf(ctx.db), { contestId, of: 'statement' }, statementSealed),
    evidence,
    items: items.map((item) => showContestItem(ctx, contestId, item)),
  }));
}

function showContestItem(ctx: RequestContext, contestId: string, item: ContestItem) {
  const { itemNo, checkId, source, personId, kind, foundFen, foundCount, answer } = item;
  const found = {
    itemNo,
    checkId,
    source,
    kind,
    person: person(personId),
    foundAmount: foundFen,
    foundQuantity: foundCount,
  };
  if (answer === null) return { ...found, answer: null };
  const { result, how, correctFen, correctCount, reasonSealed, on, by } = answer;
  return {
    ...found,
    answer: {
      ...{ result, how },
      correctAmount: correctFen,
      correctQuantity: correctCount,
      reason: () => openContest(vaultOf(ctx.db), { contestId, of: `reason.${itemNo}` }, reasonSealed),
      answeredOn: on,
      answeredBy: { __typename: 'Officer' as const, account: by },
    },
  };
}
