import { firstDayOf, type LegalDate, type LegalMonth } from '@yimen/standards';
import { type DifferencePlan, differencePlan, type Reckoning } from '../subsistence-allowance/domain/index.js';
import { firstMonthUnder, laterStandards } from './standard-months.js';

/** What a place's awards are paid from a month on, ready for the database. `previous`: the step before it. */
export type PlanStep = DifferencePlan & {
  readonly division: string;
  readonly month: LegalDate;
  readonly previous: LegalDate | null;
  readonly source: string;
};

type Begins = { readonly from: LegalDate; readonly source: string };

/**
 * The steps by which the amounts of a place change: where the standard begins, and where a later one that is published already
 * does. Null where tiers are paid in one of them: those are computed award by award.
 */
export function planOf(division: string, { law }: Reckoning, begins: Begins): PlanStep[] | null {
  const months = new Map<LegalMonth, string>();
  for (const each of [begins, ...laterStandards(law, begins.from)]) months.set(firstMonthUnder(each.from), each.source);
  const steps: PlanStep[] = [];
  for (const [month, source] of months) {
    const plan = differencePlan(law, month);
    if (plan === null) return null;
    steps.push({ ...plan, division, month: firstDayOf(month), previous: steps.at(-1)?.month ?? null, source });
  }
  return steps;
}
