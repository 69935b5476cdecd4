import { type Actor, isHeld, mayUnmask, recordUnmasking, sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { isUuid, type LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type RequestContext,
  refused,
  type ServiceKeys,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { unmaskingRefused, withoutNumber } from './certificate.problems.js';
import { numberOf } from './certificate-number.js';

export type UnmaskCertificateInput = { readonly certificateId: string; readonly purpose: string };
export type UnmaskedCertificate = { readonly certificateId: string; readonly certificateNumber: string };

/**
 * 查看残疾人证号明文: to whom role and purpose allow it, to the holder their own, never to an administrator. Every showing is on the
 * trail, the repeated and the refused too; the key keeps the id only.
 */
export async function unmaskCertificate(
  ctx: RequestContext,
  { vault }: ServiceKeys,
  input: UnmaskCertificateInput,
  key: string,
): Promise<Answer<UnmaskedCertificate>> {
  const { certificateId, purpose } = input;
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf('disability.certificate.unmask');
  return inTransaction(ctx.db, async (tx) => {
    const found = await placesOf(tx, certificateId);
    if (found === null || !sees(scope, { divisions: found.places, persons: [found.personId] }))
      return refused(notFound('input.certificateId'));
    const allowed = mayUnmaskHere(ctx.actor, purpose, ctx.today);
    const answer = allowed
      ? await once(tx, { actor: ctx.actor, mutation: 'unmaskDisabilityCertificate', key, body: input }, async () =>
          done({ certificateId }),
        )
      : refused(unmaskingRefused());
    await recordUnmasking(tx, {
      ...{
        actor: ctx.actor,
        field: 'identity-number',
        purpose,
        legalDate: ctx.today,
        division: found.places[0] ?? null,
      },
      subject: { type: 'DisabilityCertificate', id: certificateId },
      allowed,
    });
    if (answer.outcome === 'refused') return answer;
    const number = await numberOf(tx, vault, certificateId);
    return number === null ? refused(withoutNumber()) : done({ certificateId, certificateNumber: number.number });
  });
}

function mayUnmaskHere(actor: Actor, purpose: string, today: LegalDate): boolean {
  if (actor.kind === 'resident') return true;
  if (actor.posts.some((post) => post.role === 'administrator' && isHeld(post, today))) return false;
  return mayUnmask(actor, 'identity-number', purpose, today);
}

async function placesOf(tx: EntityManager, certificateId: string) {
  if (!isUuid(certificateId)) return null;
  const rows: { personId: string; places: (string | null)[] }[] = await tx.query(
    `SELECT c.person_id AS "personId", ARRAY[c.division, p.hukou_division, p.residence_division] AS places
       FROM disability_certificate c LEFT JOIN person_copy p USING (person_id) WHERE c.id = $1`,
    [certificateId],
  );
  return rows[0] ?? null;
}
