import { parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { reckoningOf } from '../standards/law-book.js';
import { keys, limitEnd } from '../subsistence-allowance/domain/index.js';

/** By when an account that the bank sent back is to be looked into (`limit.payee.correct`, domain §12 #28); null where no law says. */
export async function correctBy(tx: EntityManager, division: string, today: LegalDate): Promise<LegalDate | null> {
  const { law, calendar } = await reckoningOf(tx, division, today);
  const found = parameterOn(law, keys.payeeCorrect, today);
  if (!found.ok) return null;
  const unit = found.unit === 'WORKING_DAY' || found.unit === 'MONTH' ? found.unit : 'DAY';
  const end = limitEnd(calendar, today, Number(found.value), unit);
  return end.ok ? end.date : null;
}
