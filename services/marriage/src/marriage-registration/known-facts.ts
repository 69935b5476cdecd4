import { type Law, MissingParameter, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { isMarried } from '../act/domain/index.js';
import { statusesAt } from '../act/statuses.query.js';
import { allowedAnew } from '../fraudulent-registration/open-fraud-cases.js';
import { kinshipsBetween } from '../kinship/kinship-between.js';
import { type Known, marriageTermsOn, type Sitting } from './domain/index.js';

type By = { readonly law: Law; readonly today: LegalDate; readonly unwilling?: readonly string[] };

/** What decides besides the sitting itself: the law of the day, the register, the households. Read where it is decided, under its locks. */
export async function knownOf(tx: EntityManager, sitting: Sitting, by: By): Promise<Known> {
  const [known] = await knownOfEach(tx, [sitting], by);
  if (known === undefined) throw new Error('a sitting has what is known of it');
  return known;
}

/** The same of many sittings, in their order, by the same three statements. */
export async function knownOfEach(
  tx: EntityManager,
  sittings: readonly Sitting[],
  { law, today, unwilling = [] }: By,
): Promise<Known[]> {
  const terms = marriageTermsOn(law, today);
  if ('because' in terms) throw new Error(`no parameter ${terms.key} is in force on ${today}`);
  const couples = sittings.map(({ parties: [one, other] }) => [one.personId, other.personId] as const);
  const persons = [...new Set(couples.flat())];
  const statuses = await statusesAt(tx, persons, today);
  const kinships = await kinshipsBetween(tx, couples);
  const allowed = await allowedAnew(tx, persons);
  const registeredMarried = new Set([...statuses].filter(([, status]) => isMarried(status)).map(([id]) => id));
  return couples.map((_, at) => ({
    ...{ today, terms, unwilling: new Set(unwilling), registeredMarried, allowedAnew: allowed },
    kinship: kinships[at] ?? null,
  }));
}

/** What a registration costs: nothing (婚姻登记条例第六条). In fen. */
export function feeOn(law: Law, key: string, on: LegalDate): number {
  const fee = parameterOn(law, key, on);
  if (!fee.ok) throw new MissingParameter(key, on);
  return Number(fee.value);
}
