import type { DomainEvent } from '@yimen/events';
import { fenToYuan, type LegalDate, monthOf } from '@yimen/standards';
import type { BenefitHouse, RollFact } from '../house.js';
import type { RollInHand } from './change-roll.js';

/** A fact about a roll, as it is after the step. */
export function rollTold(
  { tell }: BenefitHouse,
  fact: RollFact,
  { was, version }: RollInHand,
  today: LegalDate,
): DomainEvent {
  const { id: rollId, benefit: roll, month, division, households: lines, total } = was;
  const totalAmount = fenToYuan(Number(total));
  const data = { roll, rollId, division, lines, version, month: monthOf(month), totalAmount };
  return tell.roll(fact, data, { subjectVersion: version, legalDate: today, division });
}

/** One line was held back or released. */
export function lineTold(
  { tell }: BenefitHouse,
  fact: 'line-held' | 'line-released',
  { was, version }: RollInHand,
  line: { readonly awardId: string; readonly reasonCode: string },
  today: LegalDate,
): DomainEvent {
  const { id: rollId, benefit: roll, month, division } = was;
  const data = { roll, rollId, month: monthOf(month), division, ...line, version };
  return tell.line(fact, data, { subjectVersion: version, legalDate: today, division });
}
