import { systemDoer } from '@yimen/casework';
import {
  causedBy,
  type EventData,
  type Reaction,
  type ReceivedEvent,
  reaction,
  type UnreadableMessage,
} from '@yimen/events';
import { isUuid, type LegalDate } from '@yimen/standards';
import type { Clock, Log } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { commitSitting } from '../marriage-registration/commit-sitting.js';
import { hearNetwork, type NetworkCheck, type Sitting } from '../marriage-registration/domain/index.js';
import { type StoredSitting, sittingsById } from '../marriage-registration/sitting.store.js';

/** Only the network itself answers for it. */
const producer = '/yimen/marriage-network';

type Answered = EventData<'yimen.marriage-network.check.answered.v1'>;
type Question = Pick<Answered, 'checkId' | 'sittingId'>;
type Tools = { readonly clock: Clock; readonly log: Log };

/**
 * Takes in what the national network answers, once. An answer that nobody asked for, from somebody else, to a question that was asked
 * anew, a second one, or one about a sitting that is over changes nothing. What says nothing about one of the two is no answer: the
 * sitting waits, and nobody is let through (domain §6.4).
 */
export function hearMarriageNetwork({ clock, log }: Tools): Reaction {
  return reaction({
    consumer: 'marriage.hear-marriage-network',
    on: ['yimen.marriage-network.check.answered.v1'],
    async handle(tx, event) {
      const stored = event.source === producer ? await askedFor(tx, event.data) : null;
      if (stored === null) return;
      const answer = readAnswer(stored.sitting, event.data, clock.today());
      if (answer.status === 'UNREADABLE') alarm(log, event.data, 'NOT_ABOUT_BOTH');
      await take(tx, stored, answer, { today: clock.today(), event });
    },
    unreadable: async (tx, message) => {
      const told = claimed(message);
      const stored = told === null ? null : await askedFor(tx, told);
      if (told === null || stored === null) return;
      const { check } = stored.sitting;
      alarm(log, told, 'CONTRACT_BROKEN');
      if (check !== null) await take(tx, stored, { ...check, status: 'UNREADABLE' }, { today: clock.today() });
    },
  });
}

/** The sitting whose open question this answers, locked; null when nobody asked it. */
async function askedFor(tx: EntityManager, { checkId, sittingId }: Question): Promise<StoredSitting | null> {
  const stored = (await sittingsById(tx, [sittingId], true)).get(sittingId);
  return stored?.sitting.check?.id === checkId ? stored : null;
}

/** What an answer says of the two, and of nobody else: what was not asked for is not kept. */
function readAnswer({ check, parties }: Sitting, { checkId, status, items }: Answered, today: LegalDate): NetworkCheck {
  const asked = { id: checkId, askedOn: check?.askedOn ?? today, answeredOn: null, states: [] };
  if (status !== 'OK') return { ...asked, status: 'UNANSWERED' };
  const states = parties.flatMap(({ personId }) => {
    const said = [...new Set(items.filter((item) => item.personId === personId).map(({ state }) => state))];
    const [state] = said;
    return state === undefined || said.length > 1 ? [] : [{ personId, state }];
  });
  if (states.length !== parties.length) return { ...asked, status: 'UNREADABLE' };
  return { ...asked, status: 'ANSWERED', answeredOn: today, states };
}

type Taking = { readonly today: LegalDate; readonly event?: ReceivedEvent };

async function take(
  tx: EntityManager,
  { sitting, sealed }: StoredSitting,
  answer: NetworkCheck,
  { today, event }: Taking,
) {
  const decision = hearNetwork(sitting, answer);
  // A second answer, or a sitting that is over: as if it had not been said.
  if (decision.outcome === 'refused') return;
  const writing = { doer: systemDoer(event?.id ?? answer.id), today, action: 'marriage.sitting.hearNetwork' };
  const { next, facts } = decision;
  await commitSitting(
    tx,
    { next, facts, sealed },
    event === undefined ? writing : { ...writing, cause: causedBy(event) },
  );
}

function alarm(log: Log, { checkId, sittingId }: Question, why: string): void {
  log.error('an answer of the marriage network cannot be taken: it counts as none', undefined, {
    checkId,
    sittingId,
    why,
  });
}

/** Which question a message that cannot be read claims to answer; null when not even that can be told. */
function claimed({ headers, value }: UnreadableMessage): Question | null {
  if (headers.ce_source !== producer || value === null) return null;
  try {
    const { checkId, sittingId } = JSON.parse(value.toString('utf8')) as Partial<Record<keyof Question, unknown>>;
    if (typeof checkId !== 'string' || typeof sittingId !== 'string') return null;
    return isUuid(checkId) && isUuid(sittingId) ? { checkId, sittingId } : null;
  } catch {
    return null; // No JSON: nothing can be told of it.
  }
}
