import { type DomainEvent, type EventData, eventOf, type Telling } from '@yimen/events';
import { addDays, fenToYuan, type LegalDate, monthOf, nextMonth } from '@yimen/standards';
import type { AwardBasis } from '../award/award.write.js';
import type { FactVersions } from '../award/fact-versions.js';
import type { SinglesBeside } from '../award/singles-beside.js';
import { tellGrant } from '../award/tell-grant.js';
import { lastAnswerBy, publishCheckFact, questionsTold } from '../household-check/publish-check-facts.js';
import { publishWorkFact } from '../work/publish-work-facts.js';
import type { SubsistenceCase, SubsistenceFact } from './domain/index.js';
import { isReviewFact } from './domain/review/review-facts.js';
import { isPathFact, publishPathFact } from './publish-path-facts.js';
import { publishReviewFact } from './publish-review-facts.js';
import type { StoredCase } from './subsistence-case.content.js';
import { itemOf, nearestDueOn } from './subsistence-case.translate.js';

/** What the publisher knows beside the fact: the case as it is now, what it was, and who acted in which role. */
export type Happening = {
  readonly next: StoredCase;
  readonly before: SubsistenceCase | null;
  readonly role: string;
  readonly today: LegalDate;
  /** With the grant of an award: what its amount was computed from. */
  readonly basis?: AwardBasis;
  /** With which version each fact of a household is told that a grant tells. */
  readonly versions: FactVersions;
  /** Who else of a household is on 单人保: what is told of the household holds for all of them. */
  readonly beside: SinglesBeside;
  readonly cause: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};

/** Inner fact to published events. A fact without a translation does not compile. */
export function publishFact(fact: SubsistenceFact, happening: Happening): DomainEvent[] {
  const { next, today, cause, basis, versions, beside } = happening;
  const now = next.case;
  const telling = { ...cause, subjectVersion: next.version, legalDate: today, division: now.division };
  const base = caseData(happening);
  if (isPathFact(fact)) return publishPathFact(fact, base, telling);
  switch (fact.type) {
    case 'applied':
      return [
        eventOf(
          'yimen.assistance.case.applied.v1',
          { ...base, members: now.members.map(({ personId }) => personId) },
          telling,
        ),
      ];
    case 'supplement-requested': {
      const respond = now.deadlines.find(({ name }) => name === 'limit.dibao.supplement');
      const data = { ...base, itemCount: fact.items.length, respondBy: respond?.dueOn ?? null };
      return [eventOf('yimen.assistance.case.supplement-requested.v1', data, telling)];
    }
    case 'supplemented':
      return [eventOf('yimen.assistance.case.supplemented.v1', base, telling)];
    case 'not-accepted':
      return [eventOf('yimen.assistance.case.not-accepted.v1', { ...base, reasonCode: 'STATED_IN_WRITING' }, telling)];
    case 'accepted':
      return [eventOf('yimen.assistance.case.accepted.v1', base, telling)];
    case 'verification-started':
      return verificationStarted(fact, happening, base, telling);
    case 'check-answered': {
      const { status } = fact;
      if (status === 'ASKED' || status === 'WITHDRAWN') return [];
      // What cannot be read is no answer, like one that is refused.
      const answer = status === 'UNREADABLE' ? ('REFUSED' as const) : status;
      const data = { ...base, source: fact.source, answer, answeredOn: fact.on };
      return [eventOf('yimen.assistance.case.check-answered.v1', data, telling)];
    }
    case 'verification-completed': {
      const { reportNo, validUntil } = fact.report;
      const data = { ...base, conclusion: fact.conclusion, completedOn: fact.on, reportNo, validUntil };
      return [eventOf('yimen.assistance.case.verification-completed.v1', data, telling)];
    }
    case 'home-visited': {
      const data = { ...base, visitedOn: fact.on, visitorCount: fact.visitors.length };
      return [eventOf('yimen.assistance.case.home-visited.v1', data, telling)];
    }
    case 'property-cleared': {
      const data = { ...base, propertyKind: fact.kind, clearedOn: fact.on };
      return [eventOf('yimen.assistance.case.property-cleared.v1', data, telling)];
    }
    case 'move-recorded': {
      const { toDivision, movedOn, fromMonth } = fact.move;
      const data = { ...base, toDivision, movedOn, from: fromMonth };
      return [eventOf('yimen.assistance.case.move-recorded.v1', data, telling)];
    }
    case 'moved': {
      const data = { ...base, fromDivision: fact.from, toDivision: fact.to, movedOn: fact.on };
      return [eventOf('yimen.assistance.case.moved.v1', data, telling)];
    }
    case 'work-offered':
    case 'work-answered':
      return publishWorkFact(fact, base, telling);
    case 'proof-checked': {
      const data = { ...base, result: fact.result, checkedOn: fact.on };
      return [eventOf('yimen.assistance.case.proof-checked.v1', data, telling)];
    }
    case 'proposed': {
      const data = { ...base, proposal: fact.kind, proposedOn: fact.on };
      return [eventOf('yimen.assistance.case.proposed.v1', data, telling)];
    }
    case 'notice-posted':
      return [eventOf('yimen.assistance.case.notice-posted.v1', { ...base, ...noticeDays(fact.notice) }, telling)];
    case 'notice-ended': {
      const data = { ...base, endedOn: fact.on, objections: now.objections.length };
      return [eventOf('yimen.assistance.case.notice-ended.v1', data, telling)];
    }
    case 'submitted-for-decision':
      return [eventOf('yimen.assistance.case.submitted-for-decision.v1', { ...base, submittedOn: fact.on }, telling)];
    case 'confirmed':
      return confirmed(fact, happening, base, telling);
    case 'refused': {
      const reasonCodes = [...new Set(fact.grounds.map(({ code }) => code))];
      const data = { ...base, decidedOn: fact.on, decisionId: next.papers.decisionId ?? now.id, reasonCodes };
      return [eventOf('yimen.assistance.case.refused.v1', data, telling)];
    }
    case 'withdrawn':
      return [eventOf('yimen.assistance.case.withdrawn.v1', { ...base, reasonCode: fact.because }, telling)];
    case 'award-granted':
      return basis === undefined ? [] : tellGrant(fact, { now, basis }, { versions, beside, telling });
    case 'award-begun':
      return [eventOf('yimen.assistance.case.award-begun.v1', { ...base, awardFrom: fact.award.startMonth }, telling)];
    case 'decision-delivered': {
      const data = { ...base, method: fact.method, deliveredOn: fact.on };
      return [eventOf('yimen.assistance.case.decision-delivered.v1', data, telling)];
    }
    case 'documents-delivered': {
      const { kinds, method, on: deliveredOn, effectiveOn } = fact;
      const data = { ...base, kinds: [...kinds], method, deliveredOn, effectiveOn };
      return [eventOf('yimen.assistance.case.document-delivered.v1', data, telling)];
    }
    case 'delivery-overdue':
      return [eventOf('yimen.assistance.case.delivery-overdue.v1', { ...base, foundOn: fact.on }, telling)];
    case 'deadlines-changed':
      return deadlinesChanged(fact, happening, base, telling);
    default:
      return isReviewFact(fact)
        ? publishReviewFact(fact, base, telling)
        : publishCheckFact(fact, { next, base, telling });
  }
}

