import type { Reaction } from '@yimen/events';
import { freshness } from '../jurisdiction/freshness.js';
import { newestOf, reactInSets } from './newest.js';

/** Who holds which post where, as intake tells. */
export function copyPosts(service: string): Reaction {
  return reactInSets(
    `${service}.copy-officer-posts`,
    ['yimen.intake.officer.appointed.v1', 'yimen.intake.officer.post-ended.v1'],
    async (tx, events) => {
      const told = events.map(({ data, time }) => ({ ...data, sourceTime: time.toISOString() }));
      const posts = newestOf(told, ({ postId }) => postId);
      freshness(tx.dataSource).postsChange(posts.map(({ account }) => account));
      await tx.query(
        `INSERT INTO officer_post (post_id, account, role, division, valid_from, valid_to, version, source_time)
         SELECT "postId", account, role, division, "from", "to", version, "sourceTime"
         FROM jsonb_to_recordset($1::jsonb) AS told ("postId" uuid, account text, role text, division text, "from" date,
           "to" date, version bigint, "sourceTime" timestamptz)
         ON CONFLICT (post_id) DO UPDATE SET (account, role, division, valid_from, valid_to, version, source_time) =
           (excluded.account, excluded.role, excluded.division, excluded.valid_from, excluded.valid_to, excluded.version,
            excluded.source_time)
         WHERE officer_post.version < excluded.version`,
        [JSON.stringify(posts)],
      );
    },
  );
}
