import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { SubsistenceCase, Transfer } from '../case.js';
import { guard } from '../guard.js';
import { caseSteps } from '../steps.js';
import { deadline, met, type Reckoning, withDeadline } from '../time-limits.js';
import type { Answer } from './answer.js';

export type TransferCaseOrder = By & Reckoning & { to: Transfer['to']; reason: string };

/**
 * 转办: handed in at the wrong street, or the household has moved: the case goes on to the right one and keeps the day of its
 * application (domain §1.3). To another authority it goes for good. That the target is a street of this district is the service's
 * to see. The other street receives it within one working day.
 */
export function transferCase(found: SubsistenceCase, order: TransferCaseOrder): Answer {
  const refusal = guard(found, 'transferCase', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const { to, by, today: on } = order;
  const transfer: Transfer = { on, by: by.id, from: found.division, to, receivedOn: null };
  const next = { ...found, status: caseSteps.SUBMITTED.transferCase, transfers: [...found.transfers, transfer] };
  const fact = { type: 'transferred' as const, caseId: found.id, transfer, on };
  if ('agency' in to) {
    return to.agency.trim() === '' ? refuse({ because: 'TRANSFER_TARGET', why: 'NONE' }) : accept(next, fact);
  }
  if (to.division === found.division) return refuse({ because: 'TRANSFER_TARGET', why: 'SAME_STREET' });
  const due = deadline(order, 'limit.transfer', on, on);
  if ('because' in due) return refuse(due);
  return accept({ ...next, division: to.division, deadlines: withDeadline(found.deadlines, due) }, fact);
}

/** 接收转办: the street that the case was sent to has it in hand; it stands as handed in on its first day. */
export function receiveTransferredCase(found: SubsistenceCase, order: By): Answer {
  const refusal = guard(found, 'receiveTransferredCase', order);
  if (refusal) return refuse(refusal);
  const on = order.today;
  const last = found.transfers.at(-1);
  const from = last?.from ?? found.division;
  const transfers = found.transfers.map((each) => (each === last ? { ...each, receivedOn: on } : each));
  const deadlines = met(found.deadlines, 'limit.transfer', on);
  const status = caseSteps.TRANSFERRED.receiveTransferredCase;
  return accept({ ...found, status, transfers, deadlines }, { type: 'transfer-received', caseId: found.id, from, on });
}