type CaseData = EventData<'yimen.assistance.case.accepted.v1'>;
type FactOf<T extends SubsistenceFact['type']> = Extract<SubsistenceFact, { type: T }>;

/** What every event of a case says. */
function caseData({ next, role }: Happening): CaseData {
  const { id, number, status, division, applicantId, householdId, intakeId, appliedOn, acceptedOn } = next.case;
  return {
    caseId: id,
    number,
    item: itemOf(next.case.program),
    status,
    division,
    applicant: applicantId,
    householdId,
    intakeId,
    appliedOn,
    acceptedOn,
    dueOn: nearestDueOn(next.case),
    actorRole: role,
    version: next.version,
  };
}

function verificationStarted(
  { checks }: FactOf<'verification-started'>,
  { next }: Happening,
  base: CaseData,
  telling: Telling,
): DomainEvent[] {
  const sources = checks.flatMap(({ source, about }) => (about === undefined ? [source] : []));
  const data = { ...base, sources, answerBy: lastAnswerBy(checks, telling.legalDate) };
  return [
    eventOf('yimen.assistance.case.verification-started.v1', data, telling),
    ...questionsTold(checks, { next, base, telling }),
  ];
}

function noticeDays({ postedOn, lastDay }: FactOf<'notice-posted'>['notice']) {
  return { postedOn, firstDay: addDays(postedOn, 1), lastDay };
}

function confirmed(
  { on, determination }: FactOf<'confirmed'>,
  { next }: Happening,
  base: CaseData,
  telling: Telling,
): DomainEvent[] {
  const { award, decision } = next.case;
  const amount = fenToYuan(award?.monthlyFen ?? determination.amountFen ?? 0);
  const authority = decision?.authority ?? next.case.confirmAuthority;
  const decided = { decidedOn: on, decisionId: next.papers.decisionId ?? next.case.id, authority };
  const data = { ...base, ...decided, monthlyAmount: amount, awardFrom: award?.startMonth ?? nextMonth(monthOf(on)) };
  return [eventOf('yimen.assistance.case.confirmed.v1', data, telling)];
}

function deadlinesChanged(
  { deadlines }: FactOf<'deadlines-changed'>,
  { before }: Happening,
  base: CaseData,
  telling: Telling,
): DomainEvent[] {
  const dueBefore = (name: string) => before?.deadlines.find((deadline) => deadline.name === name)?.dueOn ?? null;
  const changed = deadlines.filter(({ name, dueOn }) => dueBefore(name) !== dueOn);
  return changed.map(({ name, dueOn }) => {
    const was = dueBefore(name);
    const reasonCode = name === 'limit.dibao.ext' ? 'EXTENDED' : 'CALENDAR_PUBLISHED';
    const data = { ...base, deadline: name, from: was, to: dueOn, reasonCode };
    return eventOf('yimen.assistance.case.deadline-changed.v1', data, telling);
  });
}
