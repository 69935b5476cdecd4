import type { DataSource, EntityManager } from 'typeorm';
import type { Post } from '../actor/post.js';

/** Reads all posts of an account from this service's copy, the ended ones too. */
export async function postsOf(db: DataSource | EntityManager, account: string): Promise<readonly Post[]> {
  return (await postsOfAll(db, [account])).get(account) ?? [];
}

/** The posts of several accounts (two visitors): one statement. */
export async function postsOfAll(
  db: DataSource | EntityManager,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, readonly Post[]>> {
  const rows: (Post & { account: string })[] = await db.query(
    `SELECT account, post_id AS id, role, division, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom",
            to_char(valid_to, 'YYYY-MM-DD') AS "validTo"
     FROM officer_post WHERE account = ANY ($1::text[]) ORDER BY valid_from, post_id`,
    [accounts],
  );
  const byAccount = new Map<string, Post[]>(accounts.map((account) => [account, []]));
  for (const { account, ...post } of rows) byAccount.get(account)?.push(post);
  return byAccount;
}
