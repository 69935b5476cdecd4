import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { CircumstanceEntry } from '../circumstances/domain/index.js';
import type { FactsChanged } from './facts-changed.js';

type Told = ReceivedEvent<
  | 'yimen.assistance.low-income.identified.v1'
  | 'yimen.assistance.low-income.changed.v1'
  | 'yimen.assistance.low-income.ended.v1'
>;

/**
 * Whose household (or who alone, 单人保) is of low income, and of which tier. The living allowance becomes possible and is never given by
 * itself; it stops from the following month when the tier ends (domain §4.2, §11). Who is of the household is told with each word, so
 * nothing else need be known of households here.
 */
export function hearOfLowIncome(changed: FactsChanged): Reaction {
  return reaction({
    consumer: 'disability.hear-of-low-income',
    on: [
      'yimen.assistance.low-income.identified.v1',
      'yimen.assistance.low-income.changed.v1',
      'yimen.assistance.low-income.ended.v1',
    ],
    handle: (tx: EntityManager, event: Told) => changed(tx, [entryOf(event)], [event]),
    handleAll: (tx: EntityManager, events: readonly Told[]) => changed(tx, events.map(entryOf), events),
  });
}

/** The household's own tier is one series, each person's beside it another: neither speaks for the other. */
function entryOf(event: Told): CircumstanceEntry {
  const { householdId, subjectType, personIds, tier, version } = event.data;
  const single = subjectType === 'PERSON';
  return {
    series: `low-income/${householdId}/${single ? personIds.join('+') : 'household'}`,
    ...{ kind: 'LOW_INCOME', version, personIds, single, tier, amountFen: null },
    ...{ source: 'TOLD', saidOn: event.legalDate },
    ...turnOf(event),
  };
}

function turnOf(event: Told): Pick<CircumstanceEntry, 'turn' | 'on' | 'lastDay'> {
  if (event.type === 'yimen.assistance.low-income.ended.v1')
    return { turn: 'ENDS', on: legalDate(event.data.endsAt), lastDay: null };
  const { from, validTo } = event.data;
  return { turn: 'BEGINS', on: legalDate(from), lastDay: validTo === null ? null : legalDate(validTo) };
}
