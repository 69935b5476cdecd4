import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { CaseFlag, NearRelative, RelativeKind, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { Answer } from './answer.js';

export type RegisterNearRelativeOrder = By & { officer: string; kind: RelativeKind };

/**
 * 近亲属备案: an officer is a near relative of the household; declared at the application or whenever it becomes known. From then
 * on they neither visit nor decide, a visit that they made does not count, and the district's own is compulsory (domain §12 #16).
 */
export function registerNearRelative(found: SubsistenceCase, order: RegisterNearRelativeOrder): Answer {
  const refusal = guard(found, 'registerNearRelative', order);
  if (refusal) return refuse(refusal);
  const { officer, kind, by, today: on } = order;
  if (found.nearRelatives.includes(officer)) return refuse({ because: 'RELATIVE_ALREADY_REGISTERED', officer });
  const relative: NearRelative = { officer, kind, on, by: by.id };
  const flags: CaseFlag[] = [...new Set<CaseFlag>([...found.flags, 'NEAR_RELATIVE'])];
  return accept(
    { ...found, nearRelatives: [...found.nearRelatives, officer], relatives: [...found.relatives, relative], flags },
    { type: 'near-relative-registered', caseId: found.id, officer, on },
  );
}

export type RecordComplaintOrder = By & { anonymous: boolean; content: string };

/** 投诉举报: somebody complains of the case; the district's own visit, after it, is compulsory (domain §2.4). */
export function recordComplaint(found: SubsistenceCase, order: RecordComplaintOrder): Answer {
  const refusal = guard(found, 'recordComplaint', order);
  if (refusal) return refuse(refusal);
  if (order.content.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const no = found.complaints.length + 1;
  const { today: on, anonymous } = order;
  const complaint = { no, on, visitsBefore: found.visits.length, anonymous };
  const flags: CaseFlag[] = [...new Set<CaseFlag>([...found.flags, 'COMPLAINED'])];
  return accept(
    { ...found, complaints: [...found.complaints, complaint], flags },
    { type: 'complaint-recorded', caseId: found.id, no, on },
  );
}
