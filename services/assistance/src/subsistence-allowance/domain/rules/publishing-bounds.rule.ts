import { type PublishingCheck, publishing, type PublishingRefusal as RefusalFor } from '@yimen/casework/domain';
import { type ParameterValue, parameterOn } from '@yimen/policy';
import { compareRational, fenToYuan, rational } from '@yimen/standards';
import { sanctionBounds } from '../../../false-statement/domain/publishing.js';
import { recoveryBounds } from '../../../recovery/domain/publishing.js';
import { keys } from './keys.js';
import { incomeKindsBound, type OwnBound, provincialBound, studyStagesBound } from './publishing-bounds-path.rule.js';

export type { Publishing } from '@yimen/casework/domain';

type Reason = publishing.PublishingReason | 'STANDARD_BELOW_GUIDE';
/** Why it may not be published, with the clause that it would break. */
export type PublishingRefusal = RefusalFor<Reason>;
type Check = PublishingCheck<Reason>;

const { fenIn, flag, limit, listFrom, malformed, mapIn, mapWith, money, oneOf, positive } = publishing;
const { protection, publishingRefusedBy, rateIn, rateWithin, wholeIn } = publishing;

function refuse(because: Reason, clause: string, message: string): PublishingRefusal {
  return { because, clause, message };
}

/** A district's standard is at least the province's guide in force on the day it begins (社会救助法 19). */
const standard: Check = ({ value, from }, law) => {
  const fen = fenIn(value);
  if (fen === null || fen <= 0) return malformed('大于零的金额（元）');
  const guide = parameterOn(law, keys.guide, from);
  const guideFen = guide.ok ? fenIn(guide.value) : null;
  if (guideFen === null || fen >= guideFen) return null;
  const message = `低保标准 ${fenToYuan(fen)} 元低于省指导标准 ${fenToYuan(guideFen)} 元。`;
  return refuse('STANDARD_BELOW_GUIDE', '社会救助法第十九条', message);
};

/** Tiers rise in their bounds, fall in their amounts, and each pays something. */
const tiers: Check = ({ value }) => {
  if (!Array.isArray(value) || value.length === 0) return malformed('由低到高的档次列表（{ below, amount }）');
  let last = { below: 0, amount: Number.POSITIVE_INFINITY };
  for (const item of value as readonly ParameterValue[]) {
    const map = mapIn(item);
    const [below, amount] = [fenIn(map?.below), fenIn(map?.amount)];
    if (below === null || amount === null || amount <= 0) return malformed('每档 { below, amount } 均为金额');
    if (below <= last.below || amount > last.amount) {
      return refuse('OUT_OF_RANGE', '社会救助法第十八条', '档次应由低到高，收入高的档不得多发。');
    }
    last = { below, amount };
  }
  return null;
};

const addOn: Check = ({ value }) => {
  const map = mapIn(value);
  const [amount, ratio] = [fenIn(map?.amount), rateIn(map?.ratio)];
  if (!map || (amount === null && ratio === null)) return malformed('{ amount } 或 { ratio }');
  const age = map.age === undefined || wholeIn(map.age) !== null;
  return (amount ?? 0) < 0 || !age ? malformed('不为负的金额与整数年龄') : null;
};

const minPay: Check = ({ value }) => {
  const map = mapIn(value);
  const words = ['RAISE', 'NOTHING'];
  return map && fenIn(map.amount) !== null && words.includes(String(map.below))
    ? null
    : malformed('{ amount, below: RAISE 或 NOTHING }（不足时补足还是不发须明示）');
};

const assetVeto: Check = ({ value }) => {
  const map = mapIn(value);
  const fields = ['savingsYears', 'houses', 'vehicles', 'companies'];
  const known = map && Object.entries(map).every(([field, each]) => fields.includes(field) && rateIn(each) !== null);
  return known ? null : malformed(`{ ${fields.join(', ')} }`);
};

const employmentDeduction: Check = ({ value }) => {
  const map = mapIn(value);
  const lines = map ? Object.values(map).map(mapIn) : [];
  const whole = lines.length > 0 && lines.every((line) => line && typeof line.base === 'string' && rateIn(line.ratio));
  return whole ? null : malformed('{ employed: { base, ratio }, disabled: { base, ratio } }');
};

const curve: Check = ({ value }) => {
  if (!Array.isArray(value) || value.length === 0 || value.length > 6) return malformed('一至六个比率的列表');
  const rates = (value as readonly ParameterValue[]).map(rateIn);
  const sound = rates.every((rate) => rate && rate.num >= 0n && compareRational(rate, rational(1)) <= 0);
  return sound ? null : refuse('OUT_OF_RANGE', '渐退', '各月比例应在 0 至 100% 之间。');
};

