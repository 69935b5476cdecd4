import { recoveryKeys } from '@yimen/benefits/domain';
import {
  type Publishing,
  type PublishingCheck,
  type PublishingReason,
  type PublishingRefusal,
  publishing,
} from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import { certificatePublishing } from '../../certificate/domain/publishing.js';
import { crossProvincePublishing } from '../../cross-province/domain/publishing.js';
import { circumstanceKinds, tiers } from './facts.js';
import { disabilityKeys as keys } from './keys.js';

const {
  fenIn,
  flag,
  limit,
  listFrom,
  malformed,
  mapIn,
  money,
  nationsValue,
  oneOf,
  positive,
  protection,
  publishingRefusedBy,
  wholeIn,
} = publishing;

type Reason = PublishingReason | 'STANDARD_BELOW_GUIDE';
type Check = PublishingCheck<Reason>;

const below = (message: string): PublishingRefusal<'STANDARD_BELOW_GUIDE'> => ({
  ...{ because: 'STANDARD_BELOW_GUIDE', message },
  clause: '上级指导标准（domain §0.4）',
});
const out = (clause: string, message: string): PublishingRefusal<'OUT_OF_RANGE'> => ({
  ...{ because: 'OUT_OF_RANGE', clause, message },
});

/** The guiding standard set above the place, on the day from which the value would hold. */
function guideOf({ from }: Publishing, law: Law, key: string) {
  const found = parameterOn(law, key, from);
  return found.ok ? found.value : null;
}

/** 生活补贴标准: an amount, not below the province's guiding standard (domain §0.4). */
const livingStandard: Check = (said, law) => {
  const shape = money(said, law);
  if (shape !== null) return shape;
  const guide = fenIn(guideOf(said, law, keys.livingGuide));
  const own = fenIn(said.value) ?? 0;
  return guide !== null && own < guide ? below('生活补贴标准不得低于上级的指导标准。') : null;
};

const levels = ['1', '2', '3', '4'] as const;

/** 护理补贴标准: an amount a level, never more for a lighter level, and of each not below the guiding one. */
const careStandard: Check = (said, law) => {
  const map = mapIn(said.value);
  const shape = '{ "1": 金额, "2": 金额 }，另可有 "3"、"4"';
  if (map === null || Object.keys(map).some((key) => !levels.some((level) => level === key))) return malformed(shape);
  const amounts = levels.map((level) => (map[level] === undefined ? null : fenIn(map[level])));
  if (levels.some((level, at) => map[level] !== undefined && (amounts[at] ?? -1) < 0)) return malformed(shape);
  if (amounts[0] === null || amounts[1] === null) return malformed(shape);
  const set = amounts.filter((fen) => fen !== null);
  if (set.some((fen, at) => at > 0 && fen > (set[at - 1] ?? 0)))
    return out('护理补贴按等级', '等级较轻的，标准不得高于较重的。');
  const guide = mapIn(guideOf(said, law, keys.careGuide));
  const short = levels.some((level, at) => (amounts[at] ?? Number.POSITIVE_INFINITY) < (fenIn(guide?.[level]) ?? 0));
  return short ? below('护理补贴标准不得低于上级同等级的指导标准。') : null;
};

/** 纳入的低收入类别: 低保 with every level at the least; the district may widen, never narrow (国发〔2015〕52号). */
const livingTiers: Check = ({ value }) => {
  const map = mapIn(value);
  const named = tiers.filter((tier) => tier !== 'TEKUN');
  const sound =
    map !== null &&
    Object.entries(map).every(([tier, level]) => named.some((each) => each === tier) && (wholeIn(level) ?? 9) <= 4);
  if (!sound) return malformed(`由 ${named.join('、')} 到最轻等级（1 至 4）的映射`);
  return wholeIn(map.DIBAO) === 4 ? null : out('国发〔2015〕52号', '低保家庭中的残疾人，各等级都应纳入。');
};

/** 扩大类别最轻的等级: from the nation's second level to the fourth. */
const maxLevel: Check = ({ value }) => {
  const level = wholeIn(value);
  if (level === null) return malformed('2 至 4 的整数');
  return level >= 2 && level <= 4 ? null : out('国发〔2015〕52号', '扩大类别最轻的等级应为 2 至 4。');
};

/** 公示天数: none, or at least so many that they mean something. */
const publicity: Check = ({ value }) => {
  const days = Number(value);
  return Number.isInteger(days) && days >= 0 && days <= 30 ? null : malformed('0 至 30 的整数');
};

/** 换证后补发的月数: fewer than the nation's, or none; never more (domain §4.4). */
const notMoreThanNation: Check = ({ key, value, from }, law) => {
  const [own, nation] = [Number(value), Number(nationsValue(law, key, from))];
  if (!Number.isInteger(own) || own < 0) return malformed('不为负的整数（月）');
  return own <= nation ? null : out('残疾人两项补贴政策（C6）', `补发最多不超过 ${nation} 个月。`);
};

/** A limit may be shortened, never lengthened; one that the nation does not set may be any. */
const limits = [
  'limit.disability.street',
  'limit.disability.federation',
  'limit.disability.bureau',
  'limit.disability.crossProvince',
  'limit.disability.notify',
  'limit.disability.objection',
] as const;

const checks: { readonly [key: string]: Check } = {
  [keys.livingStandard]: livingStandard,
  [keys.livingGuide]: money,
  [keys.careStandard]: careStandard,
  [keys.careGuide]: (said, law) => careStandard(said, { ...law, parameters: [] }),
  [keys.livingTiers]: livingTiers,
  [keys.singleAsDibao]: flag,
  [keys.careMaxLevel]: maxLevel,
  [keys.livingLikes]: listFrom(...circumstanceKinds),
  [keys.careLikes]: listFrom(...circumstanceKinds),
  [keys.startMonth]: oneOf('APPLICATION', 'NEXT'),
  [keys.publicity]: publicity,
  ...certificatePublishing,
  ...crossProvincePublishing,
  [keys.backPayMonths]: notMoreThanNation,
  [recoveryKeys.mostInstalments]: positive('期'),
  [recoveryKeys.payWithin]: protection,
  [recoveryKeys.remindEvery]: positive('天'),
  [keys.expiringMonths]: positive('月'),
  'limit.disability.supplement': positive('天'),
  'limit.disability.extension': positive('工作日'),
  ...Object.fromEntries(limits.map((key) => [key, limit])),
};

/** May a district publish this value? Null when it may, else why not and which clause it would break. */
export const publishingRefused = publishingRefusedBy(checks, '两项补贴');

/** The keys of which a district can have its own value. */
export const publishable: readonly string[] = Object.keys(checks);
