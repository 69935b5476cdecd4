import { isUuid } from '@yimen/standards';
import { type Answer, invalidInput, type Problem, type RequestContext, refused, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { BenefitHouse } from '../house.js';
import { type RollDone, takeRollStep } from './change-roll.js';
import { lineNotFit } from './roll-problems.js';
import { lineTold } from './roll-told.js';

/** Why money is kept back for now. What a hand writes beside it may hold names and is sealed. */
export type HoldReason = 'ACCOUNT_DOUBTFUL' | 'AMOUNT_DOUBTFUL' | 'FACTS_DOUBTFUL' | 'PAYEE_UNREACHABLE' | 'OTHER';
export type HoldRollLineInput = {
  readonly rollId: string;
  readonly awardId: string;
  readonly reason: HoldReason;
  readonly note?: string | null;
};
export type ReleaseRollLineInput = { readonly rollId: string; readonly awardId: string };

/** 暂缓一行: found while checking; the line stays on the roll and is not paid until it is released. */
export async function holdRollLine(
  house: BenefitHouse,
  ctx: RequestContext,
  input: HoldRollLineInput,
  key: string,
): Promise<Answer<RollDone>> {
  const unexplained = withoutNote(input);
  if (unexplained !== null) return refused(unexplained);
  const { rollId, awardId, reason } = input;
  const order = { rollId, verb: 'holdLine', step: 'hold', key, body: input } as const;
  return takeRollStep(house, ctx, order, async (tx, roll) => {
    const held = await lineIsHeld(tx, rollId, awardId);
    if (held !== false) return { problem: lineNotFit(house, held) };
    await tx.query(
      `UPDATE roll_line SET hold_reason = $3, held_by = $4, held_on = $5, hold_note = $6 WHERE roll_id = $1 AND award_id = $2`,
      [rollId, awardId, reason, ctx.actor.sub, ctx.today, sealedNote(ctx, `${rollId}/${awardId}`, input.note)],
    );
    const events = [lineTold(house, 'line-held', roll, { awardId, reasonCode: reason }, ctx.today)];
    return { events, details: { awardId, reason } };
  });
}

/** 放行一行: a held line is paid with the roll after all; not by who drafted it, and what was checked is to be checked again. */
export function releaseRollLine(
  house: BenefitHouse,
  ctx: RequestContext,
  input: ReleaseRollLineInput,
  key: string,
): Promise<Answer<RollDone>> {
  const { rollId, awardId } = input;
  const order = { rollId, verb: 'releaseLine', step: 'release', key, body: input } as const;
  return takeRollStep(house, ctx, order, async (tx, roll) => {
    const held = await lineIsHeld(tx, rollId, awardId);
    if (held !== true) return { problem: lineNotFit(house, held) };
    await tx.query(
      `UPDATE roll_line SET hold_reason = NULL, held_by = NULL, held_on = NULL, hold_note = NULL WHERE roll_id = $1 AND award_id = $2`,
      [rollId, awardId],
    );
    const events = [lineTold(house, 'line-released', roll, { awardId, reasonCode: 'RELEASED' }, ctx.today)];
    return { events, details: { awardId } };
  });
}

/** Null for a line that is not there. */
async function lineIsHeld(tx: EntityManager, rollId: string, awardId: string): Promise<boolean | null> {
  if (!isUuid(awardId)) return null;
  const [line]: { held: boolean }[] = await tx.query(
    'SELECT hold_reason IS NOT NULL AS held FROM roll_line WHERE roll_id = $1 AND award_id = $2',
    [rollId, awardId],
  );
  return line?.held ?? null;
}

/** OTHER says what else. */
export function withoutNote({
  reason,
  note,
}: {
  readonly reason: HoldReason;
  readonly note?: string | null;
}): Problem | null {
  if (reason !== 'OTHER' || (note ?? '').trim() !== '') return null;
  return invalidInput({ code: 'HOLD_REASON_MISSING', message: '选“其他”时请写明原因。', field: 'input.note' });
}

function sealedNote({ db }: RequestContext, row: string, note: string | null | undefined): Buffer | null {
  const said = (note ?? '').trim();
  return said === '' ? null : vaultOf(db).seal({ table: 'roll_line', column: 'hold_note', row }, said);
}
