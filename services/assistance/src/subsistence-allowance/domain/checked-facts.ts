import type { Check, CheckFinding, SubsistenceCase } from './case.js';
import {
  type HouseholdFacts,
  type Income,
  type IncomeKind,
  incomeKinds,
  type Obligor,
  type Property,
  type PropertyKind,
} from './household.js';
import { exactly, isLess, sumOf } from './rules/exact-fen.js';
import { monthlyAverage } from './rules/monthly-income.js';

function isIncomeKind(kind: string): kind is IncomeKind {
  return incomeKinds.some((each) => each === kind);
}

function keyOf(item: { personId: string; kind: string }): string {
  return `${item.personId} ${item.kind}`;
}

function totals(findings: readonly CheckFinding[]): Map<string, CheckFinding & { count: number }> {
  const sums = new Map<string, CheckFinding & { count: number }>();
  for (const finding of findings.filter(({ setAside }) => setAside !== true)) {
    const known = sums.get(keyOf(finding));
    const count = (known?.count ?? 0) + (finding.count ?? 1);
    sums.set(keyOf(finding), { ...finding, amountFen: (known?.amountFen ?? 0) + finding.amountFen, count });
  }
  return sums;
}

/** The higher of the two for each person and kind: what is declared stays as it is, over its own months, and exact. */
function checkedIncomes(declared: readonly Income[], found: Map<string, CheckFinding & { count: number }>): Income[] {
  let incomes = [...declared];
  for (const [key, finding] of found) {
    if (!isIncomeKind(finding.kind)) continue;
    const said = sumOf(incomes.filter((income) => keyOf(income) === key).map(monthlyAverage));
    if (!isLess(said, exactly(finding.amountFen))) continue;
    const { personId, kind, amountFen } = finding;
    incomes = [...incomes.filter((income) => keyOf(income) !== key), { personId, kind, amountFen, months: 1 }];
  }
  return incomes;
}

function checkedProperties(
  declared: readonly Property[],
  found: Map<string, CheckFinding & { count: number }>,
): Property[] {
  const seen = new Set(declared.map(keyOf));
  const raised = declared.map((property) => {
    const finding = found.get(keyOf(property));
    // What evidence has explained stays explained; what has an exempt use keeps it.
    if (!finding || property.cleared !== null || property.exemptUse !== null) return property;
    return {
      ...property,
      amountFen: Math.max(property.amountFen, finding.amountFen),
      count: Math.max(property.count, finding.count),
    };
  });
  const undeclared = [...found.entries()].flatMap(([key, finding]): Property[] => {
    if (seen.has(key) || isIncomeKind(finding.kind)) return [];
    const { personId, amountFen, count } = finding;
    const kind: PropertyKind = finding.kind;
    return [{ personId, kind, amountFen, count, exemptUse: null, cleared: null }];
  });
  return [...raised, ...undeclared];
}

/** An obligor's own income: the higher of what was declared and what was found with their consent. */
function checkedObligors(declared: readonly Obligor[], findings: readonly CheckFinding[]): Obligor[] {
  return declared.map((obligor) => {
    const theirs = findings.filter(
      ({ personId, kind, setAside }) => personId === obligor.personId && isIncomeKind(kind) && setAside !== true,
    );
    const found = theirs.reduce((sum, { amountFen }) => sum + amountFen, 0);
    return { ...obligor, monthlyIncomeFen: Math.max(obligor.monthlyIncomeFen, found) };
  });
}

/**
 * The household as the check found it: for each person and kind the higher of what was declared and what all sources together
 * answered. A source that had no data takes nothing away from a declaration.
 */
export function checkedFacts(found: SubsistenceCase, checks: readonly Check[] = found.checks): HouseholdFacts {
  const answered = checks.filter((check) => check.status === 'OK');
  const ofHousehold = answered.filter(({ about }) => about !== 'OBLIGORS');
  const findings = totals(ofHousehold.flatMap((check) => [...check.findings]));
  const ofObligors = answered.filter(({ about }) => about === 'OBLIGORS').flatMap((check) => [...check.findings]);
  // What the street found itself may be what a source answered too: the higher counts, not the sum of both.
  const own = totals(found.foundFacts);
  return {
    members: found.members,
    obligors: checkedObligors(found.obligors, ofObligors),
    expenses: found.expenses,
    incomes: checkedIncomes(checkedIncomes(found.incomes, findings), own),
    properties: checkedProperties(checkedProperties(found.properties, findings), own),
  };
}

/** Did a source, or the street itself, find more of anything than the household declared? */
export function foundMore(found: SubsistenceCase): boolean {
  const { incomes, properties } = checkedFacts(found);
  const known = (property: Property) => found.properties.find((each) => keyOf(each) === keyOf(property));
  const moreOwned = properties.some((property) => {
    const declared = known(property);
    return !declared || property.amountFen > declared.amountFen || property.count > declared.count;
  });
  return moreOwned || incomes.some((income) => !found.incomes.includes(income));
}
