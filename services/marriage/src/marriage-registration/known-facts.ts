import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { isMarried } from '../act/domain/index.js';
import { statusesAt } from '../act/statuses.query.js';
import { allowedAnew } from '../fraudulent-registration/open-fraud-cases.js';
import { kinshipBetween } from '../kinship/kinship-between.js';
import { type Known, marriageTermsOn, type Sitting } from './domain/index.js';

/** What decides besides the sitting itself: the law of the day, the register, the households. Read where it is decided, under its locks. */
export async function knownOf(
  tx: EntityManager,
  { parties: [one, other] }: Sitting,
  { law, today, unwilling = [] }: { law: Law; today: LegalDate; unwilling?: readonly string[] },
): Promise<Known> {
  const terms = marriageTermsOn(law, today);
  if ('because' in terms) throw new Error(`no parameter ${terms.key} is in force on ${today}`);
  const statuses = await statusesAt(tx, [one.personId, other.personId], today);
  return {
    ...{ today, terms, unwilling: new Set(unwilling) },
    registeredMarried: new Set([...statuses].filter(([, status]) => isMarried(status)).map(([id]) => id)),
    kinship: await kinshipBetween(tx, one.personId, other.personId),
    allowedAnew: await allowedAnew(tx, [one.personId, other.personId]),
  };
}

/** What a registration costs: nothing (婚姻登记条例第六条). In fen. */
export function feeOn(law: Law, key: string, on: LegalDate): number {
  const fee = parameterOn(law, key, on);
  return fee.ok ? Number(fee.value) : 0;
}
