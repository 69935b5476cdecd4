import { appendAudit, sees } from '@yimen/access';
import { appendToOutbox, eventOf } from '@yimen/events';
import { fenToYuan, firstDayOf, type LegalMonth } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  problem,
  type RequestContext,
  refused,
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { holdLaw } from '../standards/law-lock.js';
import { inputRefused } from '../who/sound-input.js';
import { rollIdOf, showRoll } from './roll.queries.js';
import { writeRoll } from './write-roll.js';

export type DraftRollInput = { month: LegalMonth; division: string };
export type RollDrafted = { rollId: string };

/** 起草月度名册: every award in force in that month within the division, each once a month, at the amount of the month's first day. */
export async function draftRoll(ctx: RequestContext, input: DraftRollInput, key: string): Promise<Answer<RollDrafted>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const request = { actor: ctx.actor, mutation: 'draftSubsistenceRoll', key, body: input };
  const scope = await ctx.scopeOf('assistance.roll.draft');
  if (!sees(scope, { divisions: [input.division] })) return refused(notFound('input.division'));
  const codes = [...(await ctx.authority.codesWithin([input.division], ctx.today))];
  const attempt = () => inTransaction(ctx.db, (tx) => once(tx, request, () => draft(ctx, tx, { ...input, codes })));
  try {
    return await attempt();
  } catch (error) {
    if (!['one_roll_a_month', 'an_award_once_a_month'].includes(violatedConstraint(error) ?? '')) throw error;
    // Somebody drafted at the same moment: looked at again, what they drafted is there.
    return attempt();
  }
}

async function draft(
  ctx: RequestContext,
  tx: EntityManager,
  { month, division, codes }: DraftRollInput & { codes: readonly string[] },
): Promise<Answer<RollDrafted>> {
  const earliestOn = firstDayOf(month);
  // Whoever is confirmed in the month before is on this roll, so it cannot be drafted before that month has passed.
  if (ctx.today < earliestOn) {
    const message = `${month} 的名册最早于 ${earliestOn} 起草。`;
    return refused(
      problem('SubsistenceRollTooEarly', { code: 'ROLL_TOO_EARLY', message, field: 'input.month', earliestOn }),
    );
  }
  await holdLaw(tx);
  const existing = await rollIdOf(tx, month, division);
  if (existing !== null) return refused(await alreadyDrafted(ctx, tx, existing));
  const rollId = uuidv7();
  const { households, totalFen } = await writeRoll(ctx, tx, { rollId, month, division, codes });
  await tellRoll(ctx, tx, { rollId, month, division, households, totalFen });
  return done({ rollId });
}

type DraftedRoll = { rollId: string; month: LegalMonth; division: string; households: number; totalFen: number };

async function tellRoll(ctx: RequestContext, tx: EntityManager, roll: DraftedRoll): Promise<void> {
  const { rollId, month, division, households, totalFen } = roll;
  await appendAudit(tx, {
    actor: ctx.actor,
    action: 'assistance.roll.draft',
    legalDate: ctx.today,
    subject: { type: 'SubsistenceRoll', id: rollId },
    division,
    details: { month, households },
  });
  const data = { rollId, month, division, households, totalAmount: fenToYuan(totalFen), version: 1 };
  const telling = { subjectVersion: 1, legalDate: ctx.today, division };
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
