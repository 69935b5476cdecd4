import { parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { type DocumentKind, ruleOf } from '../../documents/domain/index.js';
import { keys } from './rules/keys.js';
import { limitEnd, type Reckoning } from './time-limits.js';

/**
 * The day by which a document should have reached its addressee; null for what is not waited for, or where no parameter says. A day
 * that the unpublished calendar cannot tell for certain is taken as it stands: this reminds people, and no remedy hangs on it.
 */
export function deliverBy({ law, calendar }: Reckoning, kind: DocumentKind, madeOn: LegalDate): LegalDate | null {
  const within = parameterOn(law, keys.deliverWithin, madeOn);
  if (!ruleOf(kind).reminded || !within.ok) return null;
  const { unit } = within;
  if (unit !== 'WORKING_DAY' && unit !== 'DAY') return null;
  const end = limitEnd(calendar, madeOn, Number(within.value), unit);
  return end.ok ? end.date : end.provisionalDate;
}
