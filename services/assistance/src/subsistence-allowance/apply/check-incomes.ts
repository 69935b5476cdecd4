import { type LegalDate, legalDate, monthOf } from '@yimen/standards';
import { invalidInput, type Problem } from '@yimen/subgraph';
import { showRefusal } from '../show-refusal.js';
import type { IncomeInput } from './apply.input.js';

const field = 'input.incomes';

/**
 * Refuses an income whose amount was not said (it would count as nothing), or said twice (one of the two would be ignored), a
 * month that stands twice, and one that has not begun by the day of the application. Null when each says exactly one thing.
 */
export function incomesRefused(incomes: readonly IncomeInput[], today: LegalDate): Problem | null {
  for (const income of incomes) {
    const refused = incomeRefused(income, today);
    if (refused !== null) return refused;
  }
  return null;
}

function incomeRefused({ monthlyAmount, periods }: IncomeInput, today: LegalDate): Problem | null {
  const months = (periods ?? []).map(({ month }) => month);
  const monthly = monthlyAmount !== null && monthlyAmount !== undefined;
  if (!monthly && months.length === 0) {
    const message = '有一项收入没有金额：请填月收入，或逐月填写。没有收入的不用填这一项。';
    return invalidInput({ code: 'INCOME_AMOUNT_MISSING', message, field });
  }
  if (monthly && months.length > 0) {
    const message = '有一项收入既填了月收入又逐月填写：请只用一种。';
    return invalidInput({ code: 'INCOME_AMOUNT_TWICE', message, field });
  }
  const twice = months.find((month, at) => months.indexOf(month) !== at);
  if (twice !== undefined) {
    return invalidInput({ code: 'INCOME_MONTH_TWICE', message: `同一项收入中 ${twice} 填了两次。`, field });
  }
  const longAgo = months.find((month) => month < '1900-01');
  if (longAgo !== undefined) {
    return invalidInput({ code: 'DATE_TOO_EARLY', message: `收入月份 ${longAgo} 过早，请核对。`, field });
  }
  const ahead = months.find((month) => month > monthOf(today));
  if (ahead === undefined) return null;
  return showRefusal({ because: 'DATE_IN_FUTURE', field: 'incomes', date: legalDate(`${ahead}-01`) }, null);
}
