import { scopeCondition } from '@yimen/access';
import { type Connection, keysetCondition, type Page, type RequestContext, toConnection } from '@yimen/subgraph';

export interface Book {
  readonly id: string;
  readonly title: string;
  readonly price: number;
  readonly boughtOn: string;
  readonly boughtAt: Date;
  readonly shelf: string;
  readonly lent: boolean;
}

const columns = `id, title, price, bought_on AS "boughtOn", bought_at AS "boughtAt", shelf, lent_until IS NOT NULL AS lent`;

/** The books of the shelves that the actor's posts reach. */
export async function listBooks(ctx: RequestContext, page: Page): Promise<Connection<Book>> {
  const parameters: unknown[] = [];
  const seen = scopeCondition(await ctx.scopeOf('library.book.read'), { division: 'shelf' }, parameters);
  const after = keysetCondition(['title', 'id'], page, parameters);
  const rows: Book[] = await ctx.db.query(
    `SELECT ${columns} FROM book WHERE ${seen} AND ${after} ORDER BY title, id LIMIT ${page.limit}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    (row) => [row.title, row.id],
    (row) => row,
  );
}

/** One statement for all books that one answer asks for. */
export function bookLoader(ctx: RequestContext) {
  return ctx.loaders.of<string, Book>('book', async (ids) => {
    const parameters: unknown[] = [ids];
    const seen = scopeCondition(await ctx.scopeOf('library.book.read'), { division: 'shelf' }, parameters);
    const rows: Book[] = await ctx.db.query(
      `SELECT ${columns} FROM book WHERE id = ANY($1::uuid[]) AND ${seen}`,
      parameters,
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
