import type { EntityManager } from 'typeorm';
import { type CircumstanceEntry, grouped, periodsOf } from './domain/index.js';

type EntryRow = Omit<CircumstanceEntry, 'amountFen'> & { readonly amountFen: string | number | null };

/**
 * Keeps what was said of circumstances, tens of thousands at once or one, and makes the periods of each series anew. What was said
 * already is left as it is. Four statements; answers the persons whose circumstances that may have changed.
 */
export async function keepEntries(tx: EntityManager, entries: readonly CircumstanceEntry[]): Promise<string[]> {
  if (entries.length === 0) return [];
  const series = [...new Set(entries.map((each) => each.series))].sort();
  await lockSeries(tx, series);
  const fresh: { series: string }[] = await tx.query(
    `INSERT INTO circumstance_entry (series, version, turn, kind, on_day, last_day, person_ids, amount, tier, single, source, said_on)
     SELECT series, version, turn, kind, "on", "lastDay", ARRAY(SELECT jsonb_array_elements_text("personIds"))::uuid[], "amountFen",
            tier, single, source, "saidOn"
       FROM jsonb_to_recordset($1::jsonb) AS t(series text, version integer, turn text, kind text, "on" date, "lastDay" date,
              "personIds" jsonb, "amountFen" bigint, tier text, single boolean, source text, "saidOn" date)
     ON CONFLICT DO NOTHING RETURNING series`,
    [JSON.stringify(entries)],
  );
  const touched = [...new Set(fresh.map((each) => each.series))];
  return touched.length === 0 ? [] : foldAgain(tx, touched);
}

/** Two who keep words of one series do so one after another, always in the same order. */
async function lockSeries(tx: EntityManager, series: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(lock) FROM (
       SELECT DISTINCT hashtextextended('disability.circumstance.' || each, 0) AS lock FROM unnest($1::text[]) AS each ORDER BY lock) AS t`,
    [series],
  );
}

async function foldAgain(tx: EntityManager, series: readonly string[]): Promise<string[]> {
  const rows: EntryRow[] = await tx.query(
    `SELECT series, version, turn, kind, to_char(on_day, 'YYYY-MM-DD') AS "on", to_char(last_day, 'YYYY-MM-DD') AS "lastDay",
            person_ids AS "personIds", amount AS "amountFen", tier, single, source, to_char(said_on, 'YYYY-MM-DD') AS "saidOn"
       FROM circumstance_entry WHERE series = ANY ($1::text[])`,
    [series],
  );
  const bySeries = grouped(rows, (row) => row.series);
  const periods = [...bySeries].flatMap(([of, entries]) =>
    periodsOf(entries.map(entryOf)).map((period) => ({ series: of, ...period })),
  );
  const gone: { personId: string }[] = await tx.query(
    `WITH gone AS (DELETE FROM circumstance_period WHERE series = ANY ($1::text[]) RETURNING person_id)
     SELECT DISTINCT person_id AS "personId" FROM gone`,
    [series],
  );
  await tx.query(
    `INSERT INTO circumstance_period (series, person_id, from_on, to_on, kind, amount, tier, single, source)
     SELECT series, "personId", "from", "to", kind, "amountFen", tier, single, source
       FROM jsonb_to_recordset($1::jsonb) AS t(series text, "personId" uuid, "from" date, "to" date, kind text, "amountFen" bigint,
              tier text, single boolean, source text)`,
    [JSON.stringify(periods)],
  );
  return [...new Set([...gone, ...periods].map(({ personId }) => personId))].sort();
}

const entryOf = (row: EntryRow): CircumstanceEntry => ({
  ...row,
  amountFen: row.amountFen === null ? null : Number(row.amountFen),
});
