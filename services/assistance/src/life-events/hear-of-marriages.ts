import { causedBy, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { Clock } from '@yimen/subgraph';
import type { ReviewTrigger } from '../subsistence-allowance/domain/index.js';
import { casesOfPerson } from './cases-of-person.js';
import { reviewOnce } from './review-once.js';

const told = [
  'yimen.marriage.marriage.registered.v1',
  'yimen.marriage.divorce.registered.v1',
  'yimen.marriage.registration.revoked.v1',
] as const;
type Told = (typeof told)[number];

const because: Readonly<Record<Told, ReviewTrigger>> = {
  'yimen.marriage.marriage.registered.v1': 'MARRIED',
  'yimen.marriage.divorce.registered.v1': 'DIVORCED',
  'yimen.marriage.registration.revoked.v1': 'MARRIAGE_REVOKED',
};

/**
 * Somebody who is paid was married or divorced, or a marriage of theirs is void from the beginning: the case is looked at again (domain
 * §11). Nothing is stopped or changed by it, and nobody is taken to have divorced for the money (§12 #8, §28.6, §28.7): who lives together
 * is found out by the review. One act is one reason, also of a household in which both are counted.
 */
export function hearOfMarriages(clock: Clock): Reaction {
  return reaction({
    consumer: 'assistance.hear-of-marriages',
    on: [...told],
    async handle(tx, event: ReceivedEvent<Told>) {
      const { personId, actId } = event.data;
      const cases = (await casesOfPerson(tx, personId)).map(({ caseId }) => caseId);
      if (cases.length === 0) return;
      const cause = { causationId: event.id, traceparent: causedBy(event).traceparent };
      const heard = { trigger: because[event.type], ref: actId };
      await reviewOnce(tx, cases, () => heard, { moment: { today: clock.today(), now: clock.now() }, cause });
    },
  });
}
