import { pathsOn, workingCalendarCopy } from '@yimen/access';
import type { Reckoning } from '@yimen/casework/domain';
import { type Law, nation, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { nationalParameters } from '../standards/national-law.js';

/** What the limits of these places are reckoned by on a day; a place that is not known goes by the nation's. */
export async function reckoningsOf(
  tx: EntityManager,
  places: readonly (string | null)[],
  on: LegalDate,
): Promise<(place: string | null) => Reckoning> {
  const known = [...new Set(places)].filter((place) => place !== null);
  const paths = await pathsOn(tx, known, on);
  const calendar = await workingCalendarCopy(tx);
  const lawOf = (place: string | null): Law => ({
    divisions: place === null ? [nation] : (paths.get(place) ?? [place]),
    parameters: nationalParameters,
  });
  return (place) => ({ law: lawOf(place), calendar });
}

/** A number of the law; a key without one in force stops the work with its name, rather than guess. */
export function numberOf({ law }: Pick<Reckoning, 'law'>, key: string, on: LegalDate): number {
  const found = parameterOn(law, key, on);
  if (!found.ok) throw new Error(found.message);
  return Number(found.value);
}
