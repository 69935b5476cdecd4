import { countOf, explain, type Given, GivenError, MissingParameter, type Rule, type RuleContext } from '@yimen/policy';
import { addDays, type LegalDate } from '@yimen/standards';
import { withoutAuthorization } from '../authorizations.js';
import type { Deadline, DeadlineName } from '../case.js';
import type { RefusalOf } from '../refusals.js';
import { remedyOn, remedyUntil } from '../remedy.js';
import { keys } from '../rules/keys.js';
import { deadline, deadlineNames, publicityPeriod } from '../time-limits.js';
import { readMember } from './read-household.js';

type NotInForce = RefusalOf<'PARAMETER_NOT_IN_FORCE'>;

function orMissing<T extends object>(answer: T | NotInForce): T {
  if ('because' in answer && answer.because === 'PARAMETER_NOT_IN_FORCE') {
    throw new MissingParameter(answer.key, answer.on);
  }
  return answer as T;
}

function due(context: RuleContext, name: DeadlineName, from: LegalDate): Deadline {
  return orMissing(deadline({ law: context.law, calendar: context.calendar }, name, from, context.on));
}

function answerOf({ dueOn, provisionalDueOn, limit, unit }: Deadline) {
  const refused = dueOn === null ? 'CALENDAR_NOT_PUBLISHED' : null;
  return { date: dueOn, limit, unit, refused, provisionalDate: provisionalDueOn };
}

const limitWords = Object.fromEntries(deadlineNames.map((name) => [name, name.replace('limit.dibao.', '')])) as {
  [Name in DeadlineName]: string;
};

const statutoryLimit: Rule = {
  name: 'statutoryLimit',
  title: '法定时限',
  about: '低保的一项法定时限的到期日；时限长度按判定日（受理日）的参数。',
  basis: 'domain §21 时限总表',
  inputs: [
    {
      name: 'limit',
      about: `时限键：${deadlineNames.map((name) => name.replace('limit.dibao.', '')).join('、')}（可带 limit.dibao. 前缀）`,
    },
    { name: 'from', about: '起算日，默认判定日' },
  ],
  outputs: [
    { name: 'date', about: '到期日' },
    { name: 'limit', about: '期限长度' },
    { name: 'unit', about: 'WORKING_DAY、DAY、MONTH' },
    { name: 'provisionalDate', about: '工作日历未公布时的暂定日' },
  ],
  run(given, context) {
    const name = given.word('limit', limitWords);
    return answerOf(due(context, name, given.optionalDate('from') ?? context.on));
  },
};

const publicity: Rule = {
  name: 'publicity',
  title: '公示期',
  about: '公示的最后一日与最早可作决定之日：张贴日为第 0 天，须满第 1 至第 7 天。',
  basis: 'domain §0.3',
  inputs: [
    { name: 'postedOn', about: '张贴日' },
    { name: 'decideOn', about: '要在哪天决定（可不填）' },
  ],
  outputs: [
    { name: 'lastDay', about: '公示最后一日' },
    { name: 'earliestOn', about: '最早可决定之日' },
    { name: 'allowed', about: 'decideOn 可否决定' },
    { name: 'refused', about: 'PUBLICITY_NOT_FINISHED' },
  ],
  run(given, { on, law }) {
    const period = orMissing(publicityPeriod(law, given.date('postedOn'), on));
    const decideOn = given.optionalDate('decideOn');
    const allowed = decideOn === null ? null : decideOn >= period.earliestOn;
    return { ...period, allowed, refused: allowed === false ? 'PUBLICITY_NOT_FINISHED' : null };
  },
};

const caseDates: Rule = {
  name: 'caseDates',
  title: '办件日程',
  about: '一件低保从受理起的各个日期：启动核对、公示、最早确认、街道与区县两种办结期限、起发月。',
  basis: 'domain §2.4、§19.1',
  inputs: [
    { name: 'acceptedOn', about: '受理日，默认判定日' },
    { name: 'postedOn', about: '张贴公示之日' },
  ],
  outputs: [
    { name: 'startVerificationBy', about: '最迟启动核对' },
    { name: 'noticeLastDay', about: '公示最后一日' },
    { name: 'confirmEarliestOn', about: '最早确认' },
    { name: 'streetBy', about: '街道确认的办结期限' },
    { name: 'districtBy', about: '区县确认的办结期限' },
    { name: 'exceptionalBy', about: '特殊情形的办结期限' },
    { name: 'confirmBy', about: '报送后作出决定的期限（自最早可报送之日）' },
  ],
  run(given, context) {
    const acceptedOn = given.optionalDate('acceptedOn') ?? context.on;
    const date = (name: DeadlineName, from: LegalDate) => answerOf(due(context, name, from)).date;
    const postedOn = given.date('postedOn');
    const period = orMissing(publicityPeriod(context.law, postedOn, context.on));
    return {
      startVerificationBy: date('limit.dibao.startVerify', acceptedOn),
      noticeLastDay: period.lastDay,
      confirmEarliestOn: period.earliestOn,
      streetBy: date('limit.dibao.street', acceptedOn),
      districtBy: date('limit.dibao.total', acceptedOn),
      exceptionalBy: date('limit.dibao.ext', acceptedOn),
      confirmBy: date('limit.dibao.confirm', addDays(period.lastDay, 1)),
    };
  },
};

const remedies: Rule = {
  name: 'remedies',
  title: '救济期限',
  about: '收到决定书之后申请行政复议、提起行政诉讼的最后一日。',
  basis: '行政复议法；行政诉讼法第四十六条',
  inputs: [{ name: 'deliveredOn', about: '收到决定书之日' }],
  outputs: [
    { name: 'reconsiderationUntil', about: '复议最后一日' },
    { name: 'suitUntil', about: '诉讼最后一日' },
  ],
  run(given, { on, law }) {
    return remedyUntil(orMissing(remedyOn(law, on)), given.date('deliveredOn'));
  },
};

function readAuthorizations(given: Given) {
  return given.each('authorizations', (item) => ({
    personId: item.text('name'),
    signedOn: item.date('signedOn'),
    until: item.optionalDate('until'),
    withdrawnOn: item.optionalDate('withdrawnOn'),
  }));
}

const authorizations: Rule = {
  name: 'authorizations',
  title: '核对授权',
  about: '判定日哪些成年成员没有有效的核对授权（未签、过期、撤回）。',
  basis: '社会救助法第四十条、第四十一条',
  inputs: [
    { name: 'members', about: '成员：name、age 或 birth' },
    { name: 'authorizations', about: '授权：name、signedOn、until(可不填)、withdrawnOn(可不填)' },
  ],
  outputs: [
    { name: 'missing', about: '缺授权者的姓名' },
    { name: 'refused', about: 'AUTHORIZATION_MISSING' },
  ],
  run(given, { on, law }) {
    const adultAge = countOf(explain(law, '').parameter(keys.adultAge, on));
    const members = given.each('members', (item) => readMember(item, on).member);
    if (members.length === 0) throw new GivenError('members', '至少要有一位成员');
    const { personIds: missing } = withoutAuthorization(members, readAuthorizations(given), { on, adultAge });
    return { missing, refused: missing.length > 0 ? 'AUTHORIZATION_MISSING' : null };
  },
};

/** The rules about days and limits. */
export const timeRules: readonly Rule[] = [statutoryLimit, publicity, caseDates, remedies, authorizations];
