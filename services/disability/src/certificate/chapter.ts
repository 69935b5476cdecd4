import { personCopies, sees } from '@yimen/access';
import { isUuid } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { certificateOfPerson } from './certificate.queries.js';

/** A person's chapter of disability: what other matters of this service add to it begins from `personId`. */
export type Chapter = {
  readonly __typename: 'DisabilityChapter';
  readonly personId: string;
  readonly certificate: () => ReturnType<typeof certificateOfPerson>;
};

/** The chapter, or null when this actor may not see this person: officers by where the person is registered or lives, residents their own. */
export function chapterOf(ctx: RequestContext, personId: string): Promise<Chapter | null> {
  const loader = ctx.loaders.of<string, Chapter>('disability chapter', async (ids) => {
    const scope = await ctx.scopeOf('disability.certificate.read');
    const copies = await personCopies(ctx.db, ids.filter(isUuid));
    return ids.map((id) => {
      const copy = copies.get(id);
      const divisions = [copy?.hukouDivision, copy?.residenceDivision];
      if (!sees(scope, { divisions, persons: [id] })) return null;
      return { __typename: 'DisabilityChapter', personId: id, certificate: () => certificateOfPerson(ctx, id) };
    });
  });
  return loader.load(personId);
}
