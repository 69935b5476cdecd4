import type { LegalDate, WorkingCalendar } from '@yimen/standards';
import {
  levelOn,
  limitStart,
  type Thresholds,
  type WarningDays,
  type WarningLevel,
  warningDays,
} from '../../warnings/domain/warning-days.js';
import type { CaseFacts, CaseWork } from './case-facts.js';
import { endedStatuses } from './case-words.js';

/** What the front office reckons with when it puts a case on a desk. */
export interface Office {
  readonly today: LegalDate;
  readonly calendar: WorkingCalendar;
  readonly thresholds: Thresholds;
}

/** A case as the worklists hold it: the facts told, and what follows from them for the desks. */
export interface CaseOnDesk extends CaseFacts, CaseWork {
  /** Somebody or something must still act. */
  readonly inWork: boolean;
  readonly yellowOn: LegalDate | null;
  readonly redOn: LegalDate | null;
  readonly warning: WarningLevel | null;
}

/** Whom a case waits for whose events do not say it: those told before they did. By the column 动作人 of domain §0.6. */
const usuallyWaitingFor: Readonly<Record<string, readonly string[]>> = {
  SUBMITTED: ['street-clerk', 'street-reviewer'],
  SUPPLEMENT: ['resident'],
  ACCEPTED: ['street-clerk', 'street-reviewer'],
  INVESTIGATING: ['street-clerk', 'street-investigator', 'street-reviewer'],
  PROPOSED: ['village-worker', 'street-clerk', 'street-reviewer'],
  OBJECTED: ['street-reviewer'],
  CONFIRMING: ['bureau-leader'],
  REVIEWING: ['street-clerk', 'street-reviewer'],
  ADJUSTING: ['bureau-leader'],
  SUSPENDED: ['street-reviewer'],
  TERMINATING: ['street-reviewer', 'bureau-leader'],
};

/**
 * Puts the case on a desk: in work while it waits for somebody, or its procedure runs; a household that is simply paid is on no
 * desk, one whose yearly review is due is. The days of warning are those of the limit that ends next.
 */
export function onDesk(facts: CaseFacts, office: Office): CaseOnDesk {
  const work = facts.work ?? workUnsaid(facts);
  const running = !endedStatuses.includes(facts.status) && (facts.status !== 'ACTIVE' || facts.dueOn !== null);
  const inWork = running || work.waitingFor.length > 0;
  const due = facts.dueOn as LegalDate | null;
  const days = inWork && due !== null ? daysOf(facts, work, due, office) : null;
  return {
    ...facts,
    ...work,
    inWork,
    yellowOn: days?.yellowOn ?? null,
    redOn: days?.redOn ?? null,
    warning: days === null || due === null ? null : levelOn(days, due, office.today),
  };
}

function daysOf(facts: CaseFacts, { dueFrom }: CaseWork, due: LegalDate, office: Office): WarningDays {
  const { acceptedOn, appliedOn } = facts;
  const from = limitStart({ dueFrom, acceptedOn, appliedOn }, due);
  return warningDays({ from, due }, office.calendar, office.thresholds);
}

function workUnsaid({ status }: CaseFacts): CaseWork {
  const waitingFor = usuallyWaitingFor[status] ?? [];
  return { waitingFor, flags: [], dueName: null, dueFrom: null, decideBy: null, handledBy: null };
}
