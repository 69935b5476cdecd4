import { fraction } from '@yimen/standards';
import type { Income } from '../household.js';
import type { ExactFen } from './exact-fen.js';

/** The monthly average of an income, exact: 5999.98 in six months are 999.99666… a month and not 1000.00. */
export function monthlyAverage(income: Income): ExactFen {
  return fraction(income.amountFen, income.months);
}
