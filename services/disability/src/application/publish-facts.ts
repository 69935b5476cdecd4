import type { Doer } from '@yimen/casework';
import { type DomainEvent, type EventData, eventOf, type Telling } from '@yimen/events';
import { fenToYuan } from '@yimen/standards';
import {
  type AllowanceCase,
  type CaseFact,
  type FactOf,
  nearestDeadline,
  type ObjectionAbout,
  waitingFor,
} from './domain/index.js';

/** 事项编码 DIS-01 and DIS-02, wherever it was handed in; DIS-03 is the handing on at the place that accepts (domain §4.1). */
export function itemOf({ allowance }: Pick<AllowanceCase, 'allowance'>): string {
  return allowance === 'LIVING' ? 'DIS-01' : 'DIS-02';
}

/** What the publisher knows beside the fact: the case as it is now, what it was, and who acted in which role. */
export type Happening = {
  readonly next: AllowanceCase;
  readonly before: AllowanceCase | null;
  readonly doer: Doer;
  readonly telling: Telling;
};

type CaseData = EventData<'yimen.disability.case.accepted.v1'>;

/** Inner fact to published events. A fact without a translation does not compile. */
export function publishFact(fact: CaseFact, happening: Happening): DomainEvent[] {
  const { telling } = happening;
  const base = caseData(happening);
  switch (fact.type) {
    case 'applied':
      return [eventOf('yimen.disability.case.applied.v1', base, telling)];
    case 'supplement-requested': {
      const due = happening.next.deadlines.find(({ name }) => name === 'limit.disability.supplement');
      const data = { ...base, itemCount: fact.items, respondBy: due?.dueOn ?? null };
      return [eventOf('yimen.disability.case.supplement-requested.v1', data, telling)];
    }
    case 'supplemented':
      return [eventOf('yimen.disability.case.supplemented.v1', base, telling)];
    case 'not-accepted': {
      const data = { ...base, reasonCode: 'STATED_IN_WRITING' };
      return [eventOf('yimen.disability.case.not-accepted.v1', data, telling)];
    }
    case 'accepted':
      return [eventOf('yimen.disability.case.accepted.v1', base, telling)];
    case 'withdrawn':
      return [eventOf('yimen.disability.case.withdrawn.v1', { ...base, reasonCode: fact.because }, telling)];
    case 'deadlines-changed':
      return deadlinesChanged(fact, happening, base);
    case 'documents-delivered': {
      const { kinds, method, on: deliveredOn, effectiveOn } = fact;
      const data = { ...base, kinds: [...kinds], method, deliveredOn, effectiveOn };
      return [eventOf('yimen.disability.case.document-delivered.v1', data, telling)];
    }
    case 'delivery-overdue':
      return [eventOf('yimen.disability.case.delivery-overdue.v1', { ...base, foundOn: fact.on }, telling)];
    case 'objection-raised':
    case 'federation-reexamined':
    case 'objection-answered':
    case 'award-ended':
    case 'award-restored':
    case 'stop-told':
      return publishObjectionFact(fact, base, telling);
    default:
      return publishReviewFact(fact, base, telling);
  }
}

type ObjectionFact = FactOf<
  'objection-raised' | 'federation-reexamined' | 'objection-answered' | 'award-ended' | 'award-restored' | 'stop-told'
>;

/** Outside, that nothing is paid any more is one thing, whether the award is over or stopped for a while. */
const publishedAbout = ({ about }: { readonly about: ObjectionAbout }) =>
  about === 'REFUSAL' ? ('REFUSAL' as const) : ('END' as const);

function publishObjectionFact(fact: ObjectionFact, base: CaseData, telling: Telling): DomainEvent[] {
  switch (fact.type) {
    case 'objection-raised': {
      const data = { ...base, about: publishedAbout(fact), raisedOn: fact.on };
      return [eventOf('yimen.disability.case.objection-raised.v1', data, telling)];
    }
    case 'federation-reexamined': {
      const data = { ...base, supports: fact.supports, reexaminedOn: fact.on };
      return [eventOf('yimen.disability.case.federation-reexamined.v1', data, telling)];
    }
    case 'objection-answered': {
      const data = { ...base, about: publishedAbout(fact), upheld: fact.upheld, answeredOn: fact.on };
      return [eventOf('yimen.disability.case.objection-answered.v1', data, telling)];
    }
    case 'award-ended': {
      const data = { ...base, lastMonth: fact.end.lastMonth, reasonCode: fact.end.reasonCode };
      return [eventOf('yimen.disability.case.award-ended.v1', data, telling)];
    }
    case 'stop-told': {
      const data = { ...base, stopsFrom: fact.from, reasonCode: fact.reasonCode, toldOn: fact.on };
      return [eventOf('yimen.disability.case.stop-told.v1', data, telling)];
    }
    case 'award-restored':
      return [eventOf('yimen.disability.case.award-restored.v1', { ...base, restoredOn: fact.on }, telling)];
  }
}

