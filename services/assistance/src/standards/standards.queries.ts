import { pathsOn } from '@yimen/access';
import { showValue } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { badUserInput, connectionArgs, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { DistrictParameterRow } from './district-parameter.row.js';
import { standardKey } from './standard-keys.js';

type StandardsArgs = PageArgs & { division: string; on?: LegalDate | null };

/** The standards in force in a division on a day: of each key the nearest division's, newest first begun. One statement. */
export async function standardsInForce(ctx: RequestContext, args: StandardsArgs) {
  const page = connectionArgs(args, ['text', 'text'], 50);
  if (!/^\d{6,12}$/.test(args.division)) throw badUserInput('区划代码应为 6 到 12 位数字。', 'division');
  const on = args.on ?? ctx.today;
  const path = (await pathsOn(ctx.db, [args.division], on)).get(args.division) ?? [args.division];
  const rows: DistrictParameterRow[] = await ctx.db.query(
    `SELECT * FROM (
       SELECT DISTINCT ON (key) id, key, division, value, unit, to_char(effective_from, 'YYYY-MM-DD') AS "effectiveFrom",
              document_no AS "documentNo", published_by AS "publishedBy"
         FROM district_parameter
        WHERE division = ANY ($1::text[]) AND effective_from <= $2::date
        ORDER BY key, array_position($1::text[], division), effective_from DESC) AS standing
      WHERE $3::text IS NULL OR (key, division) > ($3, $4)
      ORDER BY key, division LIMIT $5`,
    [path, on, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
  return toConnection(rows, page, ({ key, division }) => [key, division], showStandard);
}

/** A published standard by its id: for whoever just published it. */
export async function standardById({ db }: RequestContext, id: string) {
  const [row] = await db.getRepository(DistrictParameterRow).find({ where: { id } });
  return row === undefined ? null : showStandard(row);
}

function showStandard({
  id,
  key,
  division,
  value,
  unit,
  effectiveFrom,
  documentNo,
  publishedBy,
}: DistrictParameterRow) {
  return {
    ...{ id, key, unit, effectiveFrom, documentNo },
    label: standardKey(key).label,
    division: { __typename: 'Division', code: division },
    value: showValue(value),
    publishedBy: { __typename: 'Officer', account: publishedBy },
  };
}
