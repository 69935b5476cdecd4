import type { BenefitEvents } from '@yimen/benefits';
import { eventOf } from '@yimen/events';
import { ofHousehold } from './dibao-ledger.js';

/** What 低保 tells of rolls, payments and accounts. */
export const dibaoEvents: BenefitEvents = {
  roll: (fact, { roll: _, lines: households, ...data }, telling) =>
    eventOf(`yimen.assistance.roll.${fact}.v1`, { ...data, households }, telling),
  line: (fact, { roll: _, ...data }, telling) => eventOf(`yimen.assistance.roll.${fact}.v1`, data, telling),
  issued: (data, telling) => eventOf('yimen.assistance.payment.issued.v1', ofHousehold(data), telling),
  returned: (data, telling) => eventOf('yimen.assistance.payment.returned.v1', ofHousehold(data), telling),
  reissued: (data, telling) => eventOf('yimen.assistance.payment.reissued.v1', ofHousehold(data), telling),
  hold: (fact, data, telling) => eventOf(`yimen.assistance.payment.${fact}.v1`, ofHousehold(data), telling),
  payee: (fact, data, telling) => eventOf(`yimen.assistance.payee.${fact}.v1`, data, telling),
};
