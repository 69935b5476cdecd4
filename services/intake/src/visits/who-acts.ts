import { isCanonicalUuid } from '@yimen/standards';
import { type Problem, problem, type RequestContext } from '@yimen/subgraph';
import type { OpenIntakeInput } from './check-visit-input.js';

const kinds: Readonly<Record<string, string>> = { GUARDIAN: 'GUARDIAN', ENTRUSTED_PERSON: 'ENTRUSTED' };

/** In what capacity a resident who acts for another through their own account came; null for everybody else. */
export function agentsCapacity({ actor }: RequestContext): string | null {
  if (actor.agent === undefined) return null;
  return actor.agent.kind === 'GUARDIAN' ? 'GUARDIAN' : 'ENTRUSTED_PERSON';
}

/**
 * A guardian or an entrusted person who comes for the applicant has a representation of that kind, in force today (社会救助法
 * 第三十七条; 民法典第二十三条、第一百六十一条). Null when nobody comes as one, or when they have it.
 */
export async function withoutMandate(ctx: RequestContext, input: OpenIntakeInput): Promise<Problem | null> {
  const { applicantId, agentId, onBehalfOf } = input;
  if (agentId === null || agentId === undefined) return null;
  if (isCanonicalUuid(agentId) && (await isRepresented(ctx, { applicantId, agentId, kind: kinds[onBehalfOf ?? ''] })))
    return null;
  return problem('RepresentationMissing', {
    code: 'REPRESENTATION_MISSING',
    message: '没有登记此人今天可以代申请人办这件事：请先登记监护，或者由申请人授权委托。',
    field: 'input.agentId',
    legalBasis: '《社会救助法》第三十七条；《民法典》第二十三条、第一百六十一条',
    nextSteps: [
      { code: 'recordGuardianship', label: '登记监护' },
      { code: 'grantMandate', label: '登记委托' },
    ],
    agent: { __typename: 'Person', id: agentId },
  });
}

async function isRepresented(
  { db, today }: RequestContext,
  { applicantId, agentId, kind }: { applicantId: string; agentId: string; kind: string | undefined },
): Promise<boolean> {
  const rows: unknown[] = await db.query(
    `SELECT 1 FROM representation_copy
      WHERE person_id = $1 AND agent_id = $2 AND kind = $3 AND valid_from <= $4::date
        AND (valid_until IS NULL OR valid_until >= $4::date) AND (ended_on IS NULL OR ended_on > $4::date) LIMIT 1`,
    [applicantId, agentId, kind, today],
  );
  return rows.length > 0;
}
