import { type PublishingCheck, publishing } from '@yimen/casework/domain';

const { fenIn, limit, malformed, wholeIn } = publishing;

/** 外省答复可信的上限: an amount above zero, for whoever answers. */
const largestAmount: PublishingCheck = ({ value }) =>
  (fenIn(value) ?? 0) > 0 ? null : malformed('大于零的金额（元）');

/** 再推送的间隔: from a day to a month, so that an application that nobody answers is not forgotten. */
const pushAgain: PublishingCheck = ({ value }) => {
  const days = wholeIn(value);
  return days !== null && days <= 31 ? null : malformed('1 至 31 的整数（天）');
};

/** What a district may publish of 跨省通办; the limit of the determination is the application's own (limit.disability.crossProvince). */
export const crossProvincePublishing: { readonly [key: string]: PublishingCheck } = {
  'limit.disability.crossProvince.push': limit,
  'limit.disability.crossProvince.tell': limit,
  'disability.crossProvince.pushAgain.days': pushAgain,
  'disability.crossProvince.largestAmount': largestAmount,
};
