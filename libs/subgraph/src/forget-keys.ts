import type { DataSource } from 'typeorm';
import type { DueWork } from './definition.js';

const setSize = 5_000;

/**
 * Forgets idempotency keys by their age on the machine's clock (which never moves), a set at a time. Until then a repetition is
 * answered with the first result; later the same key is a new one, so a client that keeps an order longer than that asks first.
 */
export function forgetKeys(keepDays: number): DueWork {
  return {
    name: 'chassis.forget-idempotency-keys',
    run: async (db: DataSource) => {
      for (let forgotten = 0; ; ) {
        const [, gone]: [unknown, number] = await db.query(
          `DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
             SELECT ctid FROM idempotency_key WHERE created_at < now() - make_interval(days => $1) LIMIT ${setSize}))`,
          [keepDays],
        );
        forgotten += gone;
        if (gone < setSize) return forgotten;
      }
    },
  };
}
