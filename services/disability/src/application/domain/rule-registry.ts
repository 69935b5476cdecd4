import { parameterOn, type Rule } from '@yimen/policy';
import { fenToYuan, monthOf } from '@yimen/standards';
import { startMonthOf } from './acts/deciding.js';
import { determineAllowance } from './determine-allowance.js';
import { disabilityKeys } from './keys.js';
import { factFields, readFacts } from './registry-facts.js';

/** Both allowances of a person at once: what is paid in a month, and why not what is not. */
const both: Rule = {
  name: 'disabilityAllowances',
  title: '残疾人两项补贴',
  about: '一个人在某月的生活补贴与护理补贴：各自是否符合、应发多少、因何不发；两项可以同时领取。',
  basis: 'domain §4.2、§4.3、§9',
  inputs: [...factFields, { name: 'month', about: '发放月，默认判定日所在月' }],
  outputs: [
    { name: 'living', about: '生活补贴的结论：ELIGIBLE、SUPPRESSED 或不符合的原因' },
    { name: 'care', about: '护理补贴的结论' },
    { name: 'livingPaid', about: '生活补贴应发' },
    { name: 'carePaid', about: '护理补贴应发' },
    { name: 'total', about: '两项合计应发' },
  ],
  run(given, { on, law }) {
    const facts = readFacts(given, { on });
    const dates = { judgedOn: on, month: given.optionalMonth('month') ?? monthOf(on) };
    const found = parameterOn(law, disabilityKeys.ruleVersion, on);
    const version = found.ok ? String(found.value) : '';
    const living = determineAllowance('LIVING', facts, law, dates, version);
    const care = determineAllowance('CARE', facts, law, dates, version);
    return {
      ...{ living: living.determination.outcome, care: care.determination.outcome },
      ...{ livingPaid: fenToYuan(living.payableFen), carePaid: fenToYuan(care.payableFen) },
      total: fenToYuan(living.payableFen + care.payableFen),
    };
  },
};

/** From which month on an allowance is paid that was handed in here, or in another province. */
const firstMonth: Rule = {
  name: 'disabilityFirstMonth',
  title: '两项补贴自何月起发',
  about: '自递交申请当月计发；跨省递交的一律自递交当月，本区递交的地方可另定为审定次月。',
  basis: '国发〔2015〕52号；domain §4.4、§15.13；disability.startMonth',
  inputs: [
    { name: 'handedInOn', about: '递交申请之日' },
    { name: 'acceptedOn', about: '受理之日；不填即递交之日' },
    { name: 'crossProvince', about: '是否在外省递交，默认否' },
  ],
  outputs: [{ name: 'from', about: '自何月起发；判定日是审定之日' }],
  run(given, { on, law }) {
    const appliedOn = given.date('handedInOn');
    const flags = given.flag('crossProvince', false) ? (['CROSS_PROVINCE'] as const) : [];
    const acceptedOn = given.optionalDate('acceptedOn') ?? appliedOn;
    const month = startMonthOf({ flags, appliedOn, acceptedOn }, law, on);
    return typeof month === 'string' ? { from: month } : { from: null };
  },
};

/** The rules of the two allowances together that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules: readonly Rule[] = [both, firstMonth];
