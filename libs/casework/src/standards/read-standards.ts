import { pathsOn } from '@yimen/access';
import { type ParameterValue, showValue } from '@yimen/policy';
import { isUuid, type LegalDate } from '@yimen/standards';
import { badUserInput, connectionArgs, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';

export type StandardsArgs = PageArgs & { readonly division: string; readonly on?: LegalDate | null };

type Row = {
  readonly id: string;
  readonly key: string;
  readonly division: string;
  readonly value: ParameterValue;
  readonly unit: string;
  readonly effectiveFrom: LegalDate;
  readonly documentNo: string;
  readonly publishedBy: string;
};

const columns = `id, key, division, value, unit, to_char(effective_from, 'YYYY-MM-DD') AS "effectiveFrom",
  document_no AS "documentNo", published_by AS "publishedBy"`;

/** The standards in force in a division on a day: of each key the nearest division's, by key. Two statements. */
export async function standardsInForce(
  { db, today }: Pick<RequestContext, 'db' | 'today'>,
  args: StandardsArgs,
  labelOf: (key: string) => string,
) {
  const page = connectionArgs(args, ['text', 'text'], 50);
  if (!/^\d{6,12}$/.test(args.division)) throw badUserInput('区划代码应为 6 到 12 位数字。', 'division');
  const on = args.on ?? today;
  const path = (await pathsOn(db, [args.division], on)).get(args.division) ?? [args.division];
  const rows: Row[] = await db.query(
    `SELECT * FROM (
       SELECT DISTINCT ON (key) ${columns}
         FROM district_parameter
        WHERE division = ANY ($1::text[]) AND effective_from <= $2::date
        ORDER BY key, array_position($1::text[], division), effective_from DESC) AS standing
      WHERE $3::text IS NULL OR (key, division) > ($3, $4)
      ORDER BY key, division LIMIT $5`,
    [path, on, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
  return toConnection(
    rows,
    page,
    ({ key, division }) => [key, division],
    (row) => showStandard(row, labelOf),
  );
}

/** A published standard by its id: for whoever just published it. */
export async function standardById({ db }: Pick<RequestContext, 'db'>, id: string, labelOf: (key: string) => string) {
  if (!isUuid(id)) return null;
  const [row]: Row[] = await db.query(`SELECT ${columns} FROM district_parameter WHERE id = $1`, [id]);
  return row === undefined ? null : showStandard(row, labelOf);
}

function showStandard(row: Row, labelOf: (key: string) => string) {
  const { id, key, unit, effectiveFrom, documentNo } = row;
  return {
    ...{ id, key, unit, effectiveFrom, documentNo },
    label: labelOf(key),
    division: { __typename: 'Division' as const, code: row.division },
    value: showValue(row.value),
    publishedBy: { __typename: 'Officer' as const, account: row.publishedBy },
  };
}
