import type { Client } from 'pg';

/**
 * Takes away what was published more than `days` ago: the log keeps it, the outbox need not. In portions from the
 * oldest on, so that no transaction is long. Answers how many rows went.
 */
export async function pruneOutbox(client: Pick<Client, 'query'>, days = 30): Promise<number> {
  for (let gone = 0; ; ) {
    const { rowCount } = await client.query(
      `DELETE FROM outbox WHERE id IN (
         SELECT id FROM (SELECT id, published_at FROM outbox ORDER BY id LIMIT 5000) oldest
          WHERE published_at < now() - make_interval(days => $1))`,
      [days],
    );
    gone += rowCount ?? 0;
    if ((rowCount ?? 0) < 5_000) return gone;
  }
}
