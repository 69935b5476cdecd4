import { personCopies } from '@yimen/access';
import { isCanonicalUuid } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { reaches } from '../jurisdiction.js';
import type { Belonging } from './evidence.store.js';

/** What an upload is said to belong to: exactly one of them. */
export type EvidenceSubject = {
  readonly intakeId?: string | null;
  readonly caseId?: string | null;
  readonly personId?: string | null;
};

/**
 * What the file belongs to, with where and whose that is; null when this actor may not bring evidence to it, as for what does not
 * exist. One of the three must be named.
 */
export async function belongingOf(ctx: RequestContext, subject: EvidenceSubject): Promise<Belonging | null> {
  const { intakeId = null, caseId = null, personId = null } = subject;
  const named = [intakeId, caseId, personId].filter((id) => id !== null);
  const [id] = named;
  if (named.length !== 1 || id === undefined || !isCanonicalUuid(id)) return null;
  const located = await locatedOf(ctx, { intakeId, caseId, personId });
  if (located === null || !(await reaches(ctx, 'intake.file.upload', located))) return null;
  return { intakeId, caseId, personId, ...located };
}

type Located = { readonly divisions: readonly string[]; readonly persons: readonly string[] };

async function locatedOf(
  ctx: RequestContext,
  { intakeId, caseId, personId }: { intakeId: string | null; caseId: string | null; personId: string | null },
): Promise<Located | null> {
  if (intakeId !== null) {
    const [visit]: Located[] = await ctx.db.query(
      `SELECT ARRAY[division, registered_in] AS divisions, ARRAY[applicant]::text[] AS persons
         FROM visit WHERE id = $1`,
      [intakeId],
    );
    return visit ?? null;
  }
  if (caseId !== null) {
    const [found]: Located[] = await ctx.db.query(
      'SELECT ARRAY[division] AS divisions, ARRAY[applicant]::text[] AS persons FROM case_view WHERE id = $1',
      [caseId],
    );
    return found ?? null;
  }
  const person = (await personCopies(ctx.db, [personId ?? ''])).get(personId ?? '');
  if (person === undefined) return null;
  const divisions = [person.hukouDivision, person.residenceDivision].filter((code) => code !== null);
  return { divisions: [...new Set(divisions)], persons: [person.personId] };
}
