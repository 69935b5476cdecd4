import type { LegalDate } from '@yimen/standards';
import type { LifeStatus, Person } from './person.js';
import { accept, badInput, type Decision, dateInFuture, refuse } from './refusals.js';

export interface LifeStatusOrder {
  readonly status: LifeStatus;
  readonly on: LegalDate;
  readonly evidence: string;
}

/** Records whether somebody lives, with what proves it; back to alive when a report was mistaken or a declaration was lifted (民法典 45、50). */
export function recordLifeStatus(found: Person, order: LifeStatusOrder, today: LegalDate): Decision<Person> {
  if (order.evidence.trim() === '' || order.evidence.length > 200)
    return refuse(badInput('EVIDENCE_MISSING', '请写明证明的种类和文号（不超过 200 字）。', 'input.evidence'));
  if (order.on > today) return refuse(dateInFuture('input.on', today));
  if (order.on < found.birthDate)
    return refuse(badInput('DATE_BEFORE_BIRTH', '日期早于出生日期，请核对。', 'input.on'));
  if (order.status === found.lifeStatus && order.on === found.lifeStatusOn)
    return refuse({ because: 'nothing-to-change' });
  if (order.status === 'ALIVE' && found.lifeStatus === 'ALIVE') return refuse({ because: 'nothing-to-change' });
  return accept({ ...found, lifeStatus: order.status, lifeStatusOn: order.on, version: found.version + 1 });
}
