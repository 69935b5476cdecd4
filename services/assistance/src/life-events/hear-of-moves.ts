import { pathsOn } from '@yimen/access';
import { causedBy, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { Clock } from '@yimen/subgraph';
import { casesOfPerson } from './cases-of-person.js';
import { reviewOnce } from './review-once.js';

type Changed = ReceivedEvent<'yimen.residents.person.changed.v1'>;

/**
 * Somebody who is paid is neither registered nor living any more in the street that handles the case: it is looked at again. Within the
 * district the case is handed on (`recordHouseholdMove`); away from it the award ends here (domain §2.4 ④).
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
      const paths = await pathsOn(tx, homes, today);
      const within = (division: string) => homes.some((home) => (paths.get(home) ?? [home]).includes(division));
      const ref = `${personId}/${homes.join('/')}`;
      const cause = { causationId: event.id, traceparent: causedBy(event).traceparent };
      await reviewOnce(
        tx,
        concerned.map(({ caseId }) => caseId),
        ({ division, move }) => (within(division) || move !== null ? null : { trigger: 'MOVED', ref }),
        { moment: { today, now: clock.now() }, cause },
      );
    },
  });
}
