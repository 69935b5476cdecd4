import { type PublishingCheck, publishing } from '@yimen/casework/domain';
import { appointmentKeys } from '../../appointments/domain/index.js';
import { archiveKeys } from '../../archive/domain/index.js';
import { safeguardKeys } from '../../safeguarding/domain/index.js';

const { limit, malformed, publishingRefusedBy } = publishing;

type Reason = 'VALUE_MALFORMED' | 'OUT_OF_RANGE' | 'LIMIT_LONGER_THAN_NATION';

/** A whole number between two, both included. */
function between(low: number, high: number): PublishingCheck<Reason> {
  return ({ value }) => {
    if (!/^\d{1,6}$/.test(String(value))) return malformed('整数');
    const count = Number(value);
    if (count >= low && count <= high) return null;
    return { because: 'OUT_OF_RANGE', clause: '参数目录', message: `应在 ${low} 与 ${high} 之间。` };
  };
}

/**
 * What a district may publish of the marriage register for itself: how it receives couples and how long its own desks may take. What the
 * law of marriage says (ages, kinship, the periods of a divorce, the fee, the remedies) is nobody's to publish.
 */
const checks: { readonly [key: string]: PublishingCheck<Reason> } = {
  [appointmentKeys.daysAhead]: between(1, 365),
  [appointmentKeys.noShowMost]: between(0, 100),
  [appointmentKeys.noShowWithin]: between(1, 366),
  [appointmentKeys.noShowPause]: between(1, 90),
  [appointmentKeys.mostSeats]: between(1, 200),
  [safeguardKeys.closeWithin]: limit,
  [archiveKeys.searchValidDays]: between(0, 30),
};

/** May this value be published? Null, or why not. */
export const publishingRefused = publishingRefusedBy<Reason>(checks, '婚姻登记');
