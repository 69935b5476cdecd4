import { type DomainEvent, type EventData, eventOf } from '@yimen/events';
import { fenToYuan, type LegalDate, monthOf } from '@yimen/standards';
import type { RollInHand } from './change-roll.js';

/** The shape that every fact about a whole roll has. */
type RollData = EventData<'yimen.assistance.roll.locked.v1'>;
type RollFact = `yimen.assistance.roll.${'checked' | 'locked' | 'sent' | 'settled' | 'discarded'}.v1`;

/** A fact about a roll, as it is after the step. */
export function rollTold(type: RollFact, { was, version }: RollInHand, today: LegalDate): DomainEvent {
  const { id: rollId, month, division, households, total } = was;
  const data: RollData = {
    ...{ rollId, division, households, version },
    month: monthOf(month),
    totalAmount: fenToYuan(Number(total)),
  };
  return eventOf(type, data, { subjectVersion: version, legalDate: today, division });
}

/** One line was held back or released. */
export function lineTold(
  type: 'yimen.assistance.roll.line-held.v1' | 'yimen.assistance.roll.line-released.v1',
  { was, version }: RollInHand,
  line: { readonly awardId: string; readonly reasonCode: string },
  today: LegalDate,
): DomainEvent {
  const { id: rollId, month, division } = was;
  const data = { rollId, month: monthOf(month), division, ...line, version };
  return eventOf(type, data, { subjectVersion: version, legalDate: today, division });
}
