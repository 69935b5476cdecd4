import { fenToYuan } from '@yimen/standards';
import type { Check, SubsistenceCase } from '../case.js';
import { checkedFacts } from '../checked-facts.js';
import { incomeKinds, type PropertyKind } from '../household.js';
import type { CaseAnswer } from '../rules/determine-case.js';
import { toFen } from '../rules/exact-fen.js';
import type { OverFinding, OverItem } from './check-report.js';

const savings: readonly PropertyKind[] = ['DEPOSIT', 'SECURITIES', 'INSURANCE'];
const isSavings = (kind: string) => savings.some((each) => each === kind);
const isIncome = (kind: string) => incomeKinds.some((each) => each === kind);

/** Everything that the sources and the street itself found and that counts, and the property that only the household declared. */
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
  const own = found.foundFacts.map(({ personId, kind, amountFen, count, on }): OverFinding => {
    return { checkId: null, source: null, personId, kind, amountFen, count: count ?? null, dataDate: on };
  });
  const keyOf = ({ personId, kind }: { personId: string; kind: string }) => `${personId} ${kind}`;
  const seen = new Set([...told, ...own].map(keyOf));
  const declared = checkedFacts(found, checks)
    .properties.filter((each) => each.cleared === null && each.exemptUse === null && !seen.has(keyOf(each)))
    .map(({ personId, kind, amountFen, count }): OverFinding => {
      return { checkId: null, source: null, personId, kind, amountFen, count, dataDate: null };
    });
  return [...told, ...own, ...declared];
}

/** An income that is over its limit, of the household or of one person. */
type OverIncome = { text: string; measured: number; limit: number; whose: string | null };

/** A household's is held against the standard; of a 单人保 the household's against that of the edge, and the person's own against the standard. */
function incomeOver({ single, below, perCapitaFen, standardFen }: CaseAnswer): OverIncome[] {
  const over = (text: string, measured: number, limit: number, whose: string | null = null): OverIncome[] => {
    return [{ text: `${text} ${fenToYuan(limit)} 元`, measured, limit, whose }];
  };
  const ahead = `人均月收入 ${fenToYuan(perCapitaFen)} 元，不低于`;
  if (single === undefined) return below ? [] : over(`${ahead}标准`, perCapitaFen, standardFen);
  if (!single.alone && single.householdTier === 'ABOVE') return over(`${ahead}边缘标准`, perCapitaFen, single.edgeFen);
  const own = toFen(single.ownIncome);
  if (own < standardFen) return [];
  return over(`本人月收入 ${fenToYuan(own)} 元，不低于标准`, own, standardFen, single.personId);
}

/**
 * Item by item what is over which limit, and by which findings: what the household is told and may contest. Takes the case,
 * its answers and the determination by them; empty when nothing is over.
 */
export function overItems(found: SubsistenceCase, checks: readonly Check[], answer: CaseAnswer): OverItem[] {
  const { hits } = answer;
  const counted = new Set(answer.countedIds);
  const all = findingsIn(found, checks).filter(
    ({ personId }) => counted.has(personId) || found.obligors.some((obligor) => obligor.personId === personId),
  );
  const income = incomeOver(answer).map(({ text, measured, limit, whose }): OverItem => {
    const findings = all.filter(({ kind, personId }) => isIncome(kind) && (whose === null || personId === whose));
    return { rule: 'INCOME', text, unit: 'FEN', measured, limit, findings };
  });
  const property = hits.map(({ kind, text, measured, limit }): OverItem => {
    if (kind === 'SAVINGS') {
      return { rule: kind, text, unit: 'FEN', measured, limit, findings: all.filter((each) => isSavings(each.kind)) };
    }
    return { rule: kind, text, unit: 'COUNT', measured, limit, findings: all.filter((each) => each.kind === kind) };
  });
  return [...income, ...property];
}
