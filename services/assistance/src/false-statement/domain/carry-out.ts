import { accept, refuse } from '@yimen/casework/domain';
import { countOf, type Law, parameterOn } from '@yimen/policy';
import { addDays, type LegalDate } from '@yimen/standards';
import { dateRefused, type FalseStatementAnswer, target } from './answer.js';
import { type FalseStatement, fineOwed } from './false-statement.js';
import { sanctionKeys } from './keys.js';

/** The decision was delivered: the days for the fine run from the day after (行政处罚法第六十七条). Null in any other state. */
export function delivered(found: FalseStatement, law: Law, on: LegalDate): FalseStatementAnswer | null {
  const step = target(found, 'deliver');
  if ('refusal' in step) return null;
  const limit = parameterOn(law, sanctionKeys.pay, on);
  if (!limit.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: sanctionKeys.pay, on });
  const payBy = fineOwed(found) > 0 ? addDays(on, countOf(limit)) : null;
  return accept({ ...found, deliveredOn: on, payBy, status: step.to }, { type: 'delivered' });
}

/** 登记缴纳罚款: by its receipt, never more than the fine. */
export function payFine(
  found: FalseStatement,
  {
    amountFen,
    receivedOn,
    receiptNo,
    today,
  }: { amountFen: number; receivedOn: LegalDate; receiptNo: string; today: LegalDate },
): FalseStatementAnswer {
  const step = target(found, 'payFine');
  if ('refusal' in step) return refuse(step.refusal);
  const owedFen = fineOwed(found);
  if (amountFen <= 0 || amountFen > owedFen) return refuse({ because: 'FINE_EXCEEDED', owedFen });
  const dated = dateRefused('receivedOn', receivedOn, found.deliveredOn ?? today, today);
  if (dated !== null) return refuse(dated);
  const next = { ...found, finePaidFen: found.finePaidFen + amountFen, status: step.to };
  return accept(next, { type: 'fine-paid', amountFen, receiptNo });
}

/** 结案: once the fine is paid and what was obtained is settled. Null before. */
export function close(
  found: FalseStatement,
  { settled, today }: { settled: boolean; today: LegalDate },
): FalseStatementAnswer | null {
  const step = target(found, 'close');
  if ('refusal' in step || !settled || fineOwed(found) > 0) return null;
  return accept({ ...found, closedOn: today, status: step.to }, { type: 'closed' });
}
