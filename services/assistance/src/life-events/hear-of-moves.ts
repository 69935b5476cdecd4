import { countiesOn } from '@yimen/access';
import { causedBy, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { Clock } from '@yimen/subgraph';
import { casesOfPerson } from './cases-of-person.js';
import { reviewOnce } from './review-once.js';

type Changed = ReceivedEvent<'yimen.residents.person.changed.v1'>;

/**
 * Somebody who is paid is neither registered nor living any more in the district: the case is looked at again, and the award ends here where the
 * household has gone (domain §2.4 ④). A move within the district opens nothing: the street hands the case on (`recordHouseholdMove`), and
 * nothing may be left out of a roll for it.
 */
export function hearOfMoves(clock: Clock): Reaction {
  return reaction({
    consumer: 'assistance.hear-of-moves',
    on: ['yimen.residents.person.changed.v1'],
    async handle(tx, event: Changed) {
      const { personId, hukouDivision, residenceDivision, lifeStatus } = event.data;
      const homes = [hukouDivision, residenceDivision].filter((code) => code !== null);
      if (homes.length === 0 || lifeStatus !== 'ALIVE') return;
      const concerned = await casesOfPerson(tx, personId);
      if (concerned.length === 0) return;
      const today = clock.today();
      const districtOf = await countiesOn(tx, [...homes, ...concerned.map(({ division }) => division)], today);
      const here = concerned.filter(({ division }) => homes.every((home) => districtOf(home) !== districtOf(division)));
      if (here.length === 0) return;
      const ref = `${personId}/${homes.join('/')}`;
      const cause = { causationId: event.id, traceparent: causedBy(event).traceparent };
      await reviewOnce(
        tx,
        here.map(({ caseId }) => caseId),
        () => ({ trigger: 'MOVED', ref }),
        { moment: { today, now: clock.now() }, cause },
      );
    },
  });
}
