import { appendAudit, codesWithinEach, countiesOn, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { LawsOf } from '../award/reassess.js';
import { lawsOf } from '../standards/laws-of.js';
import { compared } from './compare.sql.js';
import { recheckOpened } from './recheck.problems.js';
import { planOf } from './recheck-plan.js';

export type OpenRecheckInput = { readonly year: number; readonly division: string };
export type RecheckDone = { readonly recheckId: string };

const right = 'disability.recheck.open';

/**
 * 开展资格动态复核: of a year and place everybody who draws is compared with the records at once; whoever they clear is done with, of
 * everybody else somebody must look. One re-check a year and place (domain §4.1 DIS-06).
 */
export async function openRecheck(
  ctx: RequestContext,
  input: OpenRecheckInput,
  key: string,
  laws: LawsOf = lawsOf,
): Promise<Answer<RecheckDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  if (input.year !== Number(ctx.today.slice(0, 4)))
    return refused(
      invalidInput({ code: 'RECHECK_YEAR', field: 'input.year', message: '只能开展今年的资格复核，请核对年份。' }),
    );
  const scope = await ctx.scopeOf(right);
  if (!sees(scope, { divisions: [input.division] })) return refused(notFound('input.division'));
  const codes = [...(await ctx.authority.codesWithin([input.division], ctx.today))];
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'openDisabilityRecheck', key, body: input }, () =>
        open(ctx, tx, { ...input, codes, laws }),
      ),
    ),
  );
}

type Opening = OpenRecheckInput & { readonly codes: readonly string[]; readonly laws: LawsOf };

async function open(ctx: RequestContext, tx: EntityManager, opening: Opening): Promise<Answer<RecheckDone>> {
  const { year, division } = opening;
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`disability.recheck.${year}.${division}`]);
  const [before]: { id: string }[] = await tx.query('SELECT id FROM recheck WHERE year = $1 AND division = $2', [
    year,
    division,
  ]);
  if (before !== undefined) return refused(recheckOpened(year, before.id));
  const recheckId = uuidv7();
  const found = await compareAll(ctx, tx, recheckId, opening);
  const { actor, today } = ctx;
  await appendAudit(tx, {
    ...{ actor, action: right, legalDate: today, division },
    subject: { type: 'DisabilityRecheck', id: recheckId },
    details: { year, ...found },
  });
  const telling = { subjectVersion: 1, legalDate: today, division };
  const data = { recheckId, year, division, ...found, version: 1 };
  await appendToOutbox(tx, [eventOf('yimen.disability.recheck.opened.v1', data, telling)]);
  return done({ recheckId });
}

/** One statement compares and writes down everybody; one counts. */
export async function compareAll(
  { actor, today }: Pick<RequestContext, 'actor' | 'today'>,
  tx: EntityManager,
  recheckId: string,
  { year, division, codes, laws }: Opening,
): Promise<{ readonly awards: number; readonly doubtful: number }> {
  const plan = await plansOf(tx, codes, laws, today);
  await tx.query(
    `INSERT INTO recheck (id, year, division, opened_on, opened_by, awards, doubtful, version) VALUES ($1, $2, $3, $4, $5, 0, 0, 1)`,
    [recheckId, year, division, today, actor.sub],
  );
  const [counts]: { awards: number; doubtful: number }[] = await tx.query(
    `WITH ${compared},
       written AS (
         INSERT INTO recheck_item (recheck_id, award_id, division, doubts, status)
         SELECT $3, award_id, division, doubts, CASE WHEN doubts = '{}' THEN 'CLEAN' ELSE 'OPEN' END FROM compared
         RETURNING status)
     SELECT count(*)::integer AS awards, (count(*) FILTER (WHERE status = 'OPEN'))::integer AS doubtful FROM written`,
    [today, JSON.stringify(plan), recheckId],
  );
  const found = counts ?? { awards: 0, doubtful: 0 };
  await tx.query('UPDATE recheck SET awards = $2, doubtful = $3 WHERE id = $1', [
    recheckId,
    found.awards,
    found.doubtful,
  ]);
  return found;
}

/** The law of every place that pays, and the codes of its district; as many statements for one place as for a hundred. */
async function plansOf(tx: EntityManager, codes: readonly string[], laws: LawsOf, today: RequestContext['today']) {
  const rows: { division: string }[] = await tx.query(
    'SELECT DISTINCT division FROM award WHERE division = ANY ($1::text[]) ORDER BY division',
    [codes],
  );
  const divisions = rows.map(({ division }) => division);
  const lawOf = await laws(tx, divisions, today);
  const countyOf = await countiesOn(tx, divisions, today);
  const within = await codesWithinEach(tx, [...new Set(divisions.map(countyOf))], today);
  return divisions.map((division) =>
    planOf(division, [...(within.get(countyOf(division)) ?? [])], lawOf(division), today),
  );
}
