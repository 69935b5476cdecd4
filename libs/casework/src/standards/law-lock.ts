import type { EntityManager } from 'typeorm';

/**
 * A lock between those who publish a service's law and those who determine by it. Taken after the lock of a case and before that of any
 * award, by both sides, so that nobody waits in a circle.
 */
export type LawLock = {
  /**
   * Until the end of the transaction no standard is published. For whoever determines an award or pays it, before the law is read: a
   * statement of a transaction sees what was committed before it began, so a publication is either read here, or waits and finds
   * what was written here. Many hold it at once.
   */
  hold(tx: EntityManager): Promise<void>;
  /** The publication's side: waits for those who determine by the law as it stood, and lets nobody read it until the commit. */
  publish(tx: EntityManager): Promise<void>;
};

/** The lock of a service's law. */
export function lawLock(service: string): LawLock {
  const name = `${service}.law`;
  return {
    hold: (tx) => tx.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [name]),
    publish: (tx) => tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]),
  };
}
