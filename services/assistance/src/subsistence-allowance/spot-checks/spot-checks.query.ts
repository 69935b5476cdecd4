import { sees } from '@yimen/access';
import { firstDayOf, type LegalDate, type LegalMonth } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { caseById } from '../case.queries.js';

/** A draw: of how many decisions how many are checked. */
export type Draw = {
  readonly id: string;
  readonly division: string;
  readonly month: LegalMonth;
  readonly share: string;
  readonly decided: number;
  readonly drawn: number;
};

/** The draw of a month and division; null before it. */
export async function drawOf(tx: EntityManager, division: string, month: LegalMonth): Promise<Draw | null> {
  const [row]: Draw[] = await tx.query(
    `SELECT id, division, to_char(month, 'YYYY-MM') AS month, share, decided, drawn
       FROM spot_check_draw WHERE division = $1 AND month = $2`,
    [division, firstDayOf(month)],
  );
  return row ?? null;
}

/** A draw as the schema shows it. */
export function showDraw(draw: Draw) {
  return { ...draw, division: { __typename: 'Division' as const, code: draw.division } };
}

type Line = {
  ordinal: number;
  caseId: string;
  drawnOn: LegalDate;
  finding: 'CORRECT' | 'WRONG' | null;
  doneOn: LegalDate | null;
};

/** A page of what was drawn, in the order of the draw; empty where this actor's posts do not reach, as where nothing was drawn. */
export async function spotChecks(ctx: RequestContext, division: string, month: LegalMonth, args: PageArgs) {
  const page = connectionArgs(args, ['integer']);
  const scope = await ctx.scopeOf('assistance.spot-check.read');
  const draw = sees(scope, { divisions: [division] }) ? await drawOf(ctx.db.manager, division, month) : null;
  const parameters: unknown[] = [draw?.id ?? null];
  const after = keysetCondition(['s.ordinal'], page, parameters);
  parameters.push(page.limit);
  const lines: Line[] = await ctx.db.query(
    `SELECT s.ordinal, s.case_id AS "caseId", to_char(d.drawn_on, 'YYYY-MM-DD') AS "drawnOn", s.finding,
            to_char(s.done_on, 'YYYY-MM-DD') AS "doneOn"
       FROM spot_check s JOIN spot_check_draw d ON d.id = s.draw_id
      WHERE s.draw_id = $1::uuid AND ${after} ORDER BY s.ordinal LIMIT $${parameters.length}`,
    parameters,
  );
  return toConnection(
    lines,
    page,
    ({ ordinal }) => [String(ordinal)],
    ({ caseId, ...line }) => ({ ...line, case: () => caseById(ctx, caseId) }),
  );
}
