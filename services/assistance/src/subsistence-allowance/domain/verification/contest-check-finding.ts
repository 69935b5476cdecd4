import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { Answer } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { type CheckReport, type OverFinding, reportOf } from './check-report.js';
import type { Contest, ContestItem, Evidence, SealedText } from './contest.js';

/** Which finding: of which question (null for what was declared), of whom, of what kind. */
export type Contested = { checkId: string | null; personId: string; kind: string };
export type ContestCheckFindingOrder = By & {
  contestId: string;
  items: readonly Contested[];
  statement: SealedText;
  evidence: readonly Evidence[];
};

function findingOf({ overLimit }: CheckReport, { checkId, personId, kind }: Contested): OverFinding | null {
  const all = overLimit.flatMap(({ findings }) => findings);
  return all.find((each) => each.checkId === checkId && each.personId === personId && each.kind === kind) ?? null;
}

function itemsOf(report: CheckReport, contested: readonly Contested[]): ContestItem[] | null {
  const findings = [...new Set(contested.map((each) => findingOf(report, each)))];
  const items = findings.flatMap((finding, at): ContestItem[] => {
    if (finding === null) return [];
    const { checkId, source, personId, kind, amountFen, count } = finding;
    return [{ itemNo: at + 1, checkId, source, personId, kind, foundFen: amountFen, foundCount: count, answer: null }];
  });
  return items.length === findings.length ? items : null;
}

/**
 * 举证复查: the household contests findings of its check with evidence (R-AST-02: 命中须给“可申辩”; domain §28.4). Takes what of the
 * report's over-limit findings is contested, what is said and the evidence; refuses an empty contest, a finding that is not over
 * a limit, and one after the day until which the household was told that it may contest.
 */
export function contestCheckFinding(found: SubsistenceCase, order: ContestCheckFindingOrder): Answer {
  const refusal = guard(found, 'contestCheckFinding', order);
  if (refusal) return refuse(refusal);
  const { contestId, by, today: on, statement, evidence } = order;
  const report = reportOf(found);
  if (report === null || report.conclusion !== 'EXCEED') return refuse({ because: 'CHECK_NOT_EXCEEDED' });
  const until = report.told?.contestUntil ?? null;
  if (until !== null && on > until) return refuse({ because: 'CONTEST_PERIOD_OVER', contestUntil: until });
  if (order.items.length === 0 || statement.text.trim() === '') return refuse({ because: 'CONTEST_EMPTY' });
  const items = itemsOf(report, order.items);
  if (items === null) return refuse({ because: 'CONTEST_ITEM_UNKNOWN' });
  const contest: Contest = {
    contestId,
    reportNo: report.reportNo,
    on,
    by: by.id,
    items,
    statementSealed: statement.sealed,
    evidence,
  };
  return accept(
    { ...found, contests: [...found.contests, contest] },
    { type: 'check-contested', caseId: found.id, contest, on },
  );
}
