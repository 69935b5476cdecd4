import { type DomainEvent, type EventData, eventOf, type Telling } from '@yimen/events';
import { fenToYuan } from '@yimen/standards';
import type { Check, ContestItem, VerificationFact } from '../subsistence-allowance/domain/index.js';
import type { StoredCase } from '../subsistence-allowance/subsistence-case.content.js';

type CaseData = EventData<'yimen.assistance.case.accepted.v1'>;
type FactOf<T extends VerificationFact['type']> = Extract<VerificationFact, { type: T }>;

/** Whose case it is, what every event of it says, and how it is told. */
export type CheckTelling = { readonly next: StoredCase; readonly base: CaseData; readonly telling: Telling };

/** The last day for an answer among these questions. */
export function lastAnswerBy(checks: readonly Check[], otherwise: Telling['legalDate']): Telling['legalDate'] {
  return (
    checks
      .map(({ answerBy }) => answerBy)
      .sort()
      .at(-1) ?? otherwise
  );
}

/** The questions as the sources hear them, each with the consents that it rests on (domain §22: 逐次授权). */
export function questionsTold(checks: readonly Check[], { next, telling }: CheckTelling): DomainEvent[] {
  const { papers, case: now } = next;
  return checks.map(({ checkId, source, personIds, askedOn, answerBy, consentIds = papers.consentIds }) =>
    eventOf(
      'yimen.assistance.check.requested.v1',
      {
        ...{ checkId, source, answerBy },
        caseId: now.id,
        personIds: [...personIds],
        consentIds: [...consentIds],
        asOf: askedOn,
      },
      { ...telling, subjectVersion: 1 },
    ),
  );
}

/** What happens to a check, as it is published. A fact without a translation does not compile. */
export function publishCheckFact(fact: VerificationFact, about: CheckTelling): DomainEvent[] {
  const { base, telling, next } = about;
  switch (fact.type) {
    case 'check-asked-again': {
      const sources = [...new Set(fact.checks.map(({ source }) => source))];
      const data = { ...base, sources, askedOn: fact.on, answerBy: lastAnswerBy(fact.checks, fact.on) };
      return [
        eventOf('yimen.assistance.case.check-asked-again.v1', data, telling),
        ...questionsTold(fact.checks, about),
      ];
    }
    case 'check-stopped': {
      const stopped = next.case.checks.filter(({ checkId }) => fact.checkIds.includes(checkId));
      const sources = [...new Set(stopped.map(({ source }) => source))];
      return [eventOf('yimen.assistance.case.check-stopped.v1', { ...base, sources, stoppedOn: fact.on }, telling)];
    }
    case 'check-incomplete': {
      const data = { ...base, sources: [...fact.sources], since: fact.on };
      return [eventOf('yimen.assistance.case.check-incomplete.v1', data, telling)];
    }
    case 'check-result-told': {
      const { report, contestUntil } = fact;
      const told = { reportNo: report.reportNo, toldOn: fact.on, contestUntil, items: report.overLimit.length };
      return [eventOf('yimen.assistance.case.check-result-told.v1', { ...base, ...told }, telling)];
    }
    case 'check-contested': {
      const { contestId, reportNo, items } = fact.contest;
      const contested = { contestId, reportNo, contestedOn: fact.on, items: items.length };
      return [eventOf('yimen.assistance.case.check-contested.v1', { ...base, ...contested }, telling)];
    }
    case 'contest-answered': {
      const upheld = fact.items.filter(({ answer }) => answer?.result === 'UPHELD').length;
      const answered = {
        contestId: fact.contestId,
        answeredOn: fact.on,
        upheld,
        dismissed: fact.items.length - upheld,
      };
      return [eventOf('yimen.assistance.case.contest-answered.v1', { ...base, ...answered }, telling)];
    }
    case 'check-corrected':
      return [corrected(fact, about)];
  }
}

/** The source is told what was wrong and what is right, so that it mends its record; never why, and never who says so. */
function corrected({ caseId, checkId, source, item, on }: FactOf<'check-corrected'>, { next, telling }: CheckTelling) {
  const { personId, kind, foundFen, foundCount, itemNo, answer } = item;
  const contest = next.case.contests.find(({ items }) => items.some((each) => sameItem(each, item)));
  const money = (fen: number | null) => (fen === null ? null : fenToYuan(fen));
  return eventOf(
    'yimen.assistance.check.corrected.v1',
    {
      ...{ caseId, checkId, source, personId, kind, foundCount },
      correctionId: `${contest?.contestId ?? checkId}-${itemNo}`,
      foundAmount: money(foundFen),
      correctAmount: money(answer?.correctFen ?? null),
      correctCount: answer?.correctCount ?? null,
      correctedOn: on,
    },
    { ...telling, subjectVersion: 1 },
  );
}

const sameItem = (one: ContestItem, other: ContestItem) =>
  one.itemNo === other.itemNo &&
  one.checkId === other.checkId &&
  one.answer?.reasonSealed === other.answer?.reasonSealed;
