import { accept, type Decision, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { MarriedPeriod } from '../../act/domain/index.js';
import { type MarriageTerms, marriageableFrom, type Party } from '../../marriage-registration/domain/index.js';

/** Since when each of the two says that they have lived as husband and wife. */
export type SpousesSince = { readonly personId: string; readonly since: LegalDate };

export type RetroactiveRefusal =
  | { readonly because: 'SINCE_NOT_DECLARED' }
  | { readonly because: 'SINCE_NOT_BEFORE_TODAY' };

export type RetroactiveOrder = {
  readonly parties: readonly [Party, Party];
  readonly declared: readonly SpousesSince[];
  /** The earlier marriages of both. */
  readonly periods: readonly MarriedPeriod[];
  readonly terms: MarriageTerms;
  readonly today: LegalDate;
};

/**
 * From when a marriage that is registered belatedly counts: from the day on which both met the conditions of a marriage (民法典第一千零四十九条;
 * 婚姻登记条例第十一条; 法释〔2020〕22号第六条): both lived as spouses, both had reached the age, and neither was still married to somebody else. Never
 * from before the later of what the two declare.
 */
export function effectFrom(
  order: RetroactiveOrder,
): Decision<LegalDate, { readonly type: 'reckoned' }, RetroactiveRefusal> {
  const { parties, declared, periods, terms, today } = order;
  const since = parties.flatMap(({ personId }) =>
    declared.filter((each) => each.personId === personId).map((each) => each.since),
  );
  if (since.length !== 2 || declared.length !== 2) return refuse({ because: 'SINCE_NOT_DECLARED' });
  if (since.some((day) => day >= today)) return refuse({ because: 'SINCE_NOT_BEFORE_TODAY' });
  const ofAge = parties.map(({ sex, birthDate }) => marriageableFrom(sex, birthDate, terms));
  const free = periods
    .filter(({ personId }) => parties.some((party) => party.personId === personId))
    .flatMap(({ to }) => (to === null ? [] : [to]));
  const [latest = today] = [...since, ...ofAge, ...free].sort((one, other) => other.localeCompare(one));
  return accept(latest, { type: 'reckoned' });
}
