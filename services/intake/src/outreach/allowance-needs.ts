import { benefitCatalogue } from '@yimen/benefits';
import { type LegalDate, monthOf } from '@yimen/standards';
import type { DataSource } from 'typeorm';
import { districtLaws } from '../entitlements/district-laws.js';
import { type LivingNeed, livingNeeds } from '../entitlements/domain/needs.js';
import { standardsHeard } from '../published-standards/hear-of-standards.js';

/** What the two allowances ask for and are barred by, in a district on a day. */
export type AllowanceNeeds = {
  readonly living: readonly LivingNeed[];
  readonly livingBars: readonly string[];
  readonly careBars: readonly string[];
};

/** By the matrix and what the district published. Three statements. */
export async function allowanceNeeds(db: DataSource, district: string, today: LegalDate): Promise<AllowanceNeeds> {
  const law = (await districtLaws({ db, today }, [district]))(district);
  return {
    living: livingNeeds(law, standardsHeard, monthOf(today)),
    livingBars: barsOf('PWD_LIVING'),
    careBars: barsOf('PWD_CARE'),
  };
}

/** The benefit itself, and what it is never paid beside: who holds one of these is not told to apply. */
function barsOf(benefit: string): string[] {
  const excluding = benefitCatalogue.pairs.flatMap(({ yields, to, relation }) => {
    if (relation === 'EXCLUDED' && yields === benefit) return [to];
    return relation === 'IF_FIRST' && to === benefit ? [yields] : [];
  });
  return [benefit, ...excluding];
}
