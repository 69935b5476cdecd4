import { deadlineOf, type NotInForce, type Reckoning } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { AllowanceCase, Deadline, DeadlineName } from './case.js';

const labels: Record<DeadlineName, string> = {
  'limit.disability.supplement': '申请人补正',
  'limit.disability.street': '街道初审',
  'limit.disability.federation': '残联审核',
  'limit.disability.bureau': '区民政局审定',
  'limit.disability.crossProvince': '跨省通办认定',
  'limit.disability.extension': '延长的办理期限',
  'limit.disability.notify': '书面告知审定结果',
  'limit.disability.objection': '异议会同残联复核',
};

/** One limit of the case that begins today; refuses one that is not published for the day. */
export function limitFrom(reckoning: Reckoning, name: DeadlineName, on: LegalDate): Deadline | NotInForce {
  return deadlineOf(reckoning, { name, label: labels[name], startedOn: on, parametersOf: on });
}

/** Every open limit done on a day: the case is decided or over. */
export function allMet(deadlines: readonly Deadline[], on: LegalDate): Deadline[] {
  return deadlines.map((due) => (due.metOn === null ? { ...due, metOn: on } : due));
}

/** The limit of one kind done on a day; the others run on. */
export function metBy(deadlines: readonly Deadline[], name: DeadlineName, on: LegalDate): Deadline[] {
  return deadlines.map((due) => (due.name === name && due.metOn === null ? { ...due, metOn: on } : due));
}

/** The limit of the case that ends next; null when nothing runs or its calendar is not published. */
export function nearestDeadline({ deadlines }: Pick<AllowanceCase, 'deadlines'>): Deadline | null {
  const running = deadlines.filter((due) => due.metOn === null && due.dueOn !== null);
  return running.reduce<Deadline | null>(
    (nearest, each) => (nearest === null || (each.dueOn ?? '') < (nearest.dueOn ?? '') ? each : nearest),
    null,
  );
}