/** Only states that a review can be in: nobody is left out of a roll for anything else. */
const leaveOut: Check = ({ value }) => {
  const states = ['REVIEWING', 'ADJUSTING', 'TERMINATING'];
  const known = Array.isArray(value) && value.every((state: ParameterValue) => states.includes(String(state)));
  return known ? null : malformed(`由 ${states.join('、')} 组成的列表，可以为空`);
};
/** A bound that looks at the value alone. */
function own(bound: OwnBound): Check {
  return ({ value }) => {
    const broken = bound(value);
    if (broken === null) return null;
    return 'shape' in broken ? malformed(broken.shape) : refuse('OUT_OF_RANGE', broken.clause, broken.message);
  };
}

/** A change must be named by a share, an amount or both. */
const obvious: Check = ({ value }) => {
  const map = mapIn(value);
  const [share, amount] = [rateIn(map?.share), fenIn(map?.amount)];
  return map && (share !== null || amount !== null) ? null : malformed('{ share, amount }，至少一项');
};

const rigid = mapWith('kinds', 'ratio');

const checks: { readonly [key: string]: Check } = {
  ...recoveryBounds,
  ...sanctionBounds,
  [keys.standard]: standard,
  [keys.guide]: money,
  [keys.minWage]: money,
  [keys.absurdIncome]: money,
  [keys.absurdProperty]: money,
  [keys.mode]: oneOf('DIFFERENCE', 'TIERED'),
  [keys.tiers]: tiers,
  [keys.minPay]: minPay,
  [keys.assetVeto]: assetVeto,
  [keys.rigidDeduction]: rigid,
  [keys.employmentDeduction]: employmentDeduction,
  [keys.maintenance]: mapWith('multiple', 'ratio'),
  [keys.addOn.elderly]: addOn,
  [keys.addOn.minor]: addOn,
  [keys.addOn.severeDisability]: addOn,
  [keys.addOn.seriousIllness]: addOn,
  [keys.addOn.combine]: oneOf('SUM', 'HIGHEST'),
  [keys.confirmAuthority]: oneOf('DISTRICT', 'STREET'),
  [keys.confirmFrom]: oneOf('RECEIVED', 'NOTICE_END'),
  [keys.leaveOut]: leaveOut,
  [keys.payeeCorrect]: limit,
  [keys.renotice]: flag,
  [keys.noticePhotos]: oneOf('REQUIRED', 'OPTIONAL'),
  [keys.photoDistance]: positive('米'),
  [keys.publishMasking]: oneOf('MASKED', 'NAMED'),
  [keys.publishDays]: positive(),
  [keys.spotCheckShare]: rateWithin('0', '1', '社会救助法第四十四条'),
  [keys.remind]: protection,
  [keys.splitMonths]: positive('月'),
  [keys.provincialExclusions]: own(provincialBound),
  [keys.studyStages]: own(studyStagesBound),
  [keys.incomeKinds]: own(incomeKindsBound),
  'limit.transfer': limit,
  'income.exclude.basicPension': flag,
  'income.exclude.elderlyAllowance': flag,
  'income.exclude.injuryCare': flag,
  'income.exclude.orphanAllowance': flag,
  [keys.edgeFactor]: rateWithin('1', '10', '社会救助法第二十一条'),
  [keys.workRefusalTimes]: protection,
  [keys.workRefusalShare]: rateWithin('0', '1', '社会救助暂行办法第四十五条'),
  [keys.singleRatio]: rateWithin('0', '1', '社会救助法第二十一条'),
  [keys.singleMode]: oneOf('RATIO', 'DIFFERENCE', 'GREATER'),
  [keys.singleCategories]: mapWith('severeLevels'),
  [keys.singleAlone]: listFrom('CLERGY_APART', 'JOBLESS_SEVERE'),
  [keys.fadeOutMonths]: limit,
  [keys.fadeOutCurve]: curve,
  'limit.dibao.startVerify': limit,
  'limit.dibao.confirm': limit,
  [keys.evidenceStored]: oneOf('OPTIONAL', 'REQUIRED'),
  'limit.dibao.deliver': limit,
  'limit.dibao.notifyReject': limit,
  'limit.dibao.total': limit,
  'limit.dibao.street': limit,
  'limit.dibao.ext': limit,
  'limit.dibao.review.stable': limit,
  'limit.dibao.review.variable': limit,
  [keys.opinion]: protection,
  [keys.suspension]: protection,
  [keys.reviewOpenBefore]: positive(),
  [keys.reviewVariable]: mapWith('ableFrom', 'ableTo', 'incomeKinds'),
  [keys.reviewObvious]: obvious,
  [keys.terminatePublicity]: flag,
  [keys.quickReviewMonths]: positive(),
  'limit.dibao.supplement': protection,
  [keys.contestWithin]: protection,
  [keys.checkValidity]: positive(),
  [keys.publicity]: protection,
};

/**
 * May this value be published? Takes the law as it would stand without it. Returns null, or why not and which clause it would
 * break: a standard below the province's guide, a limit longer than the nation's, a notice shorter than seven days, a value of
 * the wrong shape, an unknown key.
 */
export const publishingRefused: Check = publishingRefusedBy(checks, '低保');