type ReviewFact = FactOf<
  | 'care-need-assessed'
  | 'reviewed'
  | 'publicized'
  | 'publicity-ended'
  | 'federation-reviewed'
  | 'returned'
  | 'confirmed'
  | 'refused'
  | 'decision-delivered'
>;

function publishReviewFact(fact: ReviewFact, base: CaseData, telling: Telling): DomainEvent[] {
  const { on } = fact;
  switch (fact.type) {
    case 'care-need-assessed': {
      const data = { ...base, needed: fact.needed, assessedOn: on };
      return [eventOf('yimen.disability.case.care-need-assessed.v1', data, telling)];
    }
    case 'reviewed': {
      const data = { ...base, proposal: fact.kind, reviewedOn: on };
      return [eventOf('yimen.disability.case.reviewed.v1', data, telling)];
    }
    case 'publicized': {
      const data = { ...base, postedOn: on, lastDay: fact.lastDay };
      return [eventOf('yimen.disability.case.publicized.v1', data, telling)];
    }
    case 'publicity-ended': {
      const data = { ...base, objected: fact.objected, endedOn: on };
      return [eventOf('yimen.disability.case.publicity-ended.v1', data, telling)];
    }
    case 'federation-reviewed': {
      const data = { ...base, agrees: fact.agrees, reviewedOn: on };
      return [eventOf('yimen.disability.case.federation-reviewed.v1', data, telling)];
    }
    case 'returned':
      return [eventOf('yimen.disability.case.returned.v1', { ...base, returnedOn: on }, telling)];
    case 'confirmed':
      return [eventOf('yimen.disability.case.confirmed.v1', { ...base, ...granted(fact) }, telling)];
    case 'refused': {
      const reasonCodes = [fact.ground === 'NOT_ENTITLED' ? fact.outcome : fact.ground];
      return [eventOf('yimen.disability.case.refused.v1', { ...base, decidedOn: on, reasonCodes }, telling)];
    }
    case 'decision-delivered':
      return [eventOf('yimen.disability.case.decision-delivered.v1', { ...base, deliveredOn: on }, telling)];
  }
}

function granted({ on, decision }: FactOf<'confirmed'>) {
  const { payableFen, startMonth, determination } = decision;
  return {
    decidedOn: on,
    monthlyAmount: fenToYuan(payableFen),
    awardFrom: startMonth ?? on.slice(0, 7),
    suppressed: determination.outcome === 'SUPPRESSED',
  };
}

/** What every event of a case says. */
function caseData({ next, doer, telling }: Happening): CaseData {
  const { id, number, allowance, status, division, applicantId, personId, intakeId, appliedOn, acceptedOn } = next;
  const due = nearestDeadline(next);
  return {
    caseId: id,
    number,
    item: itemOf(next),
    ...{ allowance, status, division, applicant: applicantId, personId, intakeId, appliedOn, acceptedOn },
    dueOn: due?.dueOn ?? null,
    actorRole: doer.role,
    version: telling.subjectVersion,
    work: {
      waitingFor: [...waitingFor(next)],
      flags: [...next.flags],
      dueName: due?.name ?? null,
      dueFrom: due?.startedOn ?? null,
      decideBy: null,
      handledBy: doer.actor.kind === 'officer' ? doer.actor.sub : null,
    },
  };
}

function deadlinesChanged(
  { deadlines }: FactOf<'deadlines-changed'>,
  { before, telling }: Happening,
  base: CaseData,
): DomainEvent[] {
  const was = (name: string) => before?.deadlines.find((deadline) => deadline.name === name)?.dueOn ?? null;
  return deadlines
    .filter(({ name, dueOn }) => was(name) !== dueOn)
    .map(({ name, dueOn }) => {
      const reasonCode = name === 'limit.disability.extension' ? 'EXTENDED' : 'CALENDAR_PUBLISHED';
      const data = { ...base, deadline: name, from: was(name), to: dueOn, reasonCode };
      return eventOf('yimen.disability.case.deadline-changed.v1', data, telling);
    });
}
