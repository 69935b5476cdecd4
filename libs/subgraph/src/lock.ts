import type { DataSource } from 'typeorm';

/**
 * Runs `work` while this instance alone holds the named lock of the database; null when another holds it.
 * The lock belongs to a connection of its own and goes when that goes.
 */
export async function underLock<T>(
  db: DataSource,
  name: string,
  work: () => Promise<T>,
  options: { readonly wait: boolean },
): Promise<T | null> {
  const runner = db.createQueryRunner();
  await runner.connect();
  try {
    const taken = options.wait ? await waitFor(runner, name) : await tryOnce(runner, name);
    if (!taken) return null;
    try {
      return await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
    }
  } finally {
    await runner.release();
  }
}

type Runner = ReturnType<DataSource['createQueryRunner']>;

async function tryOnce(runner: Runner, name: string): Promise<boolean> {
  const [row]: { taken: boolean }[] = await runner.query(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
    [name],
  );
  return row?.taken === true;
}

/** Asks again and again rather than waiting inside one statement, which the statement's time limit would end. */
async function waitFor(runner: Runner, name: string): Promise<boolean> {
  while (!(await tryOnce(runner, name))) await new Promise((resolve) => setTimeout(resolve, 50));
  return true;
}
