import { benefitCatalogue } from '@yimen/benefits';
import { parameterOn } from '@yimen/policy';
import { legalDate } from '@yimen/standards';
import { nationalParameters } from '../../standards/national-law.js';
import type { CircumstanceKind } from './facts.js';
import { disabilityKeys } from './keys.js';

/** What each circumstance is called in the matrix of domain §9. */
const codes: { readonly [Kind in CircumstanceKind]?: string } = {
  DESTITUTE_SUPPORT: 'DESTITUTE',
  ORPHAN: 'ORPHAN',
  DE_FACTO_UNATTENDED: 'DE_FACTO',
  WORK_INJURY_CARE: 'WORK_INJURY_CARE',
  ELDERLY_CARE_SUBSIDY: 'ELDER_CARE',
  OTHER_LIVING_BENEFIT: 'OTHER_LIVING',
  OTHER_CARE_BENEFIT: 'OTHER_CARE',
};
const law = { parameters: nationalParameters, divisions: [] };
const listed = (key: string) => {
  const found = parameterOn(law, key, legalDate('2026-06-08'));
  const kinds = found.ok && Array.isArray(found.value) ? found.value.map(String) : [];
  return kinds.flatMap((kind) => codes[kind as CircumstanceKind] ?? []).sort();
};

describe.each([
  ['PWD_LIVING', disabilityKeys.livingExcludedBy, disabilityKeys.livingLikes],
  ['PWD_CARE', disabilityKeys.careExcludedBy, disabilityKeys.careLikes],
])('%s：参数与互斥矩阵（domain §9）说的是一回事', (benefit, excludedBy, likes) => {
  it('互斥的', () => {
    const excluding = benefitCatalogue.pairs.flatMap(({ yields, to, relation }) => {
      if (relation === 'EXCLUDED' && yields === benefit) return [to];
      return relation === 'IF_FIRST' && to === benefit ? [yields] : [];
    });
    expect(listed(excludedBy)).toEqual(excluding.sort());
  });

  it('同组择高的', () => {
    const group = benefitCatalogue.benefits.find(({ code }) => code === benefit)?.group;
    const others = benefitCatalogue.benefits.filter((each) => each.group === group && each.code !== benefit);
    expect(listed(likes)).toEqual(others.map(({ code }) => code).sort());
  });
});
