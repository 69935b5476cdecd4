import { accept, refuse } from '@yimen/casework/domain';
import { firstDayOf, type LegalDate, monthOf, nextMonth } from '@yimen/standards';
import type { By } from '../actor.js';
import { type Answer, dayRefused } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { Move } from './moved.js';

export type { Move } from './moved.js';

export type RecordMoveOrder = By & {
  toDivision: string;
  movedOn: LegalDate;
  /** The target is a street in force in this district, and the applicant is registered or lives there. */
  target: 'RIGHT' | 'NOT_A_STREET' | 'OTHER_DISTRICT' | 'NOBODY_THERE';
};

/**
 * 区内迁移: the case and its award go to the new street from the next month on: this month is paid here, the next there, and none is
 * missed (domain §2.4 ④). Until then this street handles it. Another district is no move of the case: the award ends here (转移单).
 */
export function recordMove(found: SubsistenceCase, order: RecordMoveOrder): Answer {
  const refusal = guard(found, 'recordMove', order);
  if (refusal) return refuse(refusal);
  const { toDivision, movedOn, target, by, today: on } = order;
  const unsound = dayRefused('movedOn', movedOn, { today: on, earliestOn: found.appliedOn });
  if (unsound) return refuse(unsound);
  if (target !== 'RIGHT') return refuse({ because: 'MOVE_TARGET', why: target });
  if (toDivision === found.division) return refuse({ because: 'MOVE_TARGET', why: 'SAME_STREET' });
  const fromMonth = nextMonth(monthOf(on));
  const move: Move = { toDivision, fromMonth, beginsOn: firstDayOf(fromMonth), movedOn, on, by: by.id };
  return accept({ ...found, move }, { type: 'move-recorded', caseId: found.id, move, on });
}

/** The month has come: the new street handles the case from today on; the old one reads it on. Time-driven, and safe to find twice. */
export function arriveAfterMove(found: SubsistenceCase, order: By): Answer {
  const refusal = guard(found, 'arriveAfterMove', order);
  if (refusal) return refuse(refusal);
  const { move, division: from } = found;
  const { today: on } = order;
  if (move === null || on < move.beginsOn) return refuse({ because: 'MOVE_NOT_DUE' });
  const { toDivision: division } = move;
  const transfer = { on: move.on, by: move.by, from, to: { division }, receivedOn: on };
  const next = { ...found, division, move: null, transfers: [...found.transfers, transfer] };
  return accept(next, { type: 'moved', caseId: found.id, from, to: division, on });
}
