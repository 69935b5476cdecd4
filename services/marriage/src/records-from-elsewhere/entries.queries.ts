import { scopeCondition } from '@yimen/access';
import { isUuid } from '@yimen/standards';
import {
  connectionArgs,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
  vaultOf,
} from '@yimen/subgraph';
import { type EntryStatus, entryStatusLabels } from './domain/index.js';
import { entriesWhere, openEntry, type StoredEntry } from './entry.store.js';

/** An entry as the schema shows it; what is sealed is opened only when it is asked for. */
function show(ctx: RequestContext, stored: StoredEntry, handles: boolean) {
  const { entry } = stored;
  const { parties, check, division, registry, enteredBy, ...rest } = entry;
  const person = (id: string) => ({ __typename: 'Person', id });
  const again = { code: 'askNetworkAboutRecord', label: '再次联网核对' };
  return {
    ...{ __typename: 'RecordFromElsewhere' as const, ...rest, registryCode: registry },
    statusLabel: entryStatusLabels[entry.status],
    division: { __typename: 'Division', code: division },
    parties: parties.filter((id) => id !== null).map(person),
    registeringAuthority: () => openEntry(vaultOf(ctx.db), stored).authority,
    enteredBy: { __typename: 'Officer', account: enteredBy },
    networkCheck: {
      ...check,
      states: check.states.map(({ personId, state }) => ({ state, person: person(personId) })),
    },
    recordId: entry.actId,
    nextSteps: handles && entry.status !== 'ENTERED' ? [again] : [],
  };
}
export type ShownEntry = ReturnType<typeof show>;

async function visible(ctx: RequestContext, parameters: unknown[]): Promise<string> {
  const scope = await ctx.scopeOf('marriage.entry.read');
  const own = ['e.party_a', 'e.party_b'].map((person) =>
    scopeCondition(scope, { division: 'e.division', person }, parameters),
  );
  return `(${own.join(' OR ')})`;
}

const handling = async (ctx: RequestContext) => (await ctx.scopeOf('marriage.entry.record')).reach === 'divisions';

function entriesBy(ctx: RequestContext, column: 'id' | 'act_id') {
  return ctx.loaders.of<string, ShownEntry>(`records from elsewhere by ${column}`, async (ids) => {
    const parameters: unknown[] = [ids.filter(isUuid)];
    const seen = await visible(ctx, parameters);
    const found = await entriesWhere(ctx.db, `e.${column} = ANY ($1::uuid[]) AND ${seen}`, parameters);
    const handles = await handling(ctx);
    const key = ({ entry }: StoredEntry) => (column === 'id' ? entry.id : entry.actId);
    const shown = new Map(found.map((stored) => [key(stored), show(ctx, stored, handles)]));
    return ids.map((id) => shown.get(id.toLowerCase()) ?? null);
  });
}

/** One entry; null for whoever may not see it. All of an answer by one statement. */
export const entryShown = (ctx: RequestContext, id: string) => entriesBy(ctx, 'id').load(id);

/** By what a record came into the register from elsewhere; null of what was registered here. All of an answer by one statement. */
export const entryOfRecord = (ctx: RequestContext, recordId: string) => entriesBy(ctx, 'act_id').load(recordId);

/** A registry's entries, newest first; in a state where one is named. */
export async function listEntries(ctx: RequestContext, status: EntryStatus | null, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [status];
  const seen = await visible(ctx, parameters);
  const after = keysetCondition(['e.id'], page, parameters, 'desc');
  parameters.push(page.limit);
  const where = `($1::text IS NULL OR e.status = $1::text) AND ${seen} AND ${after} ORDER BY e.id DESC LIMIT $${parameters.length}`;
  const found = await entriesWhere(ctx.db, where, parameters);
  const handles = await handling(ctx);
  return toConnection(
    found,
    page,
    ({ entry }) => [entry.id],
    (stored) => show(ctx, stored, handles),
  );
}
