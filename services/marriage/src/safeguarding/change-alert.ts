import { appendAudit, sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { appendToOutbox } from '@yimen/events';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { AlertDecision } from './domain/index.js';
import { alertTold } from './publish-safeguard.js';
import { type AlertRow, lockAlert, updateAlert } from './safeguard-alert.store.js';
import { alertRefused } from './safeguard-problems.js';

export type AlertDone = { readonly alertId: string };
type Order = {
  readonly mutation: string;
  readonly right: 'marriage.safeguard.record' | 'marriage.safeguard.close';
  readonly key: string;
  readonly input: { readonly alertId: string };
  /** What the alert becomes, and what was written at its end, sealed. */
  readonly judge: (found: AlertRow) => { readonly decision: AlertDecision; readonly closingSealed?: Buffer };
};

/** The one way in which an alert changes: locked, judged, written with its audit and events, once a key. */
export async function changeAlert(
  ctx: RequestContext,
  { mutation, right, key, input, judge }: Order,
): Promise<Answer<AlertDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(right);
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor: ctx.actor, mutation, key, body: input }, async () => {
      const found = await lockAlert(tx, input.alertId);
      if (found === null || !sees(scope, { divisions: [found.division] })) return refused(notFound('input.alertId'));
      const { decision, closingSealed } = judge(found);
      if (decision.outcome === 'refused') return refused(alertRefused(decision.refusal));
      await updateAlert(tx, decision.next, closingSealed ?? null);
      await tellAlert(tx, ctx, decision, mutation);
      return done({ alertId: decision.next.id });
    }),
  );
}

/** The audit and the events of a step that was written. */
export async function tellAlert(
  tx: EntityManager,
  { actor, today }: Pick<RequestContext, 'actor' | 'today'>,
  { next, facts }: Extract<AlertDecision, { outcome: 'accepted' }>,
  mutation: string,
): Promise<void> {
  const subject = { type: 'SafeguardAlert', id: next.id };
  const details = { kind: next.kind, status: next.status, ...(next.outcome === null ? {} : { outcome: next.outcome }) };
  const action = `marriage.safeguard.${mutation}`;
  await appendAudit(tx, { actor, action, legalDate: today, subject, division: next.division, details });
  await appendToOutbox(tx, alertTold(next, facts, today));
}

/** What was written is neither too short to say anything nor endless. */
export function wordsRefused(
  words: string,
  field: string,
  { least, most }: { least: number; most: number },
): Problem | null {
  const { length } = [...words.trim()];
  if (length >= least && length <= most) return null;
  return invalidInput({ code: 'SAFEGUARD_WORDS', message: `请写明情形，${least} 至 ${most} 个字。`, field });
}
