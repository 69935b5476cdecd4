import { type Law, listOf, MissingParameter, mapOf, parameterOn } from '@yimen/policy';
import { addMonths, type LegalDate } from '@yimen/standards';
import { disabilityKeys } from '../application/domain/keys.js';
import { heldAs } from '../application/domain/rules/excluded.rule.js';

/** By what the awards of a place are compared. */
export type PlanRow = {
  readonly division: string;
  readonly district: readonly string[];
  readonly tiers: readonly string[];
  readonly livingExcluded: readonly string[];
  readonly careExcluded: readonly string[];
  readonly validUntil: LegalDate;
};

/** What the law of a place says of its awards on a day. @throws {MissingParameter} */
export function planOf(division: string, district: readonly string[], law: Law, today: LegalDate): PlanRow {
  const found = (key: string) => {
    const value = parameterOn(law, key, today);
    if (!value.ok) throw new MissingParameter(key, today);
    return value;
  };
  const excluded = (key: string) => listOf(found(key)).flatMap(heldAs);
  return {
    ...{ division, district },
    tiers: Object.keys(mapOf(found(disabilityKeys.livingTiers))),
    livingExcluded: excluded(disabilityKeys.livingExcludedBy),
    careExcluded: excluded(disabilityKeys.careExcludedBy),
    validUntil: addMonths(today, Number(found(disabilityKeys.expiringMonths).value)),
  };
}
