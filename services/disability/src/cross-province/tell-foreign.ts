import { nextDueOn } from '@yimen/casework/domain';
import { type DomainEvent, eventOf, type Telling } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { ForeignFact, ForeignStatus } from './domain/index.js';
import type { StoredForeign } from './foreign-case.store.js';

/** What happened to a case: a step, an answer that could not be taken, a limit reckoned again. */
export type ForeignHappening = ForeignFact['type'] | 'doubt' | 'reckon';

export type ForeignTelling = {
  readonly happened: ForeignHappening;
  readonly role: string;
  readonly account: string | null;
  readonly today: LegalDate;
};

/** The item of the catalogue. */
export const foreignItem = 'DIS-03';

/** As everybody's list of cases sees it (domain §0.6). */
export const caseStatusOf: Readonly<
  Record<ForeignStatus, 'SUBMITTED' | 'ACCEPTED' | 'TRANSFERRED' | 'CONFIRMING' | 'ARCHIVED' | 'WITHDRAWN'>
> = {
  HANDED_IN: 'SUBMITTED',
  COLLECTED: 'ACCEPTED',
  PUSHED: 'TRANSFERRED',
  DETERMINED: 'CONFIRMING',
  NOTIFIED: 'ARCHIVED',
  WITHDRAWN: 'WITHDRAWN',
};

const types = {
  accepted: 'yimen.disability.case.cross-province-accepted.v1',
  completeMaterials: 'yimen.disability.case.cross-province-materials-completed.v1',
  push: 'yimen.disability.case.cross-province-pushed.v1',
  pushAgain: 'yimen.disability.case.cross-province-pushed-again.v1',
  receiveDetermination: 'yimen.disability.case.cross-province-determined.v1',
  notify: 'yimen.disability.case.cross-province-notified.v1',
  withdraw: 'yimen.disability.case.cross-province-withdrawn.v1',
  doubt: 'yimen.disability.case.cross-province-answer-doubted.v1',
  reckon: 'yimen.disability.case.cross-province-deadline-changed.v1',
} as const satisfies Record<ForeignHappening, string>;

const waiting: Readonly<Record<ForeignStatus, readonly string[]>> = {
  HANDED_IN: ['street-clerk'],
  COLLECTED: ['street-clerk', 'street-reviewer'],
  PUSHED: [],
  DETERMINED: ['street-clerk', 'street-reviewer'],
  NOTIFIED: [],
  WITHDRAWN: [],
};

/** What is told of a step: the case for the lists, and to the other province what it has to determine. */
export function foreignTold(stored: StoredForeign, telling: ForeignTelling): DomainEvent[] {
  const { case: now, version } = stored;
  const { happened, today } = telling;
  const about = { subjectVersion: version, legalDate: today, division: now.division };
  const shown = shownTold(stored, telling, about);
  const goesOut = happened === 'push' || happened === 'pushAgain';
  return goesOut ? [shown, pushTold(stored, today)] : [shown];
}

/** The case for the lists; of a determination also what it was, so that the one who waits sees that it was refused. */
function shownTold(stored: StoredForeign, telling: ForeignTelling, about: Telling): DomainEvent {
  const { determination } = stored.case;
  const data = caseData(stored, telling);
  if (telling.happened !== 'receiveDetermination' || determination === null)
    return eventOf(types[telling.happened], data, about);
  const { outcome, reasonCode } = determination;
  return eventOf(types.receiveDetermination, { ...data, outcome, reasonCode }, about);
}

function caseData(stored: StoredForeign, { role, account }: ForeignTelling) {
  const { case: now, version, doubts } = stored;
  const due = now.deadlines.filter(({ metOn }) => metOn === null).at(-1);
  const flags = [
    'CROSS_PROVINCE',
    ...(doubts.length > 0 ? ['ANSWER_DOUBTED'] : []),
    ...(now.pushes > 1 ? ['ANSWER_OVERDUE'] : []),
    ...(now.determination !== null && now.determination.outcome !== 'GRANTED' ? ['ANSWER_REFUSED'] : []),
  ];
  return {
    ...{
      caseId: now.id,
      number: now.number,
      item: foreignItem,
      allowance: now.allowance,
      status: caseStatusOf[now.status],
    },
    ...{ division: now.division, applicant: now.applicantId, personId: now.personId, intakeId: now.intakeId },
    ...{
      appliedOn: now.appliedOn,
      acceptedOn: now.collectedOn,
      dueOn: nextDueOn(now.deadlines),
      actorRole: role,
      version,
    },
    work: {
      waitingFor: [...waiting[now.status]],
      flags,
      ...{ dueName: due?.name ?? null, dueFrom: due?.startedOn ?? null, decideBy: null, handledBy: account },
    },
  };
}

function pushTold({ case: now, version }: StoredForeign, today: LegalDate): DomainEvent {
  const {
    id: requestId,
    personId,
    allowance,
    homeDivision,
    division: acceptedAt,
    appliedOn,
    collectedOn,
    pushes,
  } = now;
  const due = now.deadlines.find(({ name }) => name === 'limit.disability.crossProvince');
  const data = {
    ...{ requestId, personId, allowance, homeDivision, acceptedAt, handedInOn: appliedOn },
    ...{ collectedOn: collectedOn ?? appliedOn, answerBy: due?.dueOn ?? null, times: pushes, version },
  };
  return eventOf('yimen.disability.cross-province.pushed.v1', data, { subjectVersion: version, legalDate: today });
}
