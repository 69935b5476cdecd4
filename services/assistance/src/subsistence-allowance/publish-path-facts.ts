import { type DomainEvent, type EventData, eventOf, type Telling } from '@yimen/events';
import { addDays } from '@yimen/standards';
import type { PathFact, SubsistenceFact } from './domain/index.js';

type CaseData = EventData<'yimen.assistance.case.accepted.v1'>;
type Tell = (data: CaseData, telling: Telling) => DomainEvent;
type Telled = { readonly [T in PathFact['type']]: (fact: Extract<PathFact, { type: T }>) => Tell };

/** How each fact of the path is told. One that nobody tells does not compile. */
const tells: Telled = {
  'objection-raised':
    ({ no, anonymous, on }) =>
    (base, telling) => {
      const data = { ...base, objectionNo: no, anonymous, raisedOn: on };
      return eventOf('yimen.assistance.case.objection-raised.v1', data, telling);
    },
  'objection-answered':
    ({ no, result, on }) =>
    (base, telling) => {
      const data = { ...base, objectionNo: no, result, answeredOn: on };
      return eventOf('yimen.assistance.case.objection-answered.v1', data, telling);
    },
  'objector-told':
    ({ no, method, on }) =>
    (base, telling) => {
      const data = { ...base, objectionNo: no, method, toldOn: on };
      return eventOf('yimen.assistance.case.objector-told.v1', data, telling);
    },
  'review-meeting-held':
    ({ meeting, on }) =>
    (base, telling) => {
      const data = { ...base, heldOn: on, participants: meeting.participants };
      return eventOf('yimen.assistance.case.review-meeting-held.v1', data, telling);
    },
  'household-reminded':
    ({ until, on }) =>
    (base, telling) => {
      const data = { ...base, remindedOn: on, respondBy: until };
      return eventOf('yimen.assistance.case.household-reminded.v1', data, telling);
    },
  'exclusion-proven':
    ({ on }) =>
    (base, telling) =>
      eventOf('yimen.assistance.case.exclusion-proven.v1', { ...base, provenOn: on }, telling),
  'notice-restarted':
    ({ kind, notice: { postedOn, lastDay } }) =>
    (base, telling) => {
      const days = { postedOn, firstDay: addDays(postedOn, 1), lastDay };
      return eventOf('yimen.assistance.case.notice-restarted.v1', { ...base, reasonCode: kind, ...days }, telling);
    },
  'notice-voided':
    ({ because, on }) =>
    (base, telling) => {
      const data = { ...base, reasonCode: because, voidedOn: on };
      return eventOf('yimen.assistance.case.notice-voided.v1', data, telling);
    },
  'near-relative-registered':
    ({ on }) =>
    (base, telling) =>
      eventOf('yimen.assistance.case.near-relative-registered.v1', { ...base, registeredOn: on }, telling),
  'complaint-recorded':
    ({ on }) =>
    (base, telling) =>
      eventOf('yimen.assistance.case.complaint-recorded.v1', { ...base, recordedOn: on }, telling),
  'confirmation-published':
    ({ publication: { until }, on }) =>
    (base, telling) =>
      eventOf('yimen.assistance.case.confirmation-published.v1', { ...base, publishedOn: on, until }, telling),
  transferred:
    ({ transfer: { from, to }, on }) =>
    (base, telling) => {
      const places = { fromDivision: from, toDivision: 'division' in to ? to.division : null };
      return eventOf('yimen.assistance.case.transferred.v1', { ...base, ...places, transferredOn: on }, telling);
    },
  'transfer-received':
    ({ from, on }) =>
    (base, telling) => {
      const data = { ...base, fromDivision: from, receivedOn: on };
      return eventOf('yimen.assistance.case.transfer-received.v1', data, telling);
    },
  'spot-checked':
    ({ finding, on }) =>
    (base, telling) =>
      eventOf('yimen.assistance.case.spot-checked.v1', { ...base, finding, checkedOn: on }, telling),
  'confirmation-revoked':
    ({ on }) =>
    (base, telling) =>
      eventOf('yimen.assistance.case.confirmation-revoked.v1', { ...base, revokedOn: on }, telling),
};

/** True for a fact that the path adds to the main one's. */
export function isPathFact(fact: SubsistenceFact): fact is PathFact {
  return Object.hasOwn(tells, fact.type);
}

/** The event that tells of a fact of the path. */
export function publishPathFact(fact: PathFact, base: CaseData, telling: Telling): DomainEvent[] {
  // The table is complete by its type; the fact's type chooses the entry that takes exactly this fact.
  const tell = tells[fact.type] as (fact: PathFact) => Tell;
  return [tell(fact)(base, telling)];
}
