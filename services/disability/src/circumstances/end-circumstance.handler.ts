import { sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { evidenceUnfit, lastDayUnfit, overAlready, reasonMissing } from './circumstance.problems.js';
import { type DeclaredRow, lockDeclared } from './declared.row.js';
import { keepDeclared } from './keep-declared.js';
import type { CircumstanceDone } from './record-circumstance.handler.js';

export type EndCircumstanceInput = {
  readonly circumstanceId: string;
  readonly lastDay: LegalDate;
  readonly evidenceDigest: string;
};
export type AnnulCircumstanceInput = { readonly circumstanceId: string; readonly reason: string };

/** 登记情形结束: from the month after, what it stopped goes on. Refuses a last day before its first or after today. */
export function endCircumstance(
  ctx: RequestContext,
  input: EndCircumstanceInput,
  key: string,
): Promise<Answer<CircumstanceDone>> {
  const order = { right: 'disability.circumstance.record', mutation: 'endDisabilityCircumstance', input, key } as const;
  return change(ctx, { ...order, unsound: evidenceUnfit(input) }, async (tx, row) => {
    if (input.lastDay < row.from || input.lastDay > ctx.today) return lastDayUnfit();
    await tx.query(
      `UPDATE declared_circumstance SET status = 'ENDED', to_on = $2, end_digest = $3, version = version + 1 WHERE id = $1`,
      [row.id, input.lastDay, input.evidenceDigest],
    );
    return { ...row, status: 'ENDED', to: input.lastDay, version: row.version + 1 };
  });
}

/** 撤销登记: recorded by mistake, it never was; what it stopped is made up for. */
export function annulCircumstance(
  ctx: RequestContext,
  input: AnnulCircumstanceInput,
  key: string,
): Promise<Answer<CircumstanceDone>> {
  const order = {
    right: 'disability.circumstance.annul',
    mutation: 'annulDisabilityCircumstance',
    input,
    key,
  } as const;
  return change(ctx, { ...order, unsound: input.reason.trim() === '' ? reasonMissing() : null }, async (tx, row) => {
    const place = { table: 'declared_circumstance', column: 'end_reason', row: row.id };
    await tx.query(
      `UPDATE declared_circumstance SET status = 'ANNULLED', end_reason = $2, version = version + 1 WHERE id = $1`,
      [row.id, vaultOf(ctx.db).seal(place, input.reason.trim())],
    );
    return { ...row, status: 'ANNULLED', version: row.version + 1 };
  });
}

type Order = {
  readonly right: string;
  readonly mutation: string;
  readonly input: EndCircumstanceInput | AnnulCircumstanceInput;
  readonly key: string;
  readonly unsound: Problem | null;
};

/** The circumstance is locked, judged, written and kept. An ended one may still be annulled. */
async function change(
  ctx: RequestContext,
  { right, mutation, input, key, unsound }: Order,
  write: (tx: EntityManager, row: DeclaredRow) => Promise<DeclaredRow | Problem>,
): Promise<Answer<CircumstanceDone>> {
  const broken = inputRefused(input) ?? unsound;
  if (broken !== null) return refused(broken);
  const scope = await ctx.scopeOf(right);
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation, key, body: input }, async () => {
        const row = await lockDeclared(tx, input.circumstanceId);
        if (row === null || !sees(scope, { divisions: [row.division] }))
          return refused(notFound('input.circumstanceId'));
        const annuls = mutation === 'annulDisabilityCircumstance' && row.status === 'ENDED';
        if (row.status !== 'STANDING' && !annuls) return refused(overAlready(row.status));
        const after = await write(tx, row);
        if ('__typename' in after) return refused(after);
        await keepDeclared(ctx, tx, after, right);
        return done({ circumstanceId: row.id });
      }),
    ),
  );
}
