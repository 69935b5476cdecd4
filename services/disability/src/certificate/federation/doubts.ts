import { type Actor, appendAudit } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** Why something that the federation said is not taken as it stands: a person looks at it. */
export type DoubtReason =
  | 'QUESTION_UNKNOWN'
  | 'OTHER_PERSON'
  | 'CONTRADICTS'
  | 'GRADE_UNKNOWN'
  | 'DATES_IMPOSSIBLE'
  | 'REGISTER_HOLDS_NONE'
  | 'UNREADABLE';

export type Doubt = {
  readonly personId: string;
  readonly questionId: string | null;
  readonly reason: DoubtReason;
  readonly revision: number;
};

type By = { readonly actor: Pick<Actor, 'sub' | 'kind' | 'purpose' | 'trace'>; readonly today: LegalDate };

/** Keeps a doubt for whoever looks into it, and leaves on the trail that what was said was not taken. The same doubt is kept once. */
export async function keepDoubt(tx: EntityManager, doubt: Doubt, { actor, today }: By): Promise<void> {
  const { personId, questionId, reason, revision } = doubt;
  const kept: { id: string; division: string | null }[] = await tx.query(
    `INSERT INTO federation_doubt (id, person_id, question_id, division, reason, revision, heard_on)
     SELECT $1, $2, $3, coalesce(p.hukou_division, p.residence_division), $4, $5, $6
       FROM (SELECT 1) AS one LEFT JOIN person_copy p ON p.person_id = $2
     ON CONFLICT (person_id, reason, revision) DO NOTHING RETURNING id, division`,
    [uuidv7(), personId, questionId, reason, revision, today],
  );
  const [added] = kept;
  if (added === undefined) return;
  await appendAudit(tx, {
    ...{ actor, action: 'disability.certificate.hear', outcome: 'refused' as const, legalDate: today },
    subject: { type: 'FederationDoubt', id: added.id },
    division: added.division,
    details: { personId, reason, revision },
  });
}
