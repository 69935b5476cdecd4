import { explain, type Rule } from '@yimen/policy';
import { fenToYuan, nextMonth } from '@yimen/standards';
import { awardStart, lastMonth, rollLine } from '../award.js';
import { ruleVersionOn } from '../rule-version.js';
import { fadeOut } from '../rules/fade-out.rule.js';
import { publishingRefused } from '../rules/publishing-bounds.rule.js';

const fadingOut: Rule = {
  name: 'fadeOut',
  title: '渐退',
  about: '就业后人均超过标准的，自超标次月起渐退，最长六个月，之后终止。',
  basis: 'F-4;fadeout.months、fadeout.curve',
  inputs: [
    { name: 'exceededMonth', about: '超过标准的月份' },
    { name: 'month', about: '要问的月份' },
    { name: 'amount', about: '超标前的月金额' },
  ],
  outputs: [
    { name: 'phase', about: 'BEFORE(未到)、FADING(渐退中)、ENDED(终止)' },
    { name: 'fadingMonth', about: '渐退第几月' },
    { name: 'amount', about: '该月应发' },
  ],
  run(given, { on, law }) {
    const x = explain(law, ruleVersionOn(law, on) ?? '');
    const facts = {
      exceededMonth: given.month('exceededMonth'),
      month: given.month('month'),
      amountFen: given.money('amount'),
    };
    const { phase, fadingMonth, amountFen } = fadeOut(x, facts);
    return { phase, fadingMonth, amount: fenToYuan(amountFen) };
  },
};

const awardStartRule: Rule = {
  name: 'awardStart',
  title: '待遇起始',
  about: '确认决定之日的下月起发放。',
  basis: '社会救助法；domain §2.4',
  inputs: [{ name: 'confirmedOn', about: '确认决定之日' }],
  outputs: [{ name: 'startMonth', about: '第一个享受月' }],
  run: (given) => ({ startMonth: awardStart(given.date('confirmedOn')) }),
};

const roll: Rule = {
  name: 'roll',
  title: '月度发放',
  about: '一项待遇在某月是否在册、发多少；死亡或终止决定的次月起不在册。',
  basis: 'domain §2.4、§11',
  inputs: [
    { name: 'confirmedOn', about: '确认决定之日' },
    { name: 'amount', about: '月金额' },
    { name: 'endedOn', about: '终止决定之日（可不填）' },
    { name: 'diedOn', about: '死亡之日（可不填）' },
    { name: 'month', about: '要问的月份' },
  ],
  outputs: [
    { name: 'onRoll', about: '是否在册' },
    { name: 'amount', about: '该月金额' },
    { name: 'endMonth', about: '最后享受月' },
    { name: 'stopsFrom', about: '自哪月起不发' },
  ],
  run(given) {
    const [endedOn, diedOn] = [given.optionalDate('endedOn'), given.optionalDate('diedOn')];
    const end = diedOn
      ? { because: 'DEATH' as const, on: diedOn }
      : endedOn
        ? { because: 'DECISION' as const, on: endedOn }
        : null;
    const endMonth = end ? lastMonth(end) : null;
    const startMonth = awardStart(given.date('confirmedOn'));
    const award = { awardId: '待遇', householdId: '家庭', monthlyFen: given.money('amount'), startMonth, endMonth };
    const line = rollLine(award, given.month('month'));
    return {
      onRoll: line !== null,
      amount: line ? fenToYuan(line.amountFen) : null,
      endMonth,
      stopsFrom: endMonth ? nextMonth(endMonth) : null,
    };
  },
};

const publishing: Rule = {
  name: 'publishing',
  title: '公布标准',
  about: '一项参数的新取值可否公布：低保标准不低于省指导标准，时限不长于国家规定，公示不短于七天，形状正确。',
  basis: '社会救助法第十九条；domain §0.4',
  inputs: [
    { name: 'key', about: '参数键' },
    { name: 'value', about: '取值' },
    { name: 'from', about: '生效日，默认判定日' },
  ],
  outputs: [
    { name: 'allowed', about: '可否公布' },
    {
      name: 'because',
      about:
        'KEY_UNKNOWN、VALUE_MALFORMED、STANDARD_BELOW_GUIDE、LIMIT_LONGER_THAN_NATION、LIMIT_SHORTER_THAN_NATION、OUT_OF_RANGE',
    },
    { name: 'clause', about: '违反的条款' },
  ],
  run(given, { on, law }) {
    const key = given.text('key');
    const value = given.raw('value') ?? null;
    const refusal = publishingRefused({ key, value, from: given.optionalDate('from') ?? on }, law);
    return { allowed: refusal === null, because: refusal?.because ?? null, clause: refusal?.clause ?? null };
  },
};

/** The rules about an award and about what a district publishes. */
export const awardRules: readonly Rule[] = [fadingOut, awardStartRule, roll, publishing];
