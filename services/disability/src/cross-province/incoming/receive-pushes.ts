import { appendAudit } from '@yimen/access';
import { systemDoer } from '@yimen/casework';
import { appendToOutbox, causedBy, type Reaction, reaction } from '@yimen/events';
import { type LegalDate, parseLegalDate } from '@yimen/standards';
import type { Clock, Log } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { claimedRequest, keepNotTaken, otherProvince } from '../not-taken.js';
import { homeStreet, openApplication } from './open-application.js';
import type { Pushed, Receiving } from './pushed.js';
import { answerTold, insertReceived, type Received, readReceived } from './received.row.js';

const action = 'disability.cross-province.receive';

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
      if (event.source !== otherProvince) return;
      const { data } = event;
      const today = clock.today();
      const known = await readReceived(tx, data.requestId);
      if (known !== null) {
        if (saysTheSame(known, data)) return;
        const { requestId, homeDivision: division } = known;
        await keepNotTaken(tx, { action, requestId, division, reason: 'CONTRADICTS', today, trace: event.id });
        return alarm('CONTRADICTS');
      }
      const { causationId, traceparent } = causedBy(event);
      const moment = {
        today,
        now: clock.now(),
        cause: { causationId, traceparent },
        actor: systemDoer(event.id).actor,
      };
      await receive(tx, data, { ...moment, regionRoot });
    },
    async unreadable(tx, message) {
      const requestId = claimedRequest(message);
      if (requestId === undefined) return;
      await keepNotTaken(tx, { action, requestId, reason: 'UNREADABLE', today: clock.today(), trace: 'unreadable' });
      alarm('UNREADABLE');
    },
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
  await leaveTrail(tx, received, when);
  if (received.outcome !== null)
    await appendToOutbox(tx, [
      answerTold(received, { determinedOn: when.today, monthlyAmount: null, startMonth: null }, when),
    ]);
}

/** What was received is on the trail: what became of it here, or why nothing did. */
async function leaveTrail(tx: EntityManager, received: Received, { actor, today }: Receiving): Promise<void> {
  const { requestId, homeDivision: division, personId, caseId, outcome, reasonCode } = received;
  await appendAudit(tx, {
    ...{ actor, action, legalDate: today, division, outcome: outcome === null ? ('done' as const) : 'refused' },
    subject: { type: 'CrossProvinceRequest', id: requestId },
    details: { personId, caseId, outcome, reasonCode },
  });
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
