import { accept, type Decision, defineSteps, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import { type AlertKind, duties, type Measure, type Outcome } from './duties.js';

/** From the moment somebody saw something until it is known what came of it. */
export const alertSteps = defineSteps('OPEN', {
  OPEN: { recordMeasure: 'OPEN', close: 'CLOSED' },
  CLOSED: {},
});
export type AlertStatus = keyof typeof alertSteps;

export type MeasureTaken = {
  readonly measure: Measure;
  readonly on: LegalDate;
  /** The number under which the police or another took it on; null where there is none. */
  readonly reference: string | null;
  readonly by: string;
};

/** 保护警示: something seen at the window, what it obliges to, what was done and what came of it. */
export type SafeguardAlert = {
  readonly id: string;
  readonly kind: AlertKind;
  /** The division of the registry at which it was seen. */
  readonly division: string;
  /** Whom it is about: one or both. */
  readonly personIds: readonly string[];
  readonly status: AlertStatus;
  readonly recordedOn: LegalDate;
  readonly recordedBy: string;
  /** The day by which it is to be closed, by the law of the day on which it was recorded; late, it is supervised and hinders nobody. */
  readonly closeBy: LegalDate;
  readonly taken: readonly MeasureTaken[];
  readonly outcome: Outcome | null;
  readonly closedOn: LegalDate | null;
  readonly closedBy: string | null;
  readonly version: number;
};

export type AlertFact =
  | { readonly type: 'recorded' }
  | { readonly type: 'measure-taken'; readonly measure: Measure }
  | { readonly type: 'closed'; readonly outcome: Outcome };

export type AlertRefusal =
  | { readonly because: 'SAFEGUARD_ALERT_CLOSED' }
  | { readonly because: 'SAFEGUARD_MEASURE_MISSING'; readonly missing: readonly Measure[]; readonly legalBasis: string }
  | { readonly because: 'SAFEGUARD_OUTCOME_NOT_POSSIBLE'; readonly possible: readonly Outcome[] }
  | { readonly because: 'SAFEGUARD_PERSONS' }
  | { readonly because: 'SAFEGUARD_REFERENCE_MISSING' };

export type AlertDecision = Decision<SafeguardAlert, AlertFact, AlertRefusal>;

/** Opens an alert about one or two different people. */
export function record(
  order: Pick<SafeguardAlert, 'id' | 'kind' | 'division' | 'personIds' | 'recordedOn' | 'recordedBy' | 'closeBy'>,
): AlertDecision {
  const { length } = order.personIds;
  if (length < 1 || length > 2 || new Set(order.personIds).size !== length)
    return refuse({ because: 'SAFEGUARD_PERSONS' });
  const made = { status: 'OPEN', taken: [], outcome: null, closedOn: null, closedBy: null, version: 1 } as const;
  return accept({ ...order, ...made }, { type: 'recorded' });
}

/** What was done about it; a report to the police has their number. Doing it twice is two lines. */
export function takeMeasure(found: SafeguardAlert, taken: MeasureTaken): AlertDecision {
  if (found.status === 'CLOSED') return refuse({ because: 'SAFEGUARD_ALERT_CLOSED' });
  if ([...(taken.reference ?? '')].length > 100) return refuse({ because: 'SAFEGUARD_REFERENCE_MISSING' });
  if (taken.measure === 'REPORTED_TO_POLICE' && taken.reference === null)
    return refuse({ because: 'SAFEGUARD_REFERENCE_MISSING' });
  const next = { ...found, taken: [...found.taken, taken], version: found.version + 1 };
  return accept(next, { type: 'measure-taken', measure: taken.measure });
}

/** Closes it, when what its kind obliges to was done, and with an outcome that its kind can have. */
export function close(
  found: SafeguardAlert,
  order: { readonly outcome: Outcome; readonly on: LegalDate; readonly by: string },
): AlertDecision {
  if (found.status === 'CLOSED') return refuse({ because: 'SAFEGUARD_ALERT_CLOSED' });
  const { owed, outcomes: possible, legalBasis } = duties[found.kind];
  if (!possible.includes(order.outcome)) return refuse({ because: 'SAFEGUARD_OUTCOME_NOT_POSSIBLE', possible });
  const missing = stillOwed(found, order.outcome === 'HANDED_TO_POLICE' ? [...owed, 'REPORTED_TO_POLICE'] : owed);
  if (missing.length > 0) return refuse({ because: 'SAFEGUARD_MEASURE_MISSING', missing, legalBasis });
  const { outcome, on: closedOn, by: closedBy } = order;
  const next: SafeguardAlert = { ...found, status: 'CLOSED', outcome, closedOn, closedBy, version: found.version + 1 };
  return accept(next, { type: 'closed', outcome });
}

/** What the kind of the alert still asks for. */
export function stillOwed(
  { kind, taken }: Pick<SafeguardAlert, 'kind' | 'taken'>,
  owed: readonly Measure[] = duties[kind].owed,
): Measure[] {
  return [...new Set(owed)].filter((measure) => !taken.some((each) => each.measure === measure));
}

/**
 * Whether the alert stands in the way of an act of the register. Only a doubt about somebody's will does, while it is open and, once
 * it was not cleared, for the rest of that day; any other alert obliges to act and hinders nobody who wants to marry or to part.
 */
export function standsInTheWay(
  { kind, status, outcome, closedOn }: Pick<SafeguardAlert, 'kind' | 'status' | 'outcome' | 'closedOn'>,
  today: LegalDate,
): boolean {
  if (kind !== 'WILL_IN_DOUBT' && kind !== 'WARD_PRESENT') return false;
  return status === 'OPEN' || (outcome === 'WILL_NOT_CONFIRMED' && closedOn === today);
}
