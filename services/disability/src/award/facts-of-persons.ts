import { pathsOn } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { certificatePeriods } from '../certificate/statements.read.js';
import { circumstancesOf } from '../circumstances/circumstances-at.js';
import type { LifeAndHome } from '../person-history/domain/life-and-home.js';
import { lifeAndHomes } from '../person-history/read-history.js';
import type { PersonFacts } from './domain/index.js';

/** Of whom, and which place pays: whoever is registered outside of its district has moved away. */
export type Payee = { readonly personId: string; readonly division: string };

/** Everything known of these persons that bears on an award: four statements, however many. */
export async function factsOfPersons(
  tx: EntityManager,
  payees: readonly Payee[],
  today: LegalDate,
): Promise<(payee: Payee) => PersonFacts> {
  const ids = [...new Set(payees.map(({ personId }) => personId))];
  const lives = await lifeAndHomes(tx, ids);
  const certificates = await certificatePeriods(tx, ids);
  const circumstances = await circumstancesOf(tx, ids);
  const homes = [...lives.values()].flatMap((life) => life.homes.map(({ so }) => so));
  const districtOf = await districtsOf(tx, [...homes, ...payees.map(({ division }) => division)], today);
  return ({ personId, division }) => {
    const life = lives.get(personId) ?? unknown;
    return {
      life,
      away: life.homes.filter(({ so }) => districtOf(so) !== districtOf(division)),
      certificates: certificates.get(personId) ?? [],
      circumstances: circumstances.get(personId) ?? [],
    };
  };
}

const unknown: LifeAndHome = { diedOn: null, reportedDeadSince: null, declared: [], homes: [] };

/** The county-level division above each, as the tree stands today; one that is not known is its own. */
async function districtsOf(
  tx: EntityManager,
  codes: readonly string[],
  on: LegalDate,
): Promise<(code: string) => string> {
  const paths = await pathsOn(tx, [...new Set(codes)], on);
  return (code) =>
    (paths.get(code) ?? []).find((each) => each.length === 6 && !each.endsWith('00')) ?? code.slice(0, 6);
}
