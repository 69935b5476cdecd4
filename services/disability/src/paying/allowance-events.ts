import type { BenefitEvents } from '@yimen/benefits';
import { eventOf } from '@yimen/events';
import type { Allowance } from '../application/domain/facts.js';
import { benefitOf } from '../award/award.row.js';
import { ofPerson } from './allowance-ledger.js';

/** Which allowance a roll pays. */
export const allowanceOf = (roll: string): Allowance => (roll === benefitOf.LIVING ? 'LIVING' : 'CARE');

/** What the roll of an allowance is called where rolls are kept. */
export const rollNamed = (allowance: Allowance): string => benefitOf[allowance];

/** What the two allowances tell of rolls, payments and accounts. */
export const allowanceEvents: BenefitEvents = {
  roll: (fact, { roll, lines: awards, ...data }, telling) =>
    eventOf(`yimen.disability.roll.${fact}.v1`, { ...data, awards, allowance: allowanceOf(roll) }, telling),
  line: (fact, { roll, ...data }, telling) =>
    eventOf(`yimen.disability.roll.${fact}.v1`, { ...data, allowance: allowanceOf(roll) }, telling),
  issued: (data, telling) => eventOf('yimen.disability.payment.issued.v1', ofPerson(data), telling),
  returned: (data, telling) => eventOf('yimen.disability.payment.returned.v1', ofPerson(data), telling),
  reissued: (data, telling) => eventOf('yimen.disability.payment.reissued.v1', ofPerson(data), telling),
  hold: (fact, data, telling) => eventOf(`yimen.disability.payment.${fact}.v1`, ofPerson(data), telling),
  payee: (fact, data, telling) => eventOf(`yimen.disability.payee.${fact}.v1`, data, telling),
};
