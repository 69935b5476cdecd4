import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { CaseFlag, Objection, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { Answer } from './answer.js';

/** Nobody knows who an anonymous objector is: what they say must then hold something that can be looked into (domain §17 A.2). */
export type RaiseObjectionOrder = By & { anonymous: boolean; content: string; clues: readonly string[] };

/**
 * 公示有异议: the case goes back to be looked into, and a new proposal must be made (57号第十九条). Further objections may join while
 * it is looked into. Refuses one without content, and an anonymous one without a clue.
 */
export function raiseObjection(found: SubsistenceCase, order: RaiseObjectionOrder): Answer {
  const refusal = guard(found, 'raiseObjection', order);
  if (refusal) return refuse(refusal);
  if (order.content.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const { anonymous, clues, today: on } = order;
  if (anonymous && !clues.some((clue) => clue.trim() !== '')) return refuse({ because: 'OBJECTION_CLUE_MISSING' });
  const no = found.objections.length + 1;
  const before = { visitsBefore: found.visits.length, meetingsBefore: found.meetings.length };
  const objection: Objection = { no, on, anonymous, ...before, answer: null, told: null };
  const flags: CaseFlag[] = [...new Set<CaseFlag>([...found.flags, 'OBJECTED_BEFORE'])];
  return accept(
    { ...found, status: 'OBJECTED', objections: [...found.objections, objection], flags },
    { type: 'objection-raised', caseId: found.id, no, anonymous, on },
  );
}
