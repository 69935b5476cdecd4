import { passes } from '@yimen/events';
import type { EntityManager } from 'typeorm';

/** One that could not be taken, and why. */
export type Failed = { readonly id: string; readonly error: unknown };
export type Spared = { readonly done: number; readonly failed: readonly Failed[] };

/**
 * Takes all of a set at once; when that fails, each half, and so on, so that one that cannot be taken holds up nobody and is found by a
 * few attempts. What a failing one began to write is undone, the rest of the transaction stands. Answers how many were taken, and which
 * were not and why. What passes by itself (two transactions in each other's way, a lock that is held, a connection that is gone) is thrown on:
 * it lies in none of them, and the whole is tried again.
 */
export async function sparing(
  tx: EntityManager,
  ids: readonly string[],
  take: (ids: readonly string[]) => Promise<number>,
): Promise<Spared> {
  const [first, ...others] = ids;
  if (first === undefined) return { done: 0, failed: [] };
  const all = await attempted(tx, () => take(ids));
  if (all.ok) return { done: all.done, failed: [] };
  if (passes(all.error)) throw all.error;
  if (others.length === 0) return { done: 0, failed: [{ id: first, error: all.error }] };
  const half = Math.ceil(ids.length / 2);
  const [one, other] = [await sparing(tx, ids.slice(0, half), take), await sparing(tx, ids.slice(half), take)];
  return { done: one.done + other.done, failed: [...one.failed, ...other.failed] };
}

type Attempt = { readonly ok: true; readonly done: number } | { readonly ok: false; readonly error: unknown };

async function attempted(tx: EntityManager, work: () => Promise<number>): Promise<Attempt> {
  await tx.query('SAVEPOINT spared');
  try {
    const done = await work();
    await tx.query('RELEASE SAVEPOINT spared');
    return { ok: true, done };
  } catch (error) {
    await tx.query('ROLLBACK TO SAVEPOINT spared');
    await tx.query('RELEASE SAVEPOINT spared');
    return { ok: false, error };
  }
}

/** Some of what was due could not be taken, all the others were. Says which, by their ids: no personal data. */
export class NotAllTaken extends Error {
  override readonly name = 'NotAllTaken';
  readonly ids: readonly string[];

  constructor(failed: readonly Failed[]) {
    const ids = failed.map(({ id }) => id).slice(0, 10);
    const more = failed.length > ids.length ? ' ...' : '';
    super(`${failed.length} could not be taken, the others were: ${ids.join(', ')}${more}`, {
      cause: failed[0]?.error,
    });
    this.ids = ids;
  }
}
