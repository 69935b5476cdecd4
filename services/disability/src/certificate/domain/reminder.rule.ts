import { MissingParameter, parameterOn, type Rule } from '@yimen/policy';
import { addDays } from '@yimen/standards';
import { certificateKeys } from './parameter-files.js';
import { remindedFrom } from './reminder.js';

/** When the holder of a certificate is reminded, and from which day it has run out. */
export const certificateEnd: Rule = {
  name: 'certificateEnd',
  title: '残疾人证到期与提醒',
  about: '有效期止的次日起过期；到期前若干个月（国家 6 个月，各地可以更早）起提醒持证人，一个有效期提醒一次。',
  basis: 'domain §4.4、§12.13；disability.certificate.remind.months',
  inputs: [{ name: 'validTo', about: '有效期止' }],
  outputs: [
    { name: 'remindFrom', about: '自何日起提醒' },
    { name: 'expiredFrom', about: '自何日起过期' },
  ],
  run(given, { law, on }) {
    const validTo = given.date('validTo');
    const months = parameterOn(law, certificateKeys.remindMonths, on);
    if (!months.ok) throw new MissingParameter(certificateKeys.remindMonths, on);
    return { remindFrom: remindedFrom(validTo, Number(months.value)), expiredFrom: addDays(validTo, 1) };
  },
};
