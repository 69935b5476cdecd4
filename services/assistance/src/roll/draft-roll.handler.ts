import { appendAudit, divisionOn, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import { fenToYuan, firstDayOf, type LegalMonth, monthOf } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { vaultOf } from '../keys/service-keys.js';
import { lawOf } from '../standards/law-book.js';
import { holdLaw } from '../standards/law-lock.js';
import { divisionTooSmall, monthHasPassed, rollTooEarly } from './roll.problems.js';
import { lastLockedMonth, nextVersionOf, rollIdOf, showRoll } from './roll.queries.js';
import { statesLeftOut } from './who-is-paid.js';
import { writeRoll } from './write-roll.js';

export type DraftRollInput = { month: LegalMonth; division: string; lateReason?: string | null };
export type RollDrafted = { rollId: string };

/** 起草月度名册: every award in force in that month within the division, each once a month, at the amount of the month's first day. */
export async function draftRoll(ctx: RequestContext, input: DraftRollInput, key: string): Promise<Answer<RollDrafted>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const request = { actor: ctx.actor, mutation: 'draftSubsistenceRoll', key, body: input };
  const scope = await ctx.scopeOf('assistance.roll.draft');
  if (!sees(scope, { divisions: [input.division] })) return refused(notFound('input.division'));
  const codes = [...(await ctx.authority.codesWithin([input.division], ctx.today))];
  return patiently(() => inTransaction(ctx.db, (tx) => once(tx, request, () => draft(ctx, tx, { ...input, codes }))));
}

type Drafting = DraftRollInput & { readonly codes: readonly string[] };

async function draft(ctx: RequestContext, tx: EntityManager, input: Drafting): Promise<Answer<RollDrafted>> {
  const { month, division } = input;
  const unfit = await notToBeDrafted(ctx, tx, input);
  if (unfit !== null) return refused(unfit);
  await holdLaw(tx);
  await draftAlone(tx, month);
  const existing = await rollIdOf(tx, month, division);
  if (existing !== null) return refused(await alreadyDrafted(ctx, tx, existing));
  const rollId = uuidv7();
  const leaveOut = statesLeftOut(await lawOf(tx, division, ctx.today), firstDayOf(month));
  const version = await nextVersionOf(tx, month, division);
  const { households, totalFen } = await writeRoll(ctx, tx, { ...input, rollId, leaveOut, version });
  await keepLateReason(ctx, tx, rollId, input.lateReason ?? '');
  await tellRoll(ctx, tx, { rollId, month, division, households, totalFen, version });
  return done({ rollId });
}

/** The rolls of a month are drafted one after another, whichever places they are for: an award is on one of them. */
async function draftAlone(tx: EntityManager, month: LegalMonth): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('assistance.roll.' || $1, 0))`, [month]);
}

/** Why this roll is not drafted, or null: its month has not begun, a later one is locked, or it is for a village. */
async function notToBeDrafted(ctx: RequestContext, tx: EntityManager, input: Drafting): Promise<Problem | null> {
  const { month, division, lateReason } = input;
  // Whoever is confirmed in the month before is on this roll, so it cannot be drafted before that month has passed.
  if (ctx.today < firstDayOf(month)) return rollTooEarly(month, firstDayOf(month));
  const place = await divisionOn(tx, division, ctx.today);
  if (place.state === 'UNKNOWN') return notFound('input.division');
  if (place.division.level === 'VILLAGE') return divisionTooSmall();
  const locked = await lastLockedMonth(tx, input.codes);
  const passed = locked !== null && firstDayOf(month) < locked;
  return passed && (lateReason ?? '').trim() === '' ? monthHasPassed(month, monthOf(locked)) : null;
}

async function keepLateReason(
  { db }: RequestContext,
  tx: EntityManager,
  rollId: string,
  reason: string,
): Promise<void> {
  if (reason.trim() === '') return;
  const sealed = vaultOf(db).seal({ table: 'roll', column: 'late_reason', row: rollId }, reason.trim());
  await tx.query('UPDATE roll SET late_reason = $2 WHERE id = $1', [rollId, sealed]);
}

type DraftedRoll = {
  rollId: string;
  month: LegalMonth;
  division: string;
  households: number;
  totalFen: number;
  version: number;
};

async function tellRoll(ctx: RequestContext, tx: EntityManager, roll: DraftedRoll): Promise<void> {
  const { rollId, month, division, households, totalFen, version } = roll;
  await appendAudit(tx, {
    actor: ctx.actor,
    action: 'assistance.roll.draft',
    legalDate: ctx.today,
    subject: { type: 'SubsistenceRoll', id: rollId },
    division,
    details: { month, households },
  });
  const data = { rollId, month, division, households, totalAmount: fenToYuan(totalFen), version };
  const telling = { subjectVersion: version, legalDate: ctx.today, division };
  await appendToOutbox(tx, [eventOf('yimen.assistance.roll.drafted.v1', data, telling)]);
}

async function alreadyDrafted(ctx: RequestContext, tx: EntityManager, rollId: string) {
  return problem('SubsistenceRollAlreadyDrafted', {
    code: 'ROLL_ALREADY_DRAFTED',
    message: '这个月的名册已经起草，一地一月一份。',
    field: 'input.month',
    roll: await showRoll(ctx, tx, rollId),
  });
}
