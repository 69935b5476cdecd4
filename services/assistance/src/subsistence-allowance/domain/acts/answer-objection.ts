import { accept, refuse } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import type { By } from '../actor.js';
import type { CheckFinding, FoundFact, Objection, ObjectionResult, SubsistenceCase } from '../case.js';
import type { SubsistenceFact } from '../facts.js';
import { guard } from '../guard.js';
import { concludeCheck } from '../verification/conclude.js';
import type { Answer } from './answer.js';

/** `found` is what the re-investigation came upon: it counts from then on like what a source answered. */
export type AnswerObjectionOrder = By & {
  no: number;
  result: ObjectionResult;
  reasons: string;
  found: readonly CheckFinding[];
  law: Law;
};

/** Was anything looked into since this objection was raised: a visit made after it, or a meeting held? */
function reinvestigated(
  { visits, meetings }: SubsistenceCase,
  { on, visitsBefore, meetingsBefore }: Objection,
): boolean {
  const visited = visits.slice(visitsBefore).some(({ visitedOn }) => visitedOn >= on);
  return visited || meetings.slice(meetingsBefore).some(({ heldOn }) => heldOn >= on);
}

/**
 * 异议核查结论: upheld, partly, or dismissed, with reasons, after at least one new visit or meeting (57号第十九条). Refuses an
 * objection that is not there or answered already, an answer without reasons, and one before anything was looked into.
 */
export function answerObjection(found: SubsistenceCase, order: AnswerObjectionOrder): Answer {
  const refusal = guard(found, 'answerObjection', order);
  if (refusal) return refuse(refusal);
  const { no, result, by, today: on } = order;
  const objection = found.objections.find((each) => each.no === no);
  if (!objection) return refuse({ because: 'OBJECTION_UNKNOWN', no });
  if (objection.answer !== null) return refuse({ because: 'OBJECTION_ALREADY_ANSWERED', no });
  if (!reinvestigated(found, objection)) return refuse({ because: 'REINVESTIGATION_MISSING', no });
  if (order.reasons.trim() === '') return refuse({ because: 'REASON_MISSING' });
  if (order.found.some(({ amountFen, count = 1 }) => amountFen < 0 || count < 0)) {
    return refuse({ because: 'INCOME_NEGATIVE', field: 'found' });
  }
  const answer = { result, on, by: by.id };
  const objections = found.objections.map((each) => (each.no === no ? { ...each, answer } : each));
  const facts = order.found.map((each): FoundFact => ({ ...each, on, because: 'OBJECTION' }));
  const answered = { type: 'objection-answered' as const, caseId: found.id, no, result, on };
  const next = { ...found, objections, foundFacts: [...found.foundFacts, ...facts] };
  // What was found concludes the check anew: the household is told of it, and may contest it, before it is refused for it.
  const concluded = facts.length === 0 ? { next, facts: [] } : concludeCheck(next, { law: order.law, on });
  if ('because' in concluded) return refuse(concluded);
  return accept<SubsistenceCase, SubsistenceFact>(concluded.next, answered, ...concluded.facts);
}
