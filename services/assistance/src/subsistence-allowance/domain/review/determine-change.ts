import { type Determination, explain, type Law } from '@yimen/policy';
import { type LegalDate, type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import { byTheLaw } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { checkedFacts } from '../checked-facts.js';
import type { HouseholdFacts } from '../household.js';
import type { RefusalOf } from '../refusals.js';
import { ruleVersionOn } from '../rule-version.js';
import { type CaseAnswer, determineCase } from '../rules/determine-case.js';
import { fadeOut } from '../rules/fade-out.rule.js';
import { isObviousChange } from '../rules/obvious-change.rule.js';
import type { AmountStep, ChangeGroundCode, ChangeKind } from './review.js';

/** How the award stands: what it pays in the coming month, and whether it is fading out already. */
export type Standing = { amountFen: number; fading: boolean };
export type ChangeQuestion = {
  law: Law;
  today: LegalDate;
  standing: Standing;
  /** In which month the income rose above the standard, when it was before this one. */
  exceededMonth?: LegalMonth | null;
};

/** What the rules make of a household today. `kind` is null when nothing is to be changed. */
export type DeterminedChange = {
  kind: ChangeKind | null;
  determination: Determination;
  ground: ChangeGroundCode;
  monthlyFen: number | null;
  fromMonth: LegalMonth;
  later: readonly AmountStep[];
  endMonth: LegalMonth | null;
  exceededMonth: LegalMonth | null;
};

type NotInForce = RefusalOf<'PARAMETER_NOT_IN_FORCE'>;

/**
 * What a review leads to: eligibility by the parameters of today, the amount by those of the first day of the coming month, with
 * which it takes effect (domain §2.4 调减/终止通用: 次月生效). Below the standard: more or less, where the change is obvious. Above
 * it because somebody works: fading out. Else the end. The same facts and day give the same answer for ever.
 */
export function determineChange(found: SubsistenceCase, question: ChangeQuestion): DeterminedChange | NotInForce {
  return byTheLaw(() => determined(found, question));
}

function determined(found: SubsistenceCase, question: ChangeQuestion): DeterminedChange {
  const { law, today } = question;
  const fromMonth = found.review?.effectiveFrom ?? nextMonth(monthOf(today));
  const ruleVersion = ruleVersionOn(law, today) ?? found.ruleVersion;
  const ask = (facts: HouseholdFacts) =>
    determineCase({ ...found, ruleVersion }, law, { acceptedOn: today, month: fromMonth }, facts);
  const facts = checkedFacts(found);
  const answer = ask(facts);
  const end = {
    ...{ kind: 'END' as const, determination: answer.determination, monthlyFen: null, fromMonth, later: [] },
    ...{ endMonth: monthOf(today), exceededMonth: null },
  };
  const { outcome } = answer.determination;
  if (outcome === 'ELIGIBLE')
    return adjusted(question, { answer, before: ask(found.review?.before ?? facts), ruleVersion, fromMonth });
  if (!aboveStandard(answer)) return { ...end, ground: outcome === 'ASSET_EXCEEDED' ? outcome : 'NO_MEMBER_COUNTED' };
  const byWork = !aboveStandard(ask(withWorkOf(found.review?.before ?? facts, facts)));
  const fading = byWork ? faded(question, { answer, ruleVersion }) : null;
  return fading ?? { ...end, ground: 'INCOME_ABOVE_STANDARD' };
}

/** Is it the income that is no longer below: the household's, or of a 单人保 the household's tier or the person's own? */
function aboveStandard({ determination }: CaseAnswer): boolean {
  switch (determination.outcome) {
    case 'INCOME_NOT_BELOW_STANDARD':
    case 'OWN_INCOME_NOT_BELOW_STANDARD':
    case 'HOUSEHOLD_NOT_AT_EDGE':
      return true;
    default:
      return false;
  }
}

type Answered = { answer: CaseAnswer; ruleVersion: string };

function adjusted(
  { law, today, standing }: ChangeQuestion,
  { answer, before, ruleVersion, fromMonth }: Answered & { before: CaseAnswer; fromMonth: LegalMonth },
): DeterminedChange {
  const x = explain(law, ruleVersion);
  const determinedFen = answer.determination.amountFen ?? 0;
  const membersChanged = [...answer.countedIds].sort().join() !== [...before.countedIds].sort().join();
  const change = { currentFen: standing.amountFen, determinedFen, membersChanged };
  const obvious = isObviousChange(x, change, today) || standing.fading;
  const more = determinedFen > standing.amountFen;
  return {
    kind: !obvious ? null : raisedOrNot(determinedFen, standing),
    determination: joined(answer.determination, x.conclude('ELIGIBLE')),
    ground: membersChanged ? 'MEMBERS_CHANGED' : more ? 'INCOME_FALLEN' : 'INCOME_RISEN',
    monthlyFen: determinedFen,
    fromMonth,
    ...{ later: [], endMonth: null, exceededMonth: null },
  };
}

/** What fades and is entitled again pays on: whether that is less is a question of the amount alone. */
function raisedOrNot(determinedFen: number, { amountFen }: Standing): ChangeKind {
  return determinedFen >= amountFen ? 'INCREASE' : 'REDUCTION';
}

/** The household as it is, with the incomes from work that it had before: is it work that lifted it above the standard? */
function withWorkOf(before: HouseholdFacts, facts: HouseholdFacts): HouseholdFacts {
  const isWork = ({ kind }: HouseholdFacts['incomes'][number]) => kind === 'WAGE' || kind === 'BUSINESS';
  return { ...facts, incomes: [...facts.incomes.filter((each) => !isWork(each)), ...before.incomes.filter(isWork)] };
}

/** Fading out along the district's curve (F-4); null when no month of it is left. One that fades already goes on as it does. */
function faded(
  { law, today, standing, exceededMonth }: ChangeQuestion,
  { answer, ruleVersion }: Answered,
): DeterminedChange | null {
  const exceeded = exceededMonth ?? monthOf(today);
  const fromMonth = nextMonth(monthOf(today));
  const shared = { ground: 'FADE_OUT' as const, fromMonth, exceededMonth: exceeded };
  if (standing.fading) {
    const { determination } = answer;
    return { ...shared, kind: null, determination, monthlyFen: standing.amountFen, later: [], endMonth: null };
  }
  const x = explain(law, ruleVersion);
  const steps: AmountStep[] = [];
  for (let month = fromMonth; ; month = nextMonth(month)) {
    const { phase, amountFen } = fadeOut(x, { exceededMonth: exceeded, month, amountFen: standing.amountFen });
    if (phase === 'ENDED') break;
    steps.push({ fromMonth: month, monthlyFen: amountFen });
  }
  const [first, ...rest] = steps;
  if (first === undefined) return null;
  return {
    ...{ ...shared, kind: 'FADE_OUT', determination: joined(answer.determination, x.conclude('FADE_OUT')) },
    ...{
      monthlyFen: first.monthlyFen,
      later: onlyChanges(first, rest),
      endMonth: steps.at(-1)?.fromMonth ?? fromMonth,
    },
  };
}

/** Of the steps those at which the amount is another than before. */
function onlyChanges(first: AmountStep, rest: readonly AmountStep[]): AmountStep[] {
  let last = first;
  return rest.filter((step) => {
    const changes = step.monthlyFen !== last.monthlyFen;
    last = step;
    return changes;
  });
}

function joined(one: Determination, more: Determination): Determination {
  return {
    ...one,
    legalBasis: [...new Set([...one.legalBasis, ...more.legalBasis])],
    steps: [...one.steps, ...more.steps],
    parameters: [...one.parameters, ...more.parameters],
  };
}
