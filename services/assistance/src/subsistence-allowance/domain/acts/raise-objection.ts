import type { By } from '../actor.js';
import type { CaseFlag, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { accept, refuse } from '../procedure/decision.js';
import { caseSteps } from '../steps.js';
import type { Answer } from './answer.js';

/** `from` may be null: an objection may be anonymous, if it says something that can be looked into. */
export type RaiseObjectionOrder = By & { from: string | null; content: string };

/** 公示有异议: the case goes back to be looked into, and a new proposal must be made (57号§19). */
export function raiseObjection(found: SubsistenceCase, order: RaiseObjectionOrder): Answer {
  const refusal = guard(found, 'raiseObjection', order);
  if (refusal) return refuse(refusal);
  const content = order.content.trim();
  if (content === '') return refuse({ because: 'REASON_MISSING' });
  const on = order.today;
  const objection = { on, from: order.from, content, answeredOn: null };
  const flags: CaseFlag[] = [...new Set<CaseFlag>([...found.flags, 'OBJECTED_BEFORE'])];
  return accept(
    { ...found, status: caseSteps.PUBLICIZED.raiseObjection, objections: [...found.objections, objection], flags },
    { type: 'objection-raised', caseId: found.id, on },
  );
}
