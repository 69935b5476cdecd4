import type { DataSource } from 'typeorm';

/** When a reaction of this process last touched the copies of one database (machine's monotonic milliseconds). */
export interface Freshness {
  postsChangedAt(account: string): number;
  divisionsChangedAt(): number;
  postsChange(accounts: readonly string[]): void;
  divisionsChange(): void;
}

const never = Number.NEGATIVE_INFINITY;
const books = new WeakMap<DataSource, Freshness>();

/**
 * Kept a data source, so that several services in one process know nothing of each other. A change is noted before its
 * transaction commits; what is remembered is therefore not trusted until long after.
 */
export function freshness(db: DataSource): Freshness {
  const known = books.get(db);
  if (known !== undefined) return known;
  const accounts = new Map<string, number>();
  let divisions = never;
  const book: Freshness = {
    postsChangedAt: (account) => accounts.get(account) ?? never,
    divisionsChangedAt: () => divisions,
    postsChange: (changed) => {
      for (const account of changed) accounts.set(account, performance.now());
    },
    divisionsChange: () => {
      divisions = performance.now();
    },
  };
  books.set(db, book);
  return book;
}
