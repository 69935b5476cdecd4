import { atOnce, fromFutureAwards, inInstalments, type PlannedPart, recoveryKeys } from '@yimen/benefits/domain';
import { parameterOn, type Rule } from '@yimen/policy';
import { fenToYuan, monthOf, nextMonth, rational } from '@yimen/standards';
import { protectedMinimum } from './protected-minimum.rule.js';

const protection: Rule = {
  name: 'protectedMinimum',
  title: '最低生活额保护线',
  about: '从一个月的低保金中追缴时，必须保留多少、最多可扣多少。',
  basis: 'domain §2.8、§17 A.3；recovery.protectedMinimum',
  inputs: [
    { name: 'allowance', about: '当月低保金' },
    { name: 'count', about: '计入人数' },
    { name: 'income', about: '家庭月收入' },
    { name: 'month', about: '月份，默认判定日所在月' },
  ],
  outputs: [
    { name: 'protected', about: '必须保留' },
    { name: 'most', about: '最多可扣' },
    { name: 'refused', about: '缺少参数时为 PARAMETER_NOT_IN_FORCE' },
  ],
  run(given, { on, law }) {
    const means = {
      month: given.optionalMonth('month') ?? monthOf(on),
      allowanceFen: given.money('allowance'),
      counted: given.whole('count'),
      income: rational(given.money('income')),
    };
    const answer = protectedMinimum(law, means);
    if ('because' in answer) return { protected: null, most: null, refused: answer.because };
    return { protected: fenToYuan(answer.protectedFen), most: fenToYuan(answer.mostFen), refused: null };
  },
};

const plan: Rule = {
  name: 'repaymentPlan',
  title: '退回计划',
  about: '多发的待遇怎样退回：一次、分期，或从今后的低保金中按月扣回而不越过保护线。',
  basis: 'domain §17 A.3 Recovery.plan',
  inputs: [
    { name: 'owed', about: '应退回的金额' },
    { name: 'instalments', about: '分几期；与 monthly 都不填为一次退回' },
    { name: 'monthly', about: '从低保金中每月扣多少' },
    { name: 'allowance', about: '每月低保金（扣回时）' },
    { name: 'count', about: '计入人数（扣回时）' },
    { name: 'income', about: '家庭月收入（扣回时）' },
  ],
  outputs: [
    { name: 'parts', about: '分几次' },
    { name: 'first', about: '第一次的金额' },
    { name: 'last', about: '最后一次的金额' },
    { name: 'refused', about: 'PROTECTED_MINIMUM、TOO_MANY_INSTALMENTS、INSTALMENTS_INVALID、AWARD_NOT_IN_FORCE' },
  ],
  run(given, { on, law }) {
    const owed = given.money('owed');
    const allowed = parameterOn(law, recoveryKeys.mostInstalments, on);
    const most = allowed.ok ? Number(allowed.value) : 0;
    const [count, monthly] = [given.optionalWhole('instalments'), given.optionalMoney('monthly')];
    if (monthly === null) return shown(count === null ? atOnce(owed, on) : inInstalments(owed, count, on, most));
    const means = {
      allowanceFen: given.money('allowance'),
      counted: given.whole('count'),
      income: rational(given.money('income')),
    };
    const months = Array.from({ length: most }, (_, at) => nextMonth(monthOf(on), at + 1)).flatMap((month) => {
      const protectedShare = protectedMinimum(law, { ...means, month });
      return 'because' in protectedShare ? [] : [{ month, ...protectedShare }];
    });
    return shown(fromFutureAwards(owed, monthly, months));
  },
};

function shown(answer: PlannedPart[] | { because: string }) {
  if (!Array.isArray(answer)) return { parts: null, first: null, last: null, refused: answer.because };
  const [first, last] = [answer[0], answer.at(-1)];
  return {
    parts: answer.length,
    first: fenToYuan(first?.amountFen ?? 0),
    last: fenToYuan(last?.amountFen ?? 0),
    refused: null,
  };
}

/** The rules of the ledger that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules: readonly Rule[] = [protection, plan];
