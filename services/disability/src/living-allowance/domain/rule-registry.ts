import { parameterOn, type Rule } from '@yimen/policy';
import { fenToYuan, monthOf } from '@yimen/standards';
import { disabilityKeys } from '../../application/domain/keys.js';
import { factFields, readFacts } from '../../application/domain/registry-facts.js';
import { determineLivingAllowance } from './living-allowance.rule.js';

const living: Rule = {
  name: 'livingAllowance',
  title: '困难残疾人生活补贴',
  about: '残疾人证、排除情形、家庭困难类别、标准、同类择高。',
  basis: 'domain §4.1、§4.2',
  inputs: [...factFields, { name: 'month', about: '发放月，默认判定日所在月' }],
  outputs: [
    { name: 'outcome', about: '结论' },
    { name: 'entitled', about: '是否有资格（含保留资格不发）' },
    { name: 'standard', about: '本项标准' },
    { name: 'paid', about: '应发' },
  ],
  run(given, { on, law }) {
    const facts = readFacts(given, { on });
    const dates = { judgedOn: on, month: given.optionalMonth('month') ?? monthOf(on) };
    const version = parameterOn(law, disabilityKeys.ruleVersion, on);
    const answer = determineLivingAllowance(facts, law, dates, version.ok ? String(version.value) : '');
    const { determination, entitled, standardFen, payableFen } = answer;
    const amounts = { standard: fenToYuan(standardFen), paid: fenToYuan(payableFen) };
    return { outcome: determination.outcome, entitled, ...amounts };
  },
};

/** The rules of the living allowance that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules: readonly Rule[] = [living];
