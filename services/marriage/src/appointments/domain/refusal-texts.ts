import {
  type AppointmentRefusal,
  type AppointmentRefusalCode,
  type AppointmentRefusalOf,
  appointmentLabels,
} from './appointment.js';

type Text<Code extends AppointmentRefusalCode> = (refusal: AppointmentRefusalOf<Code>) => string;

/** What each refusal says. A refusal without a text does not compile. */
const texts: { readonly [Code in AppointmentRefusalCode]: Text<Code> } = {
  APPOINTMENT_DAY_PAST: () => '这一天已经过去，请另选日期。',
  APPOINTMENT_TOO_FAR_AHEAD: ({ until }) => `目前只能预约到 ${until}，请选更近的日期。`,
  ONLINE_BOOKING_PAUSED: ({ until, missed }) =>
    `预约后有 ${missed} 次没有到场，网上预约暂停到 ${until}；仍可以打电话或者直接到窗口办理，不受影响。`,
  CALENDAR_NOT_PUBLISHED: ({ year }) => `${year} 年的放假安排尚未公布，公布后才能预约。`,
  NO_SUCH_WINDOW: ({ windows }) =>
    windows.length === 0 ? '这一天不办理，请另选日期。' : `这一天的时段从 ${windows.join('、')} 开始，请从中选择。`,
  WINDOW_FULL: ({ free }) =>
    free.length === 0 ? '这一天已经约满，请另选日期。' : `这个时段已经约满，还可以约 ${free.join('、')}。`,
  OUTSIDE_DIVORCE_WINDOW: ({ from, to }) => `离婚证只能在 ${from} 至 ${to} 之间共同申领，请在期间内选日期。`,
  WRONG_REGISTRY: () => '离婚证只能在收到申请的婚姻登记机关申领，请约那一家。',
  ALREADY_BOOKED: ({ number }) => `同一事项已有预约${number === '' ? '' : `（${number}）`}；要改时间，请先取消再约。`,
  APPOINTMENT_NOT_TODAY: ({ on }) => `预约的是 ${on}，只能在当日登记到场。`,
  APPOINTMENT_WRONG_STATE: ({ status }) => `这个预约现为“${appointmentLabels[status]}”，不能这样办理。`,
};

/** What a refusal says to a person. */
export function appointmentRefusalText(refusal: AppointmentRefusal): string {
  // The table is complete by its type; the code chooses the entry that takes exactly this refusal.
  return (texts[refusal.because] as Text<AppointmentRefusalCode>)(refusal);
}
