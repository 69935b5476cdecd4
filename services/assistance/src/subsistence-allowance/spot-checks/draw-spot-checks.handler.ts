import { appendAudit, sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import { parameterOn } from '@yimen/policy';
import { compareRational, firstDayOf, type LegalMonth, nextMonth, type Rational, rational } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { lawOf } from '../../standards/law-book.js';
import { keys } from '../domain/index.js';
import { type Draw, drawOf, showDraw } from './spot-checks.query.js';

export type DrawInput = { division: string; month: LegalMonth; share?: string | null };

/**
 * 抽取抽查名单: of what streets confirmed in a month that is over, at least the share that the rules say, in an order that anybody
 * can compute again (the digest of month and case), so that nobody chooses. Once a month and division.
 */
export async function drawSpotChecks(ctx: RequestContext, input: DrawInput, key: string): Promise<Answer<Draw>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf('assistance.spot-check.draw');
  if (!sees(scope, { divisions: [input.division] })) return refused(notFound('input.division'));
  const codes = [...(await ctx.authority.codesWithin([input.division], ctx.today))];
  const request = { actor: ctx.actor, mutation: 'drawSpotChecks', key, body: input };
  const attempt = () => inTransaction(ctx.db, (tx) => once(tx, request, () => draw(ctx, tx, input, codes)));
  try {
    return await attempt();
  } catch (error) {
    if (violatedConstraint(error) !== 'one_draw_a_month') throw error;
    return attempt();
  }
}

async function draw(
  ctx: RequestContext,
  tx: EntityManager,
  input: DrawInput,
  codes: readonly string[],
): Promise<Answer<Draw>> {
  const { division, month } = input;
  const over = firstDayOf(nextMonth(month));
  if (ctx.today < over) {
    const message = `${month} 还没有过完，最早 ${over} 抽取。`;
    return refused(invalidInput({ code: 'SPOT_CHECK_MONTH_OPEN', message, field: 'input.month' }));
  }
  const share = await shareOf(ctx, tx, input);
  if ('problem' in share) return refused(share.problem);
  const existing = await drawOf(tx, division, month);
  if (existing !== null) return refused(alreadyDrawn(existing));
  const drawn = await write(ctx, tx, { division, month, codes, ...share });
  await tell(ctx, tx, drawn);
  return done(drawn);
}

/** The share asked for, never less than what the rules say. */
async function shareOf(
  { today }: RequestContext,
  tx: EntityManager,
  { division, share }: DrawInput,
): Promise<{ share: string; rate: Rational } | { problem: Problem }> {
  const found = parameterOn(await lawOf(tx, division, today), keys.spotCheckShare, today);
  const least = found.ok ? String(found.value) : '1';
  const asked = share ?? least;
  const rate = rateIn(asked);
  const sound = rate !== null && compareRational(rate, rational(least)) >= 0 && compareRational(rate, rational(1)) <= 0;
  if (sound) return { share: asked, rate };
  const message = `抽查比例不得低于 ${least}，不得超过 100%。`;
  return { problem: invalidInput({ code: 'SPOT_CHECK_SHARE', message, field: 'input.share' }) };
}

function rateIn(text: string): Rational | null {
  try {
    return rational(text);
  } catch {
    return null; // Not a rate: the caller says so.
  }
}

type Drawing = DrawInput & { codes: readonly string[]; share: string; rate: Rational };

async function write(ctx: RequestContext, tx: EntityManager, drawing: Drawing): Promise<Draw> {
  const { division, month, codes, share, rate } = drawing;
  const [first, next] = [firstDayOf(month), firstDayOf(nextMonth(month))];
  const decided: { id: string }[] = await tx.query(
    `SELECT c.id FROM subsistence_case c
      WHERE c.content -> 'decision' ->> 'authority' = 'STREET' AND c.content -> 'decision' ->> 'kind' = 'APPROVE'
        AND c.content -> 'decision' ->> 'on' >= $2 AND c.content -> 'decision' ->> 'on' < $3
        AND c.division = ANY ($1::text[])
      ORDER BY md5($2 || c.id::text), c.id`,
    [codes, first, next],
  );
  // At least the share: rounded up.
  const count = Number((BigInt(decided.length) * rate.num + rate.den - 1n) / rate.den);
  const ids = decided.slice(0, count).map(({ id }) => id);
  const id = uuidv7();
  await tx.query(
    `INSERT INTO spot_check_draw (id, division, month, share, decided, drawn, drawn_on, drawn_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, division, first, share, decided.length, count, ctx.today, ctx.actor.sub],
  );
  await tx.query(
    `INSERT INTO spot_check (draw_id, case_id, ordinal)
     SELECT $1, each.id, each.ordinal FROM unnest($2::uuid[]) WITH ORDINALITY AS each(id, ordinal)`,
    [id, ids],
  );
  return { id, division, month, share, decided: decided.length, drawn: count };
}

async function tell(ctx: RequestContext, tx: EntityManager, drawn: Draw): Promise<void> {
  const { id: drawId, division, month, decided, drawn: count } = drawn;
  await appendAudit(tx, {
    actor: ctx.actor,
    action: 'assistance.spot-check.draw',
    legalDate: ctx.today,
    subject: { type: 'SpotCheckDraw', id: drawId },
    division,
    details: { month, decided, drawn: count },
  });
  const data = { drawId, month, division, decided, drawn: count, version: 1 };
  const telling = { subjectVersion: 1, legalDate: ctx.today, division };
  await appendToOutbox(tx, [eventOf('yimen.assistance.spot-check.drawn.v1', data, telling)]);
}

function alreadyDrawn(existing: Draw): Problem {
  return problem('SubsistenceSpotChecksAlreadyDrawn', {
    code: 'SPOT_CHECKS_ALREADY_DRAWN',
    message: `${existing.month} 已经抽取过（${existing.decided} 件中抽 ${existing.drawn} 件），不能重抽。`,
    field: 'input.month',
    draw: showDraw(existing),
  });
}
