import { roleLabel } from '@yimen/access';
import { type LegalDate, type WorkingCalendar, workingDaysBetween } from '@yimen/standards';
import { type CaseRow, caseColumns, showCase } from '../cases/case-row.js';
import { flagLabel, limitLabel } from '../cases/domain/case-words.js';
import type { WarningLevel } from '../warnings/domain/warning-days.js';

/** A case in work, as the projection holds it. */
export interface WorkRow extends CaseRow {
  readonly waitingFor: readonly string[];
  readonly flags: readonly string[];
  readonly dueLimit: string | null;
  readonly warning: WarningLevel | null;
  readonly handler: string | null;
  readonly assignee: string | null;
  readonly handlerGone: boolean;
  readonly dueSort: LegalDate;
}

export const workColumns = `${caseColumns}, c.waiting_for AS "waitingFor", c.flags, c.due_limit AS "dueLimit", c.warning, c.handler,
  c.assignee, c.handler_gone AS "handlerGone", c.due_sort::text AS "dueSort"`;

/** An entry of a worklist as the schema shows it; the handler is loaded when asked for. */
export function showWork(row: WorkRow, calendar: WorkingCalendar, today: LegalDate) {
  const { waitingFor, flags, dueLimit, dueOn, warning, handler, assignee, handlerGone, dueSort: _sort, ...shown } = row;
  return {
    caseId: row.id,
    case: showCase({ ...shown, dueOn }),
    waitingFor: waitingFor.map((role) => ({ role, label: waitingLabel(role) })),
    due: dueOn === null ? null : showDue(dueOn, dueLimit, calendar, today),
    warning,
    flags: flags.map((code) => ({ code, label: flagLabel(code) })),
    handlerAccount: handler,
    assigned: assignee !== null,
    withoutHandler: handler === null || handlerGone,
  };
}

export type ShownWork = ReturnType<typeof showWork>;

function showDue(on: LegalDate, name: string | null, calendar: WorkingCalendar, today: LegalDate) {
  const left = workingDaysBetween(calendar, today, on);
  const over = workingDaysBetween(calendar, on, today);
  return { on, name, label: limitLabel(name), workingDaysLeft: over > 0 ? -over : left };
}

const others: Readonly<Record<string, string>> = { resident: '申请人' };

function waitingLabel(role: string): string {
  return others[role] ?? roleLabel(role);
}
