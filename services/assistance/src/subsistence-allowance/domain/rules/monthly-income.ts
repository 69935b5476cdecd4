import { dividedBy } from '@yimen/standards';
import type { Income } from '../household.js';

/** The monthly average of an income, in whole fen (half a fen is a fen). */
export function monthlyFen(income: Income): number {
  return dividedBy(income.amountFen, income.months, 'HALF_UP');
}
