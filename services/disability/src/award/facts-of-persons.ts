import { countiesOn } from '@yimen/access';
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
  const districtOf = await countiesOn(tx, [...homes, ...payees.map(({ division }) => division)], today);
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
