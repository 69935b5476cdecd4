import { appendAudit, type Scope, sees } from '@yimen/access';
import { inputRefused, type PeopleDoor, patiently } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import { isUuid, type LegalDate } from '@yimen/standards';
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
import type { AllowanceRefusal } from '../application/domain/index.js';
import type { PaperNames } from '../application/papers/papers.js';
import { showRefusal } from '../application/show-refusal.js';
import { lockAwards } from '../award/award.row.js';
import { hearingUnfit } from '../award-end/award-end.problems.js';
import { namesFor } from '../award-end/names-for.js';
import { stopAward } from '../award-end/stop-award.js';
import { type RecheckOutcome, settlingRefused } from './domain/doubts.js';
import { stopIsTheBureaus, taskClosed } from './recheck.problems.js';

export type SettleTaskInput = {
  readonly recheckId: string;
  readonly awardId: string;
  readonly outcome: RecheckOutcome;
  readonly finding: string;
  readonly heardOn?: LegalDate | null;
  readonly opinion?: string | null;
};
export type TaskDone = { readonly recheckId: string; readonly awardId: string };

const right = 'disability.recheck.settle';

type Task = {
  readonly division: string;
  readonly status: string;
  readonly doubts: readonly string[];
  readonly personId: string;
  readonly awardStatus: string;
};

/**
 * 办结疑点: somebody has looked. KEPT: the doubt is cleared and the award goes on. FAILED: it stops from the following month, decided by the
 * bureau, the person having been heard (domain §0.6 ③, §4.4).
 */
export async function settleRecheckTask(
  ctx: RequestContext,
  people: PeopleDoor,
  input: SettleTaskInput,
  key: string,
): Promise<Answer<TaskDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const named = input.outcome === 'FAILED' ? await namesFor(ctx, people, input.awardId) : { names: null };
  if ('problem' in named) return refused(named.problem);
  const scope = await ctx.scopeOf(right);
  const stops = await ctx.scopeOf('disability.recheck.stop');
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'settleDisabilityRecheckTask', key, body: input }, async () => {
        const task = await lockTask(tx, input);
        if (task === null || !sees(scope, { divisions: [task.division] })) return refused(notFound('input.awardId'));
        const problem = notToBeSettled(input, task, ctx.today, stops);
        if (problem !== null) return refused(problem);
        const unpublished = await settle(ctx, tx, { input, task, names: named.names });
        if (unpublished !== null) return refused(showRefusal(unpublished, null));
        return done({ recheckId: input.recheckId, awardId: input.awardId });
      }),
    ),
  );
}

/** Why the doubt is not settled so, or null. */
function notToBeSettled(input: SettleTaskInput, task: Task, today: LegalDate, stops: Scope): Problem | null {
  if (task.status !== 'OPEN') return taskClosed(task.status);
  if (task.awardStatus === 'ENDED') return taskClosed('OVERTAKEN'); // found while the award was ending: the calendar closes it
  const settling = { ...input, heardOn: input.heardOn ?? null, opinion: input.opinion ?? '' };
  const why = settlingRefused(settling, today);
  if (why !== null) return hearingUnfit(why);
  const mayStop = input.outcome !== 'FAILED' || sees(stops, { divisions: [task.division] });
  return mayStop ? null : stopIsTheBureaus();
}

async function lockTask(tx: EntityManager, { recheckId, awardId }: SettleTaskInput): Promise<Task | null> {
  if (!isUuid(recheckId) || !isUuid(awardId)) return null;
  const [row]: Task[] = await tx.query(
    `SELECT i.division, i.status, i.doubts, a.person_id AS "personId", a.status AS "awardStatus"
       FROM recheck_item i JOIN award a ON a.id = i.award_id WHERE i.recheck_id = $1 AND i.award_id = $2 FOR UPDATE OF i`,
    [recheckId, awardId],
  );
  return row ?? null;
}

type Settled = { readonly input: SettleTaskInput; readonly task: Task; readonly names: PaperNames | null };

/** A failed award is stopped first: where the law is not published, nothing is written. */
async function settle(ctx: RequestContext, tx: EntityManager, settled: Settled): Promise<AllowanceRefusal | null> {
  const { input, task, names } = settled;
  const { awardId, finding, heardOn = null } = input;
  if (input.outcome === 'FAILED') {
    const [award] = await lockAwards(tx, { awardIds: [awardId] });
    if (award === undefined) throw new Error('the award of a doubt is not there');
    const stop = { kind: 'RECHECK_FAILED', on: ctx.today, finding, heardOn, because: right } as const;
    const unpublished = await stopAward(ctx, tx, award, { stop, names });
    if (unpublished !== null) return unpublished;
  }
  await writeSettled(ctx, tx, input, task);
  return null;
}

async function writeSettled(ctx: RequestContext, tx: EntityManager, input: SettleTaskInput, task: Task): Promise<void> {
  const { recheckId, awardId, outcome, heardOn = null } = input;
  const { actor, today } = ctx;
  const sealed = (column: 'finding' | 'opinion', text: string) =>
    text.trim() === ''
      ? null
      : vaultOf(ctx.db).seal({ table: 'recheck_item', column, row: `${recheckId}/${awardId}` }, text.trim());
  await tx.query(
    `UPDATE recheck_item SET status = $3, settled_on = $4, settled_by = $5, finding = $6, opinion = $7, heard_on = $8
      WHERE recheck_id = $1 AND award_id = $2`,
    [
      ...[recheckId, awardId, outcome, today, actor.sub],
      ...[sealed('finding', input.finding), sealed('opinion', input.opinion ?? ''), heardOn],
    ],
  );
  const { division, personId } = task;
  await appendAudit(tx, {
    ...{ actor, action: right, legalDate: today, division },
    subject: { type: 'DisabilityAward', id: awardId },
    details: { recheckId, outcome },
  });
  const telling = { subjectVersion: 1, legalDate: today, division };
  const data = { recheckId, awardId, personId, outcome, version: 1 };
  await appendToOutbox(tx, [eventOf('yimen.disability.recheck.settled.v1', data, telling)]);
}
