import type { DataSource } from 'typeorm';
import { statementListenersOf } from './data-source.js';

/**
 * How many SQL statements (BEGIN and COMMIT included) the data source sent while `work` ran: for tests that prove that
 * the number does not grow with the rows. Settle the service first, so that no event is being heard meanwhile. The
 * officer's posts and divisions, which are remembered for some seconds, are not counted.
 */
export async function countStatements<T>(
  db: DataSource,
  work: () => Promise<T>,
): Promise<{ result: T; statements: number }> {
  const listeners = statementListenersOf(db);
  let statements = 0;
  const listener = () => {
    statements += 1;
  };
  listeners.add(listener);
  try {
    const result = await work();
    return { result, statements };
  } finally {
    listeners.delete(listener);
  }
}
