import { appendAudit, sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';

export type SettleDoubtInput = { readonly doubtId: string };
export type DoubtDone = { readonly doubtId: string };

const right = 'disability.doubt.settle';

/** 了结疑点: somebody has looked into what the federation said; what came of it is a statement of its own. A settled one stays settled. */
export async function settleFederationDoubt(
  ctx: RequestContext,
  input: SettleDoubtInput,
  key: string,
): Promise<Answer<DoubtDone>> {
  const { doubtId } = input;
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(right);
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor: ctx.actor, mutation: 'settleFederationDoubt', key, body: input }, async () => {
      const rows: { division: string | null; reason: string }[] = isUuid(doubtId)
        ? await tx.query('SELECT division, reason FROM federation_doubt WHERE id = $1 FOR UPDATE', [doubtId])
        : [];
      const [found] = rows;
      if (found === undefined || !sees(scope, { divisions: [found.division] }))
        return refused(notFound('input.doubtId'));
      const [, settled]: [unknown, number] = await tx.query(
        'UPDATE federation_doubt SET settled_on = $2, settled_by = $3 WHERE id = $1 AND settled_on IS NULL',
        [doubtId, ctx.today, ctx.actor.sub],
      );
      // Somebody has settled it before: nothing happens a second time.
      if (settled === 0) return done({ doubtId });
      await appendAudit(tx, {
        ...{ actor: ctx.actor, action: right, legalDate: ctx.today, division: found.division },
        subject: { type: 'FederationDoubt', id: doubtId },
        details: { reason: found.reason },
      });
      return done({ doubtId });
    }),
  );
}
