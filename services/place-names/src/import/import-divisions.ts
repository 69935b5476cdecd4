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
 * Loads the published data set into an empty catalogue and tells it, in one transaction; does nothing when the catalogue
 * has divisions already. Answers how many were loaded.
 */
export async function importDivisions({ db, clock, config, log }: ServiceTools): Promise<number> {
  if (await hasDivisions(db)) return 0;
  const divisions = servedFirst(readDivisions(), config.regionRoot);
  await db.transaction(async (tx) => {
    // The chassis ends a statement after ten seconds: right for a request, short for this one on a busy small machine.
    await tx.query(`SET LOCAL statement_timeout = '120s'`);
    await insertDivisions(tx, divisions);
    await tellDivisions(tx, divisions, clock.today());
  });
  log.info('divisions imported', { divisions: divisions.length, edition });
  return divisions.length;
}

async function hasDivisions(db: DataSource): Promise<boolean> {
  const rows: unknown[] = await db.query('SELECT 1 FROM division LIMIT 1');
  return rows.length > 0;
}

/** The district that this deployment serves, with what is above and below it, comes first: the others can work sooner. */
export function servedFirst(divisions: readonly Division[], regionRoot: string): Division[] {
  const root = divisions.find(({ code }) => code === regionRoot);
  const rankOf = (division: Division) => {
    if (root === undefined) return 1;
    return liesWithin(division, root.code) || root.ancestorCodes.includes(division.code) ? 0 : 1;
  };
  const ranked = divisions.map((division) => ({ division, rank: rankOf(division) }));
  return [0, 1].flatMap((rank) => ranked.filter((one) => one.rank === rank).map((one) => one.division));
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
  const successions = divisions.flatMap(({ code, successorCodes }) => successorCodes.map((to) => [code, to] as const));
  await tx.query(
    `INSERT INTO division_succession (predecessor, successor) SELECT * FROM unnest($1::text[], $2::text[])`,
    [successions.map(([from]) => from), successions.map(([, to]) => to)],
  );
}

async function tellDivisions(tx: EntityManager, divisions: readonly Division[], today: LegalDate): Promise<void> {
  const events: DomainEvent[] = [];
  for (let at = 0; at < divisions.length; at += chunkSize) {
    const chunk = `${edition}/${String(at / chunkSize + 1).padStart(4, '0')}`;
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
