import { causedBy, type Reaction, type ReceivedEvent, reaction, type UnreadableMessage } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import { isUuid } from '@yimen/standards';
import type { Clock, Log } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { readAnswer, unreadableAnswer } from '../household-check/read-answer.js';
import {
  type CheckAnswer,
  type Reckoning,
  receiveCheckResult,
  type SubsistenceCase,
  stopChecks,
  systemActor,
} from '../subsistence-allowance/domain/index.js';
import { type SystemDecision, takeSystemStep } from '../subsistence-allowance/due/system-step.js';

/** Why an answer changes nothing: nobody asked, it is settled, its consent has ended, or the case has moved on. */
const passedBy: ReadonlySet<string> = new Set([
  'WRONG_STATE',
  'CHECK_UNKNOWN',
  'CHECK_ALREADY_ANSWERED',
  'CONSENT_WITHDRAWN',
]);

/** Only the sources' own producer answers for them. */
const producer = '/yimen/verification';

/**
 * An answer that cannot be judged now, such as while a standard is not published: it must not be lost, so it is parked
 * with the later ones of its case, an alarm rings, and it is taken in when it is redriven.
 */
class CheckAnswerWaits extends Error {
  override readonly name = 'CheckAnswerWaits';
}

type Answered = ReceivedEvent<'yimen.verification.check.answered.v1'>;
type Tools = { readonly clock: Clock; readonly log: Log };

/**
 * Takes in what a source answers, each answer by itself. An answer to a question that nobody asked of that source, from somebody
 * else than the sources, to a settled question, or of a case that has moved on, changes nothing: a source may tell twice, and
 * late. What cannot be read is recorded as such, with an alarm, and holds up nothing that comes after it.
 */
export function receiveCheckAnswers({ clock, log }: Tools): Reaction {
  return reaction({
    consumer: 'assistance.receive-check-answers',
    on: ['yimen.verification.check.answered.v1'],
    async handle(tx, event) {
      const { checkId } = event.data;
      const question = event.source === producer ? await questionOf(tx, event.data) : null;
      if (question === null) return;
      let unreadable: string | null = null;
      await takeSystemStep(tx, [event.data.caseId], {
        action: 'receiveCheckResult',
        reasonCode: event.data.status,
        moment: { today: clock.today(), now: clock.now() },
        cause: { causationId: event.id, traceparent: causedBy(event).traceparent },
        decide: (found, reckoning, today) => {
          const asked = found.checks.find((check) => check.checkId === checkId);
          if (asked === undefined) return null;
          const { withdrawn } = question;
          if (withdrawn.length > 0) return stopChecks(found, { consentIds: withdrawn, law: reckoning.law, today });
          const read = readAnswer(event.data, asked, { law: reckoning.law, today });
          ({ unreadable } = read);
          return taken(found, read.answer, reckoning, today);
        },
      });
      if (unreadable !== null) alarm(log, event.data, unreadable);
    },
    unreadable: async (tx, message) => {
      const told = claimed(message);
      if (told === null || (await questionOf(tx, told)) === null) return;
      await takeSystemStep(tx, [told.caseId], {
        action: 'receiveCheckResult',
        reasonCode: 'UNREADABLE',
        moment: { today: clock.today(), now: clock.now() },
        decide: (found, reckoning, today) => taken(found, unreadableAnswer(told.checkId), reckoning, today),
      });
      alarm(log, told, 'CONTRACT_BROKEN');
    },
  });
}

function taken(found: SubsistenceCase, answer: CheckAnswer, { law }: Reckoning, today: LegalDate): SystemDecision {
  const decided = receiveCheckResult(found, { by: systemActor, today, law, answer });
  if (decided.outcome !== 'refused') return decided;
  if (passedBy.has(decided.refusal.because)) return null;
  throw new CheckAnswerWaits(decided.refusal.because);
}

type Question = Pick<Answered['data'], 'checkId' | 'caseId' | 'source'>;

function alarm(log: Log, { checkId, caseId, source }: Question, why: string): void {
  log.error('an answer of a source cannot be taken: it counts as none', undefined, { checkId, caseId, source, why });
}

/**
 * The question as it was asked of this source about this case, with those of its consents that have been withdrawn since: what
 * comes after that is not taken. Null when nobody asked it.
 */
async function questionOf(
  tx: EntityManager,
  { checkId, caseId, source }: Question,
): Promise<{ readonly withdrawn: readonly string[] } | null> {
  const rows: { withdrawn: string[] }[] = await tx.query(
    `SELECT ARRAY(SELECT k.consent_id::text FROM consent_copy k
                   WHERE k.consent_id = ANY (c.consent_ids) AND k.withdrawn_on IS NOT NULL) AS withdrawn
       FROM check_request c WHERE c.id = $1 AND c.source = $2 AND c.case_id = $3`,
    [checkId, source, caseId],
  );
  return rows[0] ?? null;
}

/** Which question a message that cannot be read claims to answer; null when not even that can be told. */
function claimed({ headers, value }: UnreadableMessage): Question | null {
  if (headers.ce_source !== producer || value === null) return null;
  try {
    const { checkId, caseId, source } = JSON.parse(value.toString('utf8')) as Partial<Record<keyof Question, unknown>>;
    if (typeof checkId !== 'string' || typeof caseId !== 'string' || typeof source !== 'string') return null;
    if (!isUuid(checkId) || !isUuid(caseId)) return null;
    return { checkId, caseId, source: source as Question['source'] };
  } catch {
    return null; // No JSON: nothing can be told of it.
  }
}
