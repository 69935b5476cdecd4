import { sees } from '@yimen/access';
import { actorWithin, inputRefused, type PeopleDoor, patiently } from '@yimen/casework';
import { isUuid, nextMonth } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { readCases } from '../application/case.store.js';
import { commitCases } from '../application/commit-cases.js';
import type { PaperNames } from '../application/papers/papers.js';
import { showRefusal } from '../application/show-refusal.js';
import { type AwardRow, lockAwards } from '../award/award.row.js';
import { namesFor } from '../award-end/names-for.js';
import { keepStopPaper } from '../award-end/stop-award.js';
import { remediesOf } from '../award-end/stop-paper.js';
import { lawBook } from '../standards/law-book.js';
import { heardSentence, hearingUnsound, type StopHearing } from './stop-hearing.js';
import { nothingToTell } from './stop-notice.problems.js';
import { stopNoticePermissions } from './stop-notice-permissions.js';
import { monthOfDay, stopColumns, type UntoldStop, untoldStops } from './untold-stops.js';

export type TellStopInput = StopHearing & { readonly awardId: string };
type Told = { readonly awardId: string };

const right = 'disability.award.tell-stop';
const mutation = 'tellDisabilityStop';

/**
 * 书面告知停发: a stop that followed from facts is told in writing (domain §0.6 ④, §18), the earliest that was not told yet: the notice, the
 * case's history and event, and what the person said, in one transaction. Refuses NO_STOP_TO_TELL, OPINION_NOT_HEARD,
 * HEARING_INCOMPLETE.
 */
export async function tellStop(
  ctx: RequestContext,
  people: PeopleDoor,
  input: TellStopInput,
  key: string,
): Promise<Answer<Told>> {
  const unsound = inputRefused(input) ?? hearingUnsound(input, ctx.today);
  if (unsound !== null) return refused(unsound);
  const named = await namesFor(ctx, people, input.awardId);
  if ('problem' in named) return refused(named.problem);
  const scope = await ctx.scopeOf(right);
  const role = await roleOf(ctx, input.awardId);
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation, key, body: input }, async () => {
        const [award] = isUuid(input.awardId) ? await lockAwards(tx, { awardIds: [input.awardId] }) : [];
        if (award === undefined || named.names === null || !sees(scope, { divisions: [award.division] }))
          return refused(notFound('input.awardId'));
        const problem = await tell(ctx, tx, award, { input, names: named.names, role });
        return problem === null ? done({ awardId: award.id }) : refused(problem);
      }),
    ),
  );
}

type Telling = { readonly input: TellStopInput; readonly names: PaperNames; readonly role: string };

/** In which role the actor tells it: asked before the transaction, for posts are read by another connection. */
async function roleOf(ctx: RequestContext, awardId: string): Promise<string> {
  if (!isUuid(awardId)) return 'system';
  const [row]: { division: string }[] = await ctx.db.query('SELECT division FROM award WHERE id = $1', [awardId]);
  if (row === undefined) return 'system';
  const { roles: held } = await actorWithin(ctx, row.division, stopNoticePermissions[right].roles);
  return held[0] ?? 'system';
}

async function tell(ctx: RequestContext, tx: EntityManager, award: AwardRow, { input, names, role }: Telling) {
  const [stop]: UntoldStop[] = await tx.query(
    `SELECT ${stopColumns} FROM (${untoldStops}) AS s WHERE s.award_id = $1 ORDER BY s.from_month LIMIT 1`,
    [award.id],
  );
  if (stop === undefined) return nothingToTell();
  const reckoning = await lawBook.reckoningOf(tx, award.division, ctx.today);
  const open = remediesOf(reckoning, ctx.today);
  if ('because' in open) return showRefusal(open, null);
  const { from, through, reason: kind } = stop;
  const told = {
    ...{ kind, finding: '', heard: heardSentence(input, from), overSince: null },
    ...{ lastMonth: nextMonth(monthOfDay(from), -1), through: through === null ? null : monthOfDay(through) },
  };
  const documentId = await keepStopPaper(ctx, tx, award, { told, names, open, reckoning });
  await keepNotice(ctx, tx, stop, { input, documentId });
  await onTheCase(ctx, tx, award, { stop, documentId, role });
  return null;
}

type Notice = { readonly input: StopHearing; readonly documentId: string };

async function keepNotice(
  { db, today, actor }: RequestContext,
  tx: EntityManager,
  { awardId, from, reason }: UntoldStop,
  { input: { heardOn = null, opinion, notHeardBecause }, documentId }: Notice,
): Promise<void> {
  const id = uuidv7();
  const sealed = (column: 'opinion' | 'not_heard', text: string | null | undefined) =>
    (text ?? '').trim() === ''
      ? null
      : vaultOf(db).seal({ table: 'stop_notice', column, row: id }, (text ?? '').trim());
  const said = [sealed('opinion', opinion), heardOn, sealed('not_heard', notHeardBecause)];
  await tx.query(
    `INSERT INTO stop_notice (id, award_id, from_month, reason, opinion, heard_on, not_heard, told_on, told_by, document_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, awardId, from, reason, ...said, today, actor.sub, documentId],
  );
}

type OnTheCase = { readonly stop: UntoldStop; readonly documentId: string; readonly role: string };

/** The case that led to the award remembers that its holder was told (history, audit and event), and of which stop: it may be objected to. */
async function onTheCase(
  ctx: RequestContext,
  tx: EntityManager,
  { caseId }: AwardRow,
  { stop, documentId, role }: OnTheCase,
): Promise<void> {
  const { today, actor } = ctx;
  const before = (await readCases(tx, [caseId], true)).get(caseId);
  if (before === undefined) throw new Error('the case of an award is not there');
  const from = monthOfDay(stop.from);
  const told = { from, reasonCode: stop.reason, on: today };
  const inForce = before.case.status === 'CONFIRMED';
  const next = inForce ? { ...before.case, stop: { ...told, documentId } } : before.case;
  const facts = [{ type: 'stop-told' as const, ...told }];
  const change = { before, next, facts, action: 'tellStop', reasonCode: stop.reason };
  await commitCases(tx, [{ ...change, doer: { actor, role }, details: { from } }], { today, now: ctx.clock.now() });
}
