import type { Rule } from '@yimen/policy';
import { legalDate } from '@yimen/standards';
import { noShowTermsOn, pausedUntil } from './booking-pause.js';

const pause: Rule = {
  name: 'onlineBookingPause',
  title: '网上预约暂停',
  about: '预约未到场达到本地规定次数的，网上预约暂停到哪一日；没有地方规定的不限制，窗口和电话预约从不受限。',
  basis: '地方参数 marriage.appointment.noShow.*（国家没有规定）；婚姻登记条例：预约不是登记的前置条件',
  inputs: [
    { name: 'today', about: '要预约之日' },
    { name: 'missed', about: '在这家登记机关预约未到场的日子' },
  ],
  outputs: [{ name: 'until', about: '网上预约暂停到的最后一日；不暂停的为空' }],
  run(given, { law }) {
    const today = given.date('today');
    return { until: pausedUntil(noShowTermsOn(law, today), given.texts('missed').map(legalDate), today) };
  },
};

/** The rules of appointments that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules: readonly Rule[] = [pause];
