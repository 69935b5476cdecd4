import { GivenError, type Rule } from '@yimen/policy';
import { fenToYuan, monthOf } from '@yimen/standards';
import type { BenefitCatalogue } from './catalogue.js';
import { resolveEntitlements } from './resolve-entitlements.js';

/** The matrix as a rule that scenario files reach; the catalogue is given, for a pure folder reads no file. */
export const entitlementRules = (catalogue: BenefitCatalogue): readonly Rule[] => {
  const codes = new Map(catalogue.benefits.flatMap(({ code, name }) => [[code, code] as const, [name, code] as const]));
  const codeOf = (text: string): string => {
    const code = codes.get(text);
    if (code === undefined) throw new GivenError('held', `待遇目录里没有“${text}”`);
    return code;
  };
  return [
    {
      name: 'monthEntitlements',
      title: '某月应享待遇',
      about: '同一人同一月持有的各项待遇，哪些应享、哪些被压制、为什么。',
      basis: 'domain §9；待遇目录 benefit-catalogue.yaml；matrix.*',
      inputs: [
        {
          name: 'held',
          about: '持有的待遇：benefit（代码或名称）、monthly（元，可缺）、since（月）、chosen（自愿选择的一项）',
        },
        { name: 'month', about: '看哪个月，默认为判断日所在的月' },
      ],
      outputs: [
        { name: 'entitled', about: '应享的代码，按目录的次序' },
        { name: 'pays', about: '每项应享待遇发多少：代码 → 元' },
        { name: 'suppressed', about: '被压制的：代码 → 原因代码' },
        { name: 'by', about: '被哪项压制：代码 → 代码' },
      ],
      run(given, { on, law }) {
        const month = given.optionalMonth('month') ?? monthOf(on);
        const held = given.each('held', (item) => ({
          benefit: codeOf(item.text('benefit')),
          monthlyFen: item.optionalMoney('monthly'),
          since: item.optionalMonth('since') ?? month,
          chosen: item.flag('chosen', false),
        }));
        const { entitled, suppressed } = resolveEntitlements(catalogue, law, held, month);
        return {
          entitled: entitled.map(({ benefit }) => benefit),
          pays: Object.fromEntries(
            entitled.map(({ benefit, monthlyFen }) => [benefit, monthlyFen === null ? null : fenToYuan(monthlyFen)]),
          ),
          suppressed: Object.fromEntries(suppressed.map(({ benefit, reason }) => [benefit, reason])),
          by: Object.fromEntries(suppressed.map(({ benefit, by }) => [benefit, by])),
        };
      },
    },
  ];
};
