import type { DomainEvent } from '@yimen/events';
import { fenToYuan, type LegalDate, monthOf } from '@yimen/standards';
import type { BenefitHouse, PaymentTold } from '../house.js';
import type { Payment } from './write-payments.js';

function factOf({ id: paymentId, rollId, awardId, householdId, personId, ...row }: Payment): PaymentTold {
  const { division, version, month, amount } = row;
  return {
    ...{ paymentId, rollId, awardId, householdId, personId, division, version },
    month: monthOf(month),
    amount: fenToYuan(Number(amount)),
  };
}

/** The bank has paid, or sent back and why (domain §11 PaymentIssued, PaymentReturned). No account, nor its end. */
export function answerTold({ tell }: BenefitHouse, payment: Payment, today: LegalDate): DomainEvent {
  const telling = { subjectVersion: payment.version, legalDate: today, division: payment.division };
  const { returnReason, correctBy } = payment;
  if (returnReason === null) return tell.issued(factOf(payment), telling);
  return tell.returned({ ...factOf(payment), reasonCode: returnReason, correctBy: correctBy ?? today }, telling);
}

/** What was returned or kept back is paid with a coming roll. */
export function reissueTold({ tell }: BenefitHouse, payment: Payment, today: LegalDate): DomainEvent {
  const telling = { subjectVersion: payment.version, legalDate: today, division: payment.division };
  return tell.reissued(factOf(payment), telling);
}
