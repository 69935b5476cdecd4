import { limitEnd, type Reckoning } from '@yimen/casework/domain';
import { parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';

/** The limit that each service's parameters say for it. */
const key = 'limit.payee.correct';

/** By when an account that the bank sent back is to be looked into (domain §12 #28); null where no law says. */
export function correctBy({ law, calendar }: Reckoning, today: LegalDate): LegalDate | null {
  const found = parameterOn(law, key, today);
  if (!found.ok) return null;
  const unit = found.unit === 'WORKING_DAY' || found.unit === 'MONTH' ? found.unit : 'DAY';
  const end = limitEnd(calendar, today, Number(found.value), unit);
  return end.ok ? end.date : null;
}
