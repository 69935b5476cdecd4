import { explain, type Rule } from '@yimen/policy';
import { ruleVersionOn } from '../rule-version.js';
import { isObviousChange } from '../rules/obvious-change.rule.js';
import { reviewPeriod } from '../rules/review-period.rule.js';
import { readHousehold } from './read-household.js';

const period: Rule = {
  name: 'reviewPeriod',
  title: '定期核查周期',
  about: '变化不大的每年一次；收入不固定、有劳动能力的每半年一次。',
  basis: 'domain §2.4；limit.dibao.review.stable、limit.dibao.review.variable、dibao.review.variable',
  inputs: [{ name: 'members', about: '家庭成员与收入，写法同“低保认定”' }],
  outputs: [{ name: 'limit', about: '按哪一个期限：limit.dibao.review.stable 或 .variable' }],
  run: (given, { on, law }) => ({ limit: reviewPeriod(law, readHousehold(given, on), on) }),
};

const obvious: Rule = {
  name: 'obviousChange',
  title: '明显变化',
  about: '核查期内无明显变化的，不调整金额；成员变化总是明显变化。',
  basis: 'domain §2.4、§15.10；dibao.review.obviousChange',
  inputs: [
    { name: 'current', about: '现发金额' },
    { name: 'determined', about: '按现在的情况应发的金额' },
    { name: 'membersChanged', about: '成员是否变化，默认否' },
  ],
  outputs: [{ name: 'obvious', about: '是否明显' }],
  run(given, { on, law }) {
    const change = {
      currentFen: given.money('current'),
      determinedFen: given.money('determined'),
      membersChanged: given.flag('membersChanged', false),
    };
    return { obvious: isObviousChange(explain(law, ruleVersionOn(law, on) ?? ''), change, on) };
  },
};

export const reviewRules: readonly Rule[] = [period, obvious];
