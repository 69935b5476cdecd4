import { type PublishingCheck, publishing } from '@yimen/casework/domain';
import { certificateKeys } from './parameter-files.js';

const { limit, nationsValue, protection, wholeIn } = publishing;

/** 到期提醒: a district may remind earlier than the nation, never later, and not so early that it means nothing. */
const remindMonths: PublishingCheck = (said, law) => {
  const later = protection(said, law);
  if (later !== null) return later;
  const most = wholeIn(nationsValue(law, certificateKeys.remindMonthsMost, said.from));
  if (most === null || (wholeIn(said.value) ?? 0) <= most) return null;
  return { because: 'OUT_OF_RANGE', clause: `至多提前 ${most} 个月`, message: `到期提醒不得早于到期前 ${most} 个月。` };
};

/** What a district may publish of certificates, and within which bounds. */
export const certificatePublishing: { readonly [key: string]: PublishingCheck } = {
  [certificateKeys.remindMonths]: remindMonths,
  [certificateKeys.answerLimit]: limit,
};
