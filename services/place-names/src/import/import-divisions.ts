import { appendToOutbox, type DomainEvent, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { ServiceTools } from '@yimen/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { type Division, liesWithin } from '../divisions/domain/division.js';
import { toldDivision } from '../divisions/publish-facts.js';
import { edition, readDivisions } from './read-divisions.js';

/** So many divisions an event: the contract's limit. */
const chunkSize = 1000;
/** So many events an INSERT: what is held in memory at once stays small. */
const eventsAtOnce = 12;

/**
 * Loads, of the published data set, the district that this deployment serves with what is above and below it, and tells it; does
 * nothing when the catalogue has divisions already. Answers how many were loaded.
 */
export function importServed(tools: ServiceTools): Promise<number> {
  return importOnce(tools, 'served', servedOf(tools.config.regionRoot));
}

/** Loads and tells the rest of the country, which nobody waits for. Answers how many were loaded. */
export function importOthers(tools: ServiceTools): Promise<number> {
  const isServed = servedOf(tools.config.regionRoot);
  return importOnce(tools, 'others', (division, root) => !isServed(division, root));
}

type Belongs = (division: Division, root: Division | undefined) => boolean;

/** Within the district, or above it; everything, where no such district is known. */
function servedOf(regionRoot: string): Belongs {
  return (division, root) =>
    root === undefined || liesWithin(division, regionRoot) || root.ancestorCodes.includes(division.code);
}

/** A part is loaded whole, in one transaction, or not at all: any division of it says that it was. */
async function importOnce(
  { db, clock, config, log }: ServiceTools,
  part: 'served' | 'others',
  belongs: Belongs,
): Promise<number> {
  if (await isLoaded(db, part, config.regionRoot)) return 0;
  const all = readDivisions();
  const root = all.find(({ code }) => code === config.regionRoot);
  const divisions = all.filter((division) => belongs(division, root));
  if (divisions.length === 0) return 0;
  await db.transaction(async (tx) => {
    // The chassis ends a statement after ten seconds: right for a request, short for this one on a busy small machine.
    await tx.query(`SET LOCAL statement_timeout = '120s'`);
    await insertDivisions(tx, divisions);
    if (part === 'others' || root === undefined) await insertSuccessions(tx, all);
    await tellDivisions(tx, divisions, part, clock.today());
  });
  log.info('divisions imported', { part, divisions: divisions.length, edition });
  return divisions.length;
}

/** Asked before the data set is read: at every boot but the first that is all there is to do. */
async function isLoaded(db: DataSource, part: 'served' | 'others', regionRoot: string): Promise<boolean> {
  const rows: unknown[] =
    part === 'served'
      ? await db.query('SELECT 1 FROM division LIMIT 1')
      : await db.query(
          `SELECT 1 FROM division d
            WHERE d.code <> $1 AND NOT $1 = ANY (d.ancestor_codes)
              AND d.code <> ALL (SELECT unnest(root.ancestor_codes) FROM division root WHERE root.code = $1)
            LIMIT 1`,
          [regionRoot],
        );
  return rows.length > 0;
}

/** One text for all rows, split by the database: the quickest way to hand over 100,000 of them in a statement. */
async function insertDivisions(tx: EntityManager, divisions: readonly Division[]): Promise<void> {
  const lines = divisions.map((d) =>
    [
      ...[d.code, d.name, d.level, d.kind, d.parentCode ?? '', d.ancestorCodes.join(' '), d.validFrom],
      ...[d.validTo ?? '', d.datesExact],
    ].join('\t'),
  );
  const cell = (nth: number) => `split_part(line, E'\\t', ${nth})`;
  await tx.query(
    `INSERT INTO division (code, name, name_since, level, kind, parent_code, ancestor_codes, valid_from, valid_to,
                           dates_exact, version)
     SELECT ${cell(1)}, ${cell(2)}, ${cell(7)}::date, ${cell(3)}, ${cell(4)}, nullif(${cell(5)}, ''),
            string_to_array(${cell(6)}, ' '), ${cell(7)}::date, nullif(${cell(8)}, '')::date,
            ${cell(9)}::boolean, 1
       FROM string_to_table($1, E'\\n') AS line`,
    [lines.join('\n')],
  );
}

/** Who took whose place: of all together, for what became of a place may lie in another district. */
async function insertSuccessions(tx: EntityManager, divisions: readonly Division[]): Promise<void> {
  const successions = divisions.flatMap(({ code, successorCodes }) => successorCodes.map((to) => [code, to] as const));
  await tx.query(
    `INSERT INTO division_succession (predecessor, successor) SELECT * FROM unnest($1::text[], $2::text[])`,
    [successions.map(([from]) => from), successions.map(([, to]) => to)],
  );
}

async function tellDivisions(
  tx: EntityManager,
  divisions: readonly Division[],
  part: string,
  today: LegalDate,
): Promise<void> {
  const events: DomainEvent[] = [];
  for (let at = 0; at < divisions.length; at += chunkSize) {
    const chunk = `${edition}/${part}/${String(at / chunkSize + 1).padStart(4, '0')}`;
    const told = divisions.slice(at, at + chunkSize).map(toldDivision);
    events.push(
      eventOf(
        'yimen.place-names.division-chunk.published.v1',
        { chunk, divisions: told },
        { subjectVersion: 1, legalDate: today },
      ),
    );
  }
  for (let at = 0; at < events.length; at += eventsAtOnce) {
    await appendToOutbox(tx, events.slice(at, at + eventsAtOnce));
  }
}
