import { causedBy, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import { parseLegalDate, yuanToFen } from '@yimen/standards';
import type { Clock } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { toFinding } from '../household-check/findings.js';
import {
  type CheckFinding,
  receiveCheckResult,
  type SubsistenceCase,
  systemActor,
} from '../subsistence-allowance/domain/index.js';
import { takeSystemStep } from '../subsistence-allowance/due/system-step.js';

/** Why an answer changes nothing: nobody asked, it is settled, or the case has moved on. */
const passedBy: ReadonlySet<string> = new Set(['WRONG_STATE', 'CHECK_UNKNOWN', 'CHECK_ALREADY_ANSWERED']);

/**
 * An answer that cannot be judged now, such as while a standard is not published: it must not be lost, so it is parked
 * with the later ones of its case, an alarm rings, and it is taken in when it is redriven.
 */
class CheckAnswerWaits extends Error {
  override readonly name = 'CheckAnswerWaits';
}

type Answered = ReceivedEvent<'yimen.verification.check.answered.v1'>;

/**
 * Takes in what a source answers. An answer to a question that nobody asked, or that is settled, or of a case that has moved
 * on, changes nothing: the source may tell twice, and late.
 */
export function receiveCheckAnswers(clock: Clock): Reaction {
  return reaction({
    consumer: 'assistance.receive-check-answers',
    on: ['yimen.verification.check.answered.v1'],
    async handle(tx, event) {
      const caseId = await caseAsked(tx, event.data);
      if (caseId === null) return;
      await takeSystemStep(tx, [caseId], {
        action: 'receiveCheckResult',
        reasonCode: event.data.status,
        moment: { today: clock.today(), now: clock.now() },
        cause: { causationId: event.id, traceparent: causedBy(event).traceparent },
        decide: (found, { law }, today) => {
          const { checkId, status, dataDate } = event.data;
          const findings = event.data.items.flatMap((item) => findingOf(found, item));
          const answer = { checkId, status, findings, dataDate: dataDate === null ? null : parseLegalDate(dataDate) };
          const decided = receiveCheckResult(found, { by: systemActor, today, law, answer });
          if (decided.outcome !== 'refused') return decided;
          if (passedBy.has(decided.refusal.because)) return null;
          throw new CheckAnswerWaits(decided.refusal.because);
        },
      });
    },
  });
}

/** The case that asked this question of this source; null for a question that nobody asked. */
async function caseAsked(tx: EntityManager, { checkId, source }: Answered['data']): Promise<string | null> {
  const rows: { case_id: string }[] = await tx.query(
    'SELECT case_id FROM check_request WHERE id = $1 AND source = $2',
    [checkId, source],
  );
  return rows[0]?.case_id ?? null;
}

/** A kind that no rule knows is kept as other property: what a source has found must not vanish for want of a word. */
function findingOf(found: SubsistenceCase, item: Answered['data']['items'][number]): CheckFinding[] {
  const { personId, kind, amount } = item;
  const fen = yuanToFen(amount);
  const finding =
    toFinding(found, { personId, kind, amount: fen }) ?? toFinding(found, { personId, kind: 'OTHER', amount: fen });
  return finding === null ? [] : [finding];
}
