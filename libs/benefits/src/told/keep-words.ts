import type { EntityManager, QueryRunner } from 'typeorm';
import { type GovernsFrom, type Period, periodsOf, type Word } from '../domain/told/words.js';

/** For a migration: every word of owners that a service keeps, and the periods that the words leave. */
export async function createWordTables(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE told_word (
      series     text NOT NULL,
      version    integer NOT NULL CHECK (version > 0),
      turn       text NOT NULL CHECK (turn IN ('BEGINS', 'ENDS')),
      on_day     date NOT NULL,
      last_day   date,
      subject_ids uuid[] NOT NULL,
      substance  jsonb NOT NULL,
      said_on    date NOT NULL,
      PRIMARY KEY (series, version)
    )`);
  await runner.query(`
    CREATE TABLE told_period (
      series    text NOT NULL,
      subject_id uuid NOT NULL,
      from_on   date NOT NULL,
      to_on     date CHECK (to_on >= from_on),
      substance jsonb NOT NULL,
      PRIMARY KEY (series, subject_id, from_on)
    )`);
  await runner.query('CREATE INDEX told_period_subject ON told_period (subject_id, from_on)');
  await runner.query(
    `COMMENT ON TABLE told_period IS 'made anew from the words of a series with each word, so that the order of hearing leaves no trace'`,
  );
}

/**
 * Keeps words, tens of thousands at once or one, and makes the periods of each series anew. What was said already is left as it is. Four
 * statements; answers the subjects for whom that may have changed something.
 */
export async function keepWords<Substance>(
  tx: EntityManager,
  words: readonly Word<Substance>[],
  governsFrom?: GovernsFrom<Substance>,
): Promise<string[]> {
  if (words.length === 0) return [];
  await lockSeries(tx, [...new Set(words.map((each) => each.series))]);
  const fresh: { series: string }[] = await tx.query(
    `INSERT INTO told_word (series, version, turn, on_day, last_day, subject_ids, substance, said_on)
     SELECT series, version, turn, "on", "lastDay", ARRAY(SELECT jsonb_array_elements_text("subjectIds"))::uuid[], substance, "saidOn"
       FROM jsonb_to_recordset($1::jsonb) AS t(series text, version integer, turn text, "on" date, "lastDay" date,
              "subjectIds" jsonb, substance jsonb, "saidOn" date)
     ON CONFLICT DO NOTHING RETURNING series`,
    [JSON.stringify(words)],
  );
  const touched = [...new Set(fresh.map((each) => each.series))];
  return touched.length === 0 ? [] : foldAgain(tx, touched, governsFrom);
}

/** Two who keep words of one series do so one after another, always in the same order. */
async function lockSeries(tx: EntityManager, series: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(lock) FROM (
       SELECT DISTINCT hashtextextended('told-word.' || each, 0) AS lock FROM unnest($1::text[]) AS each ORDER BY lock) AS t`,
    [series],
  );
}

async function foldAgain<Substance>(
  tx: EntityManager,
  series: readonly string[],
  governsFrom?: GovernsFrom<Substance>,
): Promise<string[]> {
  const words: Word<Substance>[] = await tx.query(
    `SELECT series, version, turn, to_char(on_day, 'YYYY-MM-DD') AS "on", to_char(last_day, 'YYYY-MM-DD') AS "lastDay",
            subject_ids AS "subjectIds", substance, to_char(said_on, 'YYYY-MM-DD') AS "saidOn"
       FROM told_word WHERE series = ANY ($1::text[])`,
    [series],
  );
  const said = new Map(series.map((of) => [of, [] as Word<Substance>[]]));
  for (const word of words) said.get(word.series)?.push(word);
  const periods = [...said].flatMap(([of, all]) =>
    periodsOf(all, governsFrom).map((period) => ({ series: of, ...period })),
  );
  const gone: { subjectId: string }[] = await tx.query(
    `WITH gone AS (DELETE FROM told_period WHERE series = ANY ($1::text[]) RETURNING subject_id)
     SELECT DISTINCT subject_id AS "subjectId" FROM gone`,
    [series],
  );
  await tx.query(
    `INSERT INTO told_period (series, subject_id, from_on, to_on, substance)
     SELECT series, "subjectId", "from", "to", substance
       FROM jsonb_to_recordset($1::jsonb) AS t(series text, "subjectId" uuid, "from" date, "to" date, substance jsonb)`,
    [JSON.stringify(periods)],
  );
  return [...new Set([...gone, ...periods].map(({ subjectId }) => subjectId))].sort();
}

/** Everything that ever held for these subjects; one statement, however many. */
export async function periodsOfSubjects<Substance>(
  db: Pick<EntityManager, 'query'>,
  subjectIds: readonly string[],
): Promise<(Period<Substance> & { readonly series: string })[]> {
  return db.query(
    `SELECT series, subject_id AS "subjectId", to_char(from_on, 'YYYY-MM-DD') AS "from", to_char(to_on, 'YYYY-MM-DD') AS "to",
            substance
       FROM told_period WHERE subject_id = ANY ($1::uuid[]) ORDER BY subject_id, from_on, series`,
    [subjectIds],
  );
}
