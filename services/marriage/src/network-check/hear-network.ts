import type { FieldVault } from '@yimen/access';
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
import { hearNetwork, type NetworkCheck } from '../marriage-registration/domain/index.js';
import { type StoredSitting, sittingsById } from '../marriage-registration/sitting.store.js';
import { entryById, type StoredEntry } from '../records-from-elsewhere/entry.store.js';
import { hearForEntry } from '../records-from-elsewhere/hear-entry.js';

/** Only the network itself answers for it. */
const producer = '/yimen/marriage-network';

type Answered = EventData<'yimen.marriage-network.check.answered.v1'>;
type Question = Pick<Answered, 'checkId' | 'sittingId'>;
type Tools = { readonly clock: Clock; readonly log: Log; readonly vault: FieldVault };
/** Whatever the question was asked for: a sitting, or a record of another registry that somebody brought. */
type Asking = { readonly sitting: StoredSitting } | { readonly entry: StoredEntry };

/**
 * Takes in what the national network answers, once, about a sitting or a record from elsewhere. An answer that nobody asked for, from somebody else, to a question that was asked
 * anew, a second one, or one about a sitting that is over changes nothing. What says nothing about one of the two is no answer: the
 * sitting waits, and nobody is let through (domain §6.4).
 */
export function hearMarriageNetwork(tools: Tools): Reaction {
  const { log } = tools;
  return reaction({
    consumer: 'marriage.hear-marriage-network',
    on: ['yimen.marriage-network.check.answered.v1'],
    async handle(tx, event) {
      const asking = event.source === producer ? await askedFor(tx, event.data) : null;
      if (asking === null) return;
      const answer = readAnswer(asking, event.data, tools.clock.today());
      if (answer.status === 'UNREADABLE') alarm(log, event.data, 'NOT_ABOUT_BOTH');
      await take(tx, asking, answer, { ...tools, event });
    },
    unreadable: async (tx, message) => {
      const told = claimed(message);
      const asking = told === null ? null : await askedFor(tx, told);
      if (told === null || asking === null) return;
      alarm(log, told, 'CONTRACT_BROKEN');
      const check = questionIn(asking);
      if (check !== null) await take(tx, asking, { ...check, status: 'UNREADABLE' }, tools);
    },
  });
}

/** What the open question that this answers was asked for, locked; null when nobody asked it. */
async function askedFor(tx: EntityManager, { checkId, sittingId }: Question): Promise<Asking | null> {
  const sitting = (await sittingsById(tx, [sittingId], true)).get(sittingId);
  const entry = sitting === undefined ? await entryById(tx, sittingId, true) : undefined;
  const asking = sitting !== undefined ? { sitting } : entry !== undefined ? { entry } : null;
  return asking !== null && questionIn(asking)?.id === checkId ? asking : null;
}

const questionIn = (asking: Asking) => ('sitting' in asking ? asking.sitting.sitting.check : asking.entry.entry.check);
const personsOf = (asking: Asking): string[] =>
  'sitting' in asking
    ? asking.sitting.sitting.parties.map(({ personId }) => personId)
    : asking.entry.entry.parties.filter((id) => id !== null);

/** What an answer says of those who were asked about, and of nobody else: what was not asked for is not kept. */
function readAnswer(asking: Asking, { checkId, status, items }: Answered, today: LegalDate): NetworkCheck {
  const [check, persons] = [questionIn(asking), personsOf(asking)];
  const asked = { id: checkId, askedOn: check?.askedOn ?? today, answeredOn: null, states: [] };
  if (status !== 'OK') return { ...asked, status: 'UNANSWERED' };
  const states = persons.flatMap((personId) => {
    const said = [...new Set(items.filter((item) => item.personId === personId).map(({ state }) => state))];
    const [state] = said;
    return state === undefined || said.length > 1 ? [] : [{ personId, state }];
  });
  if (states.length !== persons.length) return { ...asked, status: 'UNREADABLE' };
  return { ...asked, status: 'ANSWERED', answeredOn: today, states };
}

type Taking = Tools & { readonly event?: ReceivedEvent };

async function take(tx: EntityManager, asking: Asking, answer: NetworkCheck, taking: Taking): Promise<void> {
  if ('entry' in asking) return hearForEntry(tx, asking.entry, answer, taking);
  const { clock, event } = taking;
  const { sitting, sealed } = asking.sitting;
  const decision = hearNetwork(sitting, answer);
  // A second answer, or a sitting that is over: as if it had not been said.
  if (decision.outcome === 'refused') return;
  const doer = systemDoer(event?.id ?? answer.id);
  const writing = { doer, today: clock.today(), action: 'marriage.sitting.hearNetwork' };
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
