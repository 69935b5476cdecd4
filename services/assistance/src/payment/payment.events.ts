import { type DomainEvent, eventOf } from '@yimen/events';
import { fenToYuan, type LegalDate, monthOf } from '@yimen/standards';
import type { Payment } from './payments.write.js';

const factOf = ({ id: paymentId, rollId, awardId, householdId, division, month, amount, version }: Payment) => ({
  ...{ paymentId, rollId, awardId, householdId, division, version },
  month: monthOf(month),
  amount: fenToYuan(Number(amount)),
});

/** The bank has paid, or sent back and why (domain §11 PaymentIssued, PaymentReturned). No account, nor its end. */
export function answerTold(payment: Payment, today: LegalDate): DomainEvent {
  const telling = { subjectVersion: payment.version, legalDate: today, division: payment.division };
  const { returnReason, correctBy } = payment;
  if (returnReason === null) return eventOf('yimen.assistance.payment.issued.v1', factOf(payment), telling);
  const returned = { ...factOf(payment), reasonCode: returnReason, correctBy: correctBy ?? today };
  return eventOf('yimen.assistance.payment.returned.v1', returned, telling);
}

/** What was returned or kept back is paid with a coming roll. */
export function reissueTold(payment: Payment, today: LegalDate): DomainEvent {
  const telling = { subjectVersion: payment.version, legalDate: today, division: payment.division };
  return eventOf('yimen.assistance.payment.reissued.v1', factOf(payment), telling);
}
