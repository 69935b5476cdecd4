import { fenToYuan } from '@yimen/standards';
import type { Check, SubsistenceCase } from '../case.js';
import { checkedFacts } from '../checked-facts.js';
import { incomeKinds, type PropertyKind } from '../household.js';
import type { AllowanceAnswer } from '../rules/determine-allowance.js';
import type { OverFinding, OverItem } from './check-report.js';

const savings: readonly PropertyKind[] = ['DEPOSIT', 'SECURITIES', 'INSURANCE'];
const isSavings = (kind: string) => savings.some((each) => each === kind);
const isIncome = (kind: string) => incomeKinds.some((each) => each === kind);

/** Everything that the sources found and that counts, and the property that only the household declared. */
function findingsIn(found: SubsistenceCase, checks: readonly Check[]): OverFinding[] {
  const told = checks
    .filter(({ status }) => status === 'OK')
    .flatMap(({ checkId, source, dataDate, findings }) =>
      findings
        .filter(({ setAside }) => setAside !== true)
        .map(({ personId, kind, amountFen, count }) => {
          return { checkId, source, personId, kind, amountFen, count: count ?? null, dataDate };
        }),
    );
  const keyOf = ({ personId, kind }: { personId: string; kind: string }) => `${personId} ${kind}`;
  const seen = new Set(told.map(keyOf));
  const declared = checkedFacts(found, checks)
    .properties.filter((each) => each.cleared === null && each.exemptUse === null && !seen.has(keyOf(each)))
    .map(({ personId, kind, amountFen, count }): OverFinding => {
      return { checkId: null, source: null, personId, kind, amountFen, count, dataDate: null };
    });
  return [...told, ...declared];
}

/**
 * Item by item what is over which limit, and by which findings: what the household is told and may contest. Takes the case,
 * its answers and the determination by them; empty when nothing is over.
 */
export function overItems(found: SubsistenceCase, checks: readonly Check[], answer: AllowanceAnswer): OverItem[] {
  const { below, perCapitaFen, standardFen, hits } = answer;
  const counted = new Set(answer.countedIds);
  const all = findingsIn(found, checks).filter(
    ({ personId }) => counted.has(personId) || found.obligors.some((obligor) => obligor.personId === personId),
  );
  const income: OverItem[] = below
    ? []
    : [
        {
          rule: 'INCOME',
          text: `人均月收入 ${fenToYuan(perCapitaFen)} 元，不低于标准 ${fenToYuan(standardFen)} 元`,
          unit: 'FEN',
          measured: perCapitaFen,
          limit: standardFen,
          findings: all.filter(({ kind }) => isIncome(kind)),
        },
      ];
  const property = hits.map(({ kind, text, measured, limit }): OverItem => {
    if (kind === 'SAVINGS') {
      return { rule: kind, text, unit: 'FEN', measured, limit, findings: all.filter((each) => isSavings(each.kind)) };
    }
    return { rule: kind, text, unit: 'COUNT', measured, limit, findings: all.filter((each) => each.kind === kind) };
  });
  return [...income, ...property];
}
