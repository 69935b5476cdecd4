import { systemDoer } from '@yimen/casework';
import { appendToOutbox, causedBy, type Reaction, reaction } from '@yimen/events';
import { type LegalDate, parseLegalDate } from '@yimen/standards';
import type { Clock, Log } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { homeStreet, openApplication } from './open-application.js';
import type { Pushed, Receiving } from './pushed.js';
import { answerTold, insertReceived, type Received, readReceived } from './received.row.js';

const producer = '/yimen/other-province';

type Tools = { readonly clock: Clock; readonly log: Log; readonly regionRoot: string };
type Refused = { readonly outcome: 'REFUSED' | 'NOT_OURS'; readonly reasonCode: string };

/**
 * 户籍地收到外省推送: what another province accepted of somebody registered here becomes an application of the ordinary procedure,
 * handed in on the day on which it was there, to be determined within ten working days from now (domain §4.4). What cannot become
 * one is answered at once with why. Pushed again, it is the same application; pushed otherwise, it is not taken and an alarm rings.
 */
export function receivePushes({ clock, log, regionRoot }: Tools): Reaction {
  const alarm = (reason: string) =>
    log.error('what another province pushed cannot be taken: somebody must ask', undefined, { reason });
  return reaction({
    consumer: 'disability.receive-pushes',
    on: ['yimen.other-province.application.pushed.v1'],
    async handle(tx, event) {
      if (event.source !== producer) return;
      const { data } = event;
      const known = await readReceived(tx, data.requestId);
      if (known !== null) return saysTheSame(known, data) ? undefined : alarm('CONTRADICTS');
      const today = clock.today();
      const { causationId, traceparent } = causedBy(event);
      const moment = {
        today,
        now: clock.now(),
        cause: { causationId, traceparent },
        actor: systemDoer(event.id).actor,
      };
      await receive(tx, data, { ...moment, regionRoot });
    },
    unreadable: async () => alarm('UNREADABLE'),
  });
}

async function receive(tx: EntityManager, pushed: Pushed, when: Receiving): Promise<void> {
  const days = daysOf(pushed, when.today);
  const street = days === null ? null : await homeStreet(tx, pushed.personId, when);
  const opened = days === null ? refuse('DATE_IMPOSSIBLE') : await open(tx, pushed, days.handedInOn, street, when);
  const answered =
    'caseId' in opened ? { caseId: opened.caseId, outcome: null, reasonCode: null } : { caseId: null, ...opened };
  const received: Received = {
    ...{ requestId: pushed.requestId, personId: pushed.personId, allowance: pushed.allowance },
    ...{ homeDivision: typeof street === 'string' ? street : pushed.homeDivision, acceptedAt: pushed.acceptedAt },
    ...{
      handedInOn: days?.handedInOn ?? when.today,
      collectedOn: days?.collectedOn ?? when.today,
      receivedOn: when.today,
    },
    ...{ ...answered, answeredOn: answered.outcome === null ? null : when.today, version: 1 },
  };
  await insertReceived(tx, received);
  if (received.outcome !== null)
    await appendToOutbox(tx, [
      answerTold(received, { determinedOn: when.today, monthlyAmount: null, startMonth: null }, when),
    ]);
}

const refuse = (reasonCode: string): Refused => ({ outcome: 'REFUSED', reasonCode });

async function open(
  tx: EntityManager,
  pushed: Pushed,
  appliedOn: LegalDate,
  street: string | Refused | null,
  when: Receiving,
): Promise<{ readonly caseId: string } | Refused> {
  if (street === null || typeof street !== 'string') return street ?? refuse('DATE_IMPOSSIBLE');
  return openApplication(tx, pushed, { division: street, appliedOn }, when);
}

/** The days of a push, when they can be: handed in, then complete, then received. */
function daysOf({ handedInOn, collectedOn }: Pushed, today: LegalDate) {
  const [handed, collected] = [parseLegalDate(handedInOn), parseLegalDate(collectedOn)];
  if (handed === null || collected === null || handed > collected || collected > today) return null;
  return { handedInOn: handed, collectedOn: collected };
}

function saysTheSame(known: Received, { personId, allowance }: Pushed): boolean {
  return known.personId === personId && known.allowance === allowance;
}
