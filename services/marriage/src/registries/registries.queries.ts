import { workingCalendarCopy } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { windowsOn } from './domain/index.js';
import { registriesByCode, registryColumns, registryOfRow, type StoredRegistry } from './registry.store.js';

/** A registry as the schema shows it. */
export function showRegistry(registry: StoredRegistry) {
  return {
    ...registry,
    __typename: 'MarriageRegistry' as const,
    division: { __typename: 'Division', code: registry.division },
  };
}

/** A registry by its code; all of an answer by one statement. */
export async function registryOf(ctx: RequestContext, code: string) {
  const loader = ctx.loaders.of<string, StoredRegistry>('marriage registries', async (codes) => {
    const found = await registriesByCode(ctx.db, codes);
    return codes.map((each) => found.get(each) ?? null);
  });
  const found = await loader.load(code);
  return found === null ? null : showRegistry(found);
}

/** The registries, by their codes; of a division and all within it where one is named. */
export async function listRegistries(ctx: RequestContext, division: string | null, args: PageArgs) {
  const page = connectionArgs(args, ['text']);
  const parameters: unknown[] = [];
  const conditions = [keysetCondition(['r.code'], page, parameters)];
  if (division !== null) {
    const codes = await ctx.authority.codesWithin([division], ctx.today);
    conditions.push(`r.division = ANY ($${parameters.push([...codes])}::text[])`);
  }
  parameters.push(page.limit);
  const rows: Parameters<typeof registryOfRow>[0][] = await ctx.db.query(
    `SELECT ${registryColumns} FROM marriage_registry r WHERE ${conditions.join(' AND ')}
      ORDER BY r.code LIMIT $${parameters.length}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ code }) => [code],
    (row) => showRegistry(registryOfRow(row)),
  );
}

type Taken = { registry: string; from: string; taken: number };

/** What may still be booked on a day at a registry; empty in a year without a published calendar. One statement for all of an answer. */
export async function freeWindows(ctx: RequestContext, registry: { code: string }, on: LegalDate) {
  const loader = ctx.loaders.of<string, readonly FreeWindow[]>(`free windows ${on}`, async (codes) => {
    const [found, calendar] = [await registriesByCode(ctx.db, codes), await workingCalendarCopy(ctx.db)];
    const taken: Taken[] = await ctx.db.query(
      `SELECT a.registry, a.slot_from AS from, count(*)::integer AS taken FROM marriage_appointment a
        WHERE a.registry = ANY ($1::text[]) AND a.on_day = $2 AND a.status <> 'CANCELLED' GROUP BY a.registry, a.slot_from`,
      [codes, on],
    );
    return codes.map((code) => {
      const open = found.get(code);
      const windows = open === undefined ? [] : windowsOn(open, on, calendar);
      return 'because' in windows ? [] : windows.map((window) => ({ ...window, free: freeOf(code, window, taken) }));
    });
  });
  return (await loader.load(registry.code)) ?? [];
}
type FreeWindow = { from: string; to: string; seats: number; free: number };

function freeOf(code: string, { from, seats }: { from: string; seats: number }, taken: readonly Taken[]): number {
  return Math.max(0, seats - (taken.find((each) => each.registry === code && each.from === from)?.taken ?? 0));
}
