import { scopeCondition } from '@yimen/access';
import { type PageArgs, type RequestContext, vaultOf } from '@yimen/subgraph';
import { recordsOf } from '../act/records.query.js';
import { papersAbout } from '../papers/papers.queries.js';
import { type ArchiveSearch, purposeOf, searchesWhere } from './archive-search.store.js';

/** A search by its id; null outside the actor's jurisdiction. One statement for all of a request. */
export function searchById(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof showSearch>>('archive searches', async (ids) => {
    const parameters: unknown[] = [];
    const where = scopeCondition(await ctx.scopeOf('marriage.archive.search'), { division: 's.division' }, parameters);
    const found = await searchesWhere(ctx.db, ids, { where, parameters });
    const shown = new Map(found.map((one) => [one.id, showSearch(ctx, one)]));
    return ids.map((each) => shown.get(each) ?? null);
  });
  return loader.load(id);
}

function showSearch(ctx: RequestContext, search: ArchiveSearch) {
  const { id, number, personId, basis, searchedOn } = search;
  return {
    __typename: 'ArchiveSearch' as const,
    ...{ id, number, searchedOn, by: basis.by },
    purpose: () => purposeOf(vaultOf(ctx.db), search),
    person: { __typename: 'Person', id: personId },
    authorityName: basis.by === 'AUTHORITY' ? basis.name : null,
    letterNo: basis.by === 'AUTHORITY' ? basis.letterNo : basis.by === 'AGENT' ? basis.mandateNo : null,
    records: (args: PageArgs) => recordsOf(ctx, personId, args),
    documents: (args: PageArgs) => papersAbout(ctx, id, args),
  };
}
