import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

/** A step that the front office itself took with a case: it stands on the timeline after what the case's owner had told by then. */
export interface OwnStep {
  readonly caseId: string;
  readonly what: string;
  readonly role: string;
  readonly account: string | null;
}

/** Writes steps of the front office on the timelines, one or a thousand, by one statement. */
export async function writeOwnSteps(
  tx: EntityManager,
  steps: readonly OwnStep[],
  moment: { readonly today: LegalDate; readonly now: Date },
): Promise<void> {
  if (steps.length === 0) return;
  await tx.query(
    `INSERT INTO case_timeline (case_id, version, seq, what, happened, legal_on, role, account)
     SELECT told."caseId", c.version, nextval('case_timeline_seq'), told.what, $2, $3, told.role, told.account
     FROM jsonb_to_recordset($1::jsonb) AS told ("caseId" uuid, what text, role text, account text)
     JOIN case_view c ON c.id = told."caseId" ORDER BY c.id`,
    [JSON.stringify(steps), moment.now, moment.today],
  );
}
