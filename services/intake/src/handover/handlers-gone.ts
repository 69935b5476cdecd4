import { type Post, postsOfAll } from '@yimen/access';
import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { Clock, DueWork } from '@yimen/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { coverageOf, treeOf } from './who-may-handle.js';

type Db = DataSource | EntityManager;
type Told = ReceivedEvent<'yimen.intake.officer.appointed.v1' | 'yimen.intake.officer.post-ended.v1'>;

/**
 * Says of each case in work whether its handler holds a post there on that day: an officer who has moved leaves cases that nobody
 * handles. Looked at by handler and division, never case by case; answers how many cases it changed.
 */
async function lookForHandlers(db: Db, on: LegalDate, only: Posts | null): Promise<number> {
  const pairs: { handler: string; division: string }[] = await db.query(
    `SELECT DISTINCT handler, division FROM case_view c
     WHERE c.in_work AND c.handler IS NOT NULL AND ($1::text[] IS NULL OR c.handler = ANY ($1))`,
    [only === null ? null : [...only.keys()]],
  );
  const accounts = [...new Set(pairs.map(({ handler }) => handler))];
  const posts = only ?? (await postsOfAll(db, accounts));
  const gone: { handler: string; division: string; gone: boolean }[] = [];
  const within = treeOf(db, on);
  for (const account of accounts) {
    const coverage = await coverageOf(posts.get(account) ?? [], on, within);
    const own = pairs.filter(({ handler }) => handler === account);
    gone.push(...own.map((pair) => ({ ...pair, gone: !coverage.has(pair.division) })));
  }
  const [, changed]: [unknown, number] = await db.query(
    `UPDATE case_view c SET handler_gone = told.gone
     FROM jsonb_to_recordset($1::jsonb) AS told (handler text, division text, gone boolean)
     WHERE c.in_work AND c.handler = told.handler AND c.division = told.division AND c.handler_gone <> told.gone`,
    [JSON.stringify(gone)],
  );
  return changed;
}

/** Posts end on a day without anybody doing anything: looked at each day. */
export function handlersGoneDue(): DueWork {
  return { name: 'intake.find-cases-without-handler', run: (db, today) => lookForHandlers(db, today, null) };
}

/** Posts that are given and taken back are looked at as they are heard. */
export function handlersGoneReaction(clock: Clock): Reaction {
  const look = async (tx: EntityManager, events: readonly Told[]) => {
    await lookForHandlers(tx, clock.today(), await postsAfter(tx, events));
  };
  return reaction({
    consumer: 'intake.find-cases-without-handler',
    on: ['yimen.intake.officer.appointed.v1', 'yimen.intake.officer.post-ended.v1'] as const,
    handle: (tx: EntityManager, event: Told) => look(tx, [event]),
    handleAll: look,
  });
}

type Posts = ReadonlyMap<string, readonly Post[]>;

/** The posts of these accounts as they are after the events, whether or not the copy has heard them yet. */
async function postsAfter(tx: EntityManager, events: readonly Told[]): Promise<Posts> {
  const newest = new Map<string, Told['data']>();
  for (const { data } of events) {
    if ((newest.get(data.postId)?.version ?? 0) < data.version) newest.set(data.postId, data);
  }
  const accounts = [...new Set(events.map(({ data }) => data.account))];
  const known = await postsOfAll(tx, accounts);
  return new Map(
    accounts.map((account) => [account, [...postsTold(newest, account), ...without(known, account, newest)]]),
  );
}

function postsTold(newest: ReadonlyMap<string, Told['data']>, account: string): Post[] {
  return [...newest.values()]
    .filter((told) => told.account === account)
    .map(({ postId, role, division, from, to }) => {
      return { id: postId, role, division, validFrom: from as LegalDate, validTo: to as LegalDate | null };
    });
}

function without(known: Posts, account: string, newest: ReadonlyMap<string, unknown>): Post[] {
  return (known.get(account) ?? []).filter(({ id }) => !newest.has(id));
}
