import type { Rule } from '@yimen/policy';
import { fenToYuan } from '@yimen/standards';
import { fineBounds, fineRefused, sanctionOn } from './sanction.rule.js';

const sanction: Rule = {
  name: 'falseStatementFine',
  title: '骗取罚款',
  about: '骗取低保的罚款幅度，按行为日施行的法律；一笔罚款是否在幅度之内、是否超过追究时效。',
  basis: 'domain §0.4、§19.20、§20；社会救助法第七十三条；社会救助暂行办法第六十八条',
  inputs: [
    { name: 'actOn', about: '行为之日，连续的为终了之日' },
    { name: 'obtained', about: '骗取的价值' },
    { name: 'fine', about: '拟处罚款，可不填' },
  ],
  outputs: [
    { name: 'version', about: '处罚规则的版本' },
    { name: 'clause', about: '适用的条款' },
    { name: 'least', about: '下限' },
    { name: 'most', about: '上限' },
    { name: 'refused', about: '罚款不能成立的原因：FINE_OUT_OF_BOUNDS、FINE_TOO_LATE、PARAMETER_NOT_IN_FORCE' },
  ],
  run(given, { on: today, law }) {
    const [actOn, obtainedFen, fineFen] = [given.date('actOn'), given.money('obtained'), given.optionalMoney('fine')];
    const rule = sanctionOn(law, actOn);
    if ('because' in rule) return { version: null, clause: null, least: null, most: null, refused: rule.because };
    const { leastFen, mostFen } = fineBounds(rule, obtainedFen);
    const refused = fineFen === null ? null : fineRefused(law, rule, { fineFen, obtainedFen, actOn, today });
    const { version, clause } = rule;
    return {
      ...{ version, clause, least: fenToYuan(leastFen), most: fenToYuan(mostFen) },
      refused: refused?.because ?? null,
    };
  },
};

/** The rules of false statements that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules: readonly Rule[] = [sanction];
