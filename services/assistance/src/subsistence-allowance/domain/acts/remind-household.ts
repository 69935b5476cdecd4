import { accept, refuse } from '@yimen/casework/domain';
import { parameterOn } from '@yimen/policy';
import type { By } from '../actor.js';
import type { Reminder, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { keys } from '../rules/keys.js';
import { limitEnd, type Reckoning } from '../time-limits.js';
import { type Answer, judgedBy } from './answer.js';

export type RemindHouseholdOrder = By & Reckoning & { demand: string };

/**
 * 书面告知: what the household must do (consent, let the visitors in, answer) and by when, in writing. Only after that day may
 * it be refused for not cooperating (domain §28.3). Refuses one that demands nothing.
 */
export function remindHousehold(found: SubsistenceCase, order: RemindHouseholdOrder): Answer {
  const refusal = guard(found, 'remindHousehold', order);
  if (refusal) return refuse(refusal);
  if (order.demand.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const { by, today: on, law, calendar } = order;
  const limit = parameterOn(law, keys.remind, judgedBy(found));
  if (!limit.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: keys.remind, on });
  const end = limitEnd(calendar, on, Number(limit.value), limit.unit === 'DAY' ? 'DAY' : 'WORKING_DAY');
  const until = end.ok ? end.date : end.provisionalDate;
  const reminder: Reminder = { no: found.reminders.length + 1, on, by: by.id, until };
  return accept(
    { ...found, reminders: [...found.reminders, reminder] },
    { type: 'household-reminded', caseId: found.id, until, on },
  );
}
