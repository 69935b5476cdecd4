import type { DataSource, EntityManager } from 'typeorm';

const retryable = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction and commits it. When PostgreSQL rolled it back for a deadlock or a serialization
 * failure it is run again (at most twice more): nothing of it happened, so `work` must have no effect outside `tx`.
 */
export async function inTransaction<T>(db: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (attempt >= 3 || !retryable.has(sqlState(error) ?? '')) throw error;
    }
  }
}

/** The name of the constraint that a statement violated (unique, exclusion, foreign key, check), or null for any other error. */
export function violatedConstraint(error: unknown): string | null {
  if (!(sqlState(error) ?? '').startsWith('23')) return null;
  return textOf(driverError(error), 'constraint');
}

/** The five characters by which PostgreSQL names an error, or null when it is none of its. */
export function sqlState(error: unknown): string | null {
  const code = textOf(driverError(error), 'code');
  return code !== null && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

function driverError(error: unknown): unknown {
  return error instanceof Error && 'driverError' in error ? error.driverError : error;
}

function textOf(thing: unknown, name: string): string | null {
  const value = typeof thing === 'object' && thing !== null ? Reflect.get(thing, name) : undefined;
  return typeof value === 'string' ? value : null;
}
