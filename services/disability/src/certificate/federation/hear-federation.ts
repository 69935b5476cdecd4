import { systemDoer } from '@yimen/casework';
import {
  causedBy,
  type EventData,
  type Reaction,
  type ReceivedEvent,
  reaction,
  type UnreadableMessage,
} from '@yimen/events';
import { isUuid, parseLegalDate } from '@yimen/standards';
import type { Clock, Log } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { readSaying } from '../domain/index.js';
import { type By, recordStatement } from '../record-statement.js';
import { certificateHistories } from '../statements.read.js';
import { closeQuestion } from './close-question.js';
import { type DoubtReason, keepDoubt } from './doubts.js';
import { lockQuestion } from './questions.js';

/** Only the federation's own producer speaks for it. */
const producer = '/yimen/disabled-persons-federation';
const changed = 'yimen.disabled-persons-federation.certificate.changed.v1';
const answered = 'yimen.disabled-persons-federation.certificate.answered.v1';

type Tools = { readonly clock: Clock; readonly log: Log };
type Stated = Omit<EventData<typeof changed>, 'personId'>;
type About = { readonly personId: string; readonly questionId: string | null };

/**
 * Takes in what the federation tells: its changes, and its answers to what it was asked. Each statement is placed by the federation's
 * own count, so that it does not matter in which order, how late or how often they are heard. A wrong answer, an impossible or a
 * contradicting statement changes nothing, is on the trail and waits for somebody to look at it; a late answer is taken and marked so.
 */
export function hearFederation({ clock, log }: Tools): Reaction {
  return reaction({
    consumer: 'disability.hear-federation',
    on: [changed, answered],
    async handle(tx, event) {
      if (event.source !== producer) return;
      const by: By = {
        ...{ actor: systemDoer(event.id).actor, action: 'disability.certificate.hear', today: clock.today() },
        cause: causedBy(event),
      };
      const doubt = await take(tx, event, by);
      if (doubt !== null) alarm(log, doubt);
    },
    unreadable: async (tx, message) => {
      const about = claimed(message);
      if (about === null) return;
      const known = await certificateHistories(tx, [about.personId]);
      const question = about.questionId === null ? null : await lockQuestion(tx, about.questionId);
      if (known.size === 0 && question?.personId !== about.personId) return;
      const by = { actor: systemDoer('unreadable').actor, today: clock.today() };
      await keepDoubt(tx, { ...about, reason: 'UNREADABLE', revision: 0 }, by);
      alarm(log, 'UNREADABLE');
    },
  });
}

function alarm(log: Log, reason: DoubtReason): void {
  log.error('what the federation said of a certificate cannot be taken: somebody must look at it', undefined, {
    reason,
  });
}

type Heard = ReceivedEvent<typeof changed | typeof answered>;

async function take(tx: EntityManager, event: Heard, by: By): Promise<DoubtReason | null> {
  if (event.type === changed) {
    const { personId, ...stated } = event.data;
    return takeStatement(tx, { personId, questionId: null }, stated, by);
  }
  return takeAnswer(tx, event.data, by);
}

async function takeStatement(tx: EntityManager, about: About, stated: Stated, by: By): Promise<DoubtReason | null> {
  const { revision, ...said } = stated;
  const [issuedOn, validTo, effectiveOn] = [said.issuedOn, said.validTo, said.effectiveOn].map(parseLegalDate);
  if (!issuedOn || !validTo || !effectiveOn) return doubted(tx, { ...about, revision }, 'DATES_IMPOSSIBLE', by);
  const read = readSaying({ ...said, issuedOn, validTo, effectiveOn }, null);
  if ('because' in read) {
    const reason = read.because === 'CERTIFICATE_DATES' ? 'DATES_IMPOSSIBLE' : 'GRADE_UNKNOWN';
    return doubted(tx, { ...about, revision }, reason, by);
  }
  const statement = { ...read, revision, local: 0 };
  const origin = { source: 'FEDERATION' as const, confirmed: true, reasonCode: null };
  const { heard } = await recordStatement(tx, { personId: about.personId, statement, ...origin }, by);
  return heard === 'CONTRADICTS' ? doubted(tx, { ...about, revision }, 'CONTRADICTS', by) : null;
}

async function takeAnswer(tx: EntityManager, data: EventData<typeof answered>, by: By): Promise<DoubtReason | null> {
  const { requestId, personId, certificate } = data;
  const about = { personId, questionId: requestId };
  const revision = certificate?.revision ?? 0;
  const question = await lockQuestion(tx, requestId);
  if (question === null) return doubted(tx, { ...about, questionId: null, revision }, 'QUESTION_UNKNOWN', by);
  if (question.personId !== personId) {
    // What is said of another person than the one asked about is nobody's certificate.
    return doubted(tx, { personId: question.personId, questionId: requestId, revision }, 'OTHER_PERSON', by);
  }
  const open = question.status === 'ASKED';
  if (certificate === null) {
    if (!open) return question.outcome === 'NONE' ? null : doubted(tx, { ...about, revision }, 'CONTRADICTS', by);
    await closeQuestion(tx, question, 'NONE', by);
    const held = (await certificateHistories(tx, [personId])).has(personId);
    return held ? doubted(tx, { ...about, revision }, 'REGISTER_HOLDS_NONE', by) : null;
  }
  const doubt = await takeStatement(tx, about, certificate, by);
  if (doubt === null && open) await closeQuestion(tx, question, 'CERTIFICATE', by);
  return doubt;
}

async function doubted(
  tx: EntityManager,
  about: About & { readonly revision: number },
  reason: DoubtReason,
  by: By,
): Promise<DoubtReason> {
  await keepDoubt(tx, { ...about, reason }, by);
  return reason;
}

/** Whom a message that cannot be read claims to be about; null when not even that can be told. */
function claimed({ headers, value }: UnreadableMessage): About | null {
  if (headers.ce_source !== producer || value === null) return null;
  try {
    const { personId, requestId } = JSON.parse(value.toString('utf8')) as { personId?: unknown; requestId?: unknown };
    if (typeof personId !== 'string' || !isUuid(personId)) return null;
    return { personId, questionId: typeof requestId === 'string' && isUuid(requestId) ? requestId : null };
  } catch {
    return null; // No JSON: nothing can be told of it.
  }
}
