import { type Law, parameterOn } from '@yimen/policy';
import { type LegalDate, yuanToFen } from '@yimen/standards';
import { incomeKinds } from '../household.js';
import type { RefusalOf } from '../refusals.js';
import { keys } from '../rules/keys.js';

type Amount = { readonly kind: string; readonly amountFen: number; readonly count?: number };
const isIncome = (kind: string) => incomeKinds.some((each) => each === kind);

/**
 * Refuses a finding that is negative or beyond belief, in whichever field it came: what is mistyped must neither pass a household
 * nor refuse it. Where the law names no bound, none is applied.
 */
export function findingsRefused(
  findings: readonly Amount[],
  { law, on, field }: { law: Law; on: LegalDate; field: string },
): RefusalOf<'INCOME_NEGATIVE'> | RefusalOf<'INCOME_ABSURD'> | null {
  for (const { kind, amountFen, count = 0 } of findings) {
    if (amountFen < 0 || count < 0) return { because: 'INCOME_NEGATIVE', field };
    const bound = parameterOn(law, isIncome(kind) ? keys.absurdIncome : keys.absurdProperty, on);
    if (!bound.ok) continue;
    const limitFen = yuanToFen(String(bound.value));
    if (amountFen > limitFen) return { because: 'INCOME_ABSURD', field, limitFen };
  }
  return null;
}
