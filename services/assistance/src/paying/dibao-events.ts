import type { BenefitEvents, Whose } from '@yimen/benefits';
import { eventOf } from '@yimen/events';

/** 低保 is a household's: what is told of its money names the household. */
function ofHousehold<Data extends Whose>({ householdId, personId: _, ...data }: Data) {
  if (householdId === null) throw new Error('an award of 低保 has no household');
  return { ...data, householdId };
}

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
