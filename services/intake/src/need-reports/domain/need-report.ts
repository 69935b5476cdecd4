import type { LegalDate } from '@yimen/standards';

export type NeedKind = 'LIVING' | 'ILLNESS' | 'CHILD' | 'OLD_AGE' | 'DISABILITY' | 'HOMELESS' | 'DISASTER' | 'OTHER';
export type NeedUrgency = 'NORMAL' | 'EMERGENCY';
export type NeedStatus = 'RECEIVED' | 'ASSIGNED' | 'VISITED' | 'CLOSED';
export type NeedOutcome = 'NO_ACTION' | 'REFERRED' | 'APPLY_STARTED' | 'NOT_CHECKABLE' | 'MERGED';

/** Somebody may need help: what was reported, who goes and looks, what came of it. Holds no words of people. */
export interface NeedReport {
  readonly id: string;
  readonly number: string;
  readonly division: string;
  readonly kind: NeedKind;
  readonly urgency: NeedUrgency;
  readonly reportedOn: LegalDate;
  readonly anonymous: boolean;
  /** The resident who reported; null when anonymous, and when an officer took it down. */
  readonly reporterId: string | null;
  /** Who may need help, when it is known. */
  readonly personId: string | null;
  readonly status: NeedStatus;
  readonly assignee: string | null;
  readonly dueOn: LegalDate | null;
  readonly visitedOn: LegalDate | null;
  readonly visitors: readonly string[];
  readonly outcome: NeedOutcome | null;
  readonly intakeId: string | null;
  readonly mergedInto: string | null;
  readonly closedOn: LegalDate | null;
  readonly version: number;
}

export type NeedRefusal =
  | { readonly because: 'WRONG_STATE'; readonly status: NeedStatus }
  | { readonly because: 'NOT_VISITED' }
  | { readonly because: 'INTAKE_MISSING' }
  | { readonly because: 'VISIT_IN_FUTURE'; readonly today: LegalDate }
  | { readonly because: 'VISIT_BEFORE_REPORT'; readonly reportedOn: LegalDate };
export type NeedDecision =
  | { readonly outcome: 'accepted'; readonly next: NeedReport }
  | { readonly outcome: 'refused'; readonly refusal: NeedRefusal };

const refuse = (refusal: NeedRefusal): NeedDecision => ({ outcome: 'refused', refusal });
const accept = (found: NeedReport, changed: Partial<NeedReport>): NeedDecision => ({
  outcome: 'accepted',
  next: { ...found, ...changed, version: found.version + 1 },
});

/** 派单: somebody of the place is named who goes and looks; another may be named until it was done. */
export function assign(found: NeedReport, assignee: string): NeedDecision {
  if (found.status !== 'RECEIVED' && found.status !== 'ASSIGNED')
    return refuse({ because: 'WRONG_STATE', status: found.status });
  return accept(found, { status: 'ASSIGNED', assignee });
}

/** 入户: what was seen, and by whom; a second visit adds to the first. */
export function visit(
  found: NeedReport,
  { visitedOn, visitors }: { visitedOn: LegalDate; visitors: readonly string[] },
  today: LegalDate,
): NeedDecision {
  if (found.status === 'CLOSED') return refuse({ because: 'WRONG_STATE', status: found.status });
  if (visitedOn > today) return refuse({ because: 'VISIT_IN_FUTURE', today });
  if (visitedOn < found.reportedOn) return refuse({ because: 'VISIT_BEFORE_REPORT', reportedOn: found.reportedOn });
  return accept(found, { status: 'VISITED', visitedOn, visitors: [...new Set([...found.visitors, ...visitors])] });
}

/**
 * 反馈: nobody is left alone on paper. Only what cannot be looked into is closed without a visit; an application that was begun is
 * named by its visit to the front office.
 */
export function close(
  found: NeedReport,
  { outcome, intakeId }: { outcome: Exclude<NeedOutcome, 'MERGED'>; intakeId: string | null },
  today: LegalDate,
): NeedDecision {
  if (found.status === 'CLOSED') return refuse({ because: 'WRONG_STATE', status: found.status });
  if (outcome !== 'NOT_CHECKABLE' && found.status !== 'VISITED') return refuse({ because: 'NOT_VISITED' });
  if ((outcome === 'APPLY_STARTED') !== (intakeId !== null)) return refuse({ because: 'INTAKE_MISSING' });
  return accept(found, { status: 'CLOSED', outcome, intakeId, closedOn: today });
}
