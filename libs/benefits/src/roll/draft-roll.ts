import { appendAudit, divisionOn, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { appendToOutbox } from '@yimen/events';
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
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { BenefitHouse } from '../house.js';
import { divisionTooSmall, monthHasPassed, rollTooEarly } from './roll-problems.js';
import { lastLockedMonth, nextVersionOf, rollIdOf, showRoll } from './roll-queries.js';
import { writeRoll } from './write-roll.js';

export type DraftRollInput = { month: LegalMonth; division: string; lateReason?: string | null };
export type RollDrafted = { rollId: string };

/** 起草月度名册: each award in force in that month within the division once, at the amount of the month's first day. */
export async function draftRoll(
  house: BenefitHouse,
  ctx: RequestContext,
  { roll, ...input }: DraftRollInput & { readonly roll: string },
  key: string,
): Promise<Answer<RollDrafted>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const request = { actor: ctx.actor, mutation: house.mutations.draft, key, body: input };
  const scope = await ctx.scopeOf(`${house.service}.roll.draft`);
  if (!sees(scope, { divisions: [input.division] })) return refused(notFound('input.division'));
  const codes = [...(await ctx.authority.codesWithin([input.division], ctx.today))];
  return patiently(() =>
    inTransaction(ctx.db, (tx) => once(tx, request, () => draft({ house, ctx, tx }, { ...input, roll, codes }))),
  );
}

type Place = { readonly house: BenefitHouse; readonly ctx: RequestContext; readonly tx: EntityManager };
type Drafting = DraftRollInput & { readonly roll: string; readonly codes: readonly string[] };

async function draft(place: Place, input: Drafting): Promise<Answer<RollDrafted>> {
  const { house, ctx, tx } = place;
  const { roll, month, division } = input;
  const unfit = await notToBeDrafted(place, input);
  if (unfit !== null) return refused(unfit);
  await house.law.hold(tx);
  await draftAlone(house, tx, `${roll}.${month}`);
  const existing = await rollIdOf(tx, roll, month, division);
  if (existing !== null) return refused(await alreadyDrafted(place, existing));
  const rollId = uuidv7();
  const leaveOut = await house.underReview.states(tx, division, ctx.today, firstDayOf(month));
  const version = await nextVersionOf(tx, roll, month, division);
  const sums = await writeRoll(house, ctx, tx, { ...input, rollId, leaveOut, version });
  await keepLateReason(place, rollId, input.lateReason ?? '');
  await tellRoll(place, { ...sums, roll, rollId, month, division, version });
  return done({ rollId });
}

/** The rolls of a month are drafted one after another, whichever places they are for: an award is on one of them. */
async function draftAlone({ service }: BenefitHouse, tx: EntityManager, which: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${service}.roll.${which}`]);
}

/** Why this roll is not drafted, or null: its month has not begun, a later one is locked, or it is for a village. */
async function notToBeDrafted({ house, ctx, tx }: Place, input: Drafting): Promise<Problem | null> {
  const { month, division, lateReason } = input;
  // Whoever is confirmed in the month before is on this roll, so it cannot be drafted before that month has passed.
  if (ctx.today < firstDayOf(month)) return rollTooEarly(house, month, firstDayOf(month));
  const place = await divisionOn(tx, division, ctx.today);
  if (place.state === 'UNKNOWN') return notFound('input.division');
  if (place.division.level === 'VILLAGE') return divisionTooSmall(house);
  const locked = await lastLockedMonth(tx, input.roll, input.codes);
  const passed = locked !== null && firstDayOf(month) < locked;
  return passed && (lateReason ?? '').trim() === '' ? monthHasPassed(house, month, monthOf(locked)) : null;
}

async function keepLateReason({ house, ctx, tx }: Place, rollId: string, reason: string): Promise<void> {
  if (reason.trim() === '') return;
  const at = { table: `${house.types.toLowerCase()}_roll`, column: 'late_reason', row: rollId };
  const sealed = vaultOf(ctx.db).seal(at, reason.trim());
  await tx.query('UPDATE roll SET late_reason = $2 WHERE id = $1', [rollId, sealed]);
}

type DraftedRoll = {
  roll: string;
  rollId: string;
  month: LegalMonth;
  division: string;
  lines: number;
  totalFen: number;
  version: number;
};

async function tellRoll({ house, ctx, tx }: Place, drafted: DraftedRoll): Promise<void> {
  const { roll, rollId, month, division, lines, totalFen, version } = drafted;
  await appendAudit(tx, {
    actor: ctx.actor,
    action: `${house.service}.roll.draft`,
    legalDate: ctx.today,
    subject: { type: `${house.types}Roll`, id: rollId },
    division,
    details: { month, households: lines },
  });
  const data = { roll, rollId, month, division, lines, totalAmount: fenToYuan(totalFen), version };
  const telling = { subjectVersion: version, legalDate: ctx.today, division };
  await appendToOutbox(tx, [house.tell.roll('drafted', data, telling)]);
}

async function alreadyDrafted({ house, ctx, tx }: Place, rollId: string) {
  return problem(`${house.types}RollAlreadyDrafted`, {
    code: 'ROLL_ALREADY_DRAFTED',
    message: '这个月的名册已经起草，一地一月一份。',
    field: 'input.month',
    roll: await showRoll(house, ctx, tx, rollId),
  });
}
