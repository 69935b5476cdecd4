import type { EntityManager } from 'typeorm';

const law = `hashtextextended('assistance.law', 0)`;

/**
 * Until the end of the transaction no standard is published. For whoever determines an award or pays it, before the law is
 * read: a statement of a transaction sees what was committed before it began, so a publication is either read here, or waits
 * and finds what was written here. Many hold it at once. Taken after the lock of a case and before that of any award, as
 * `publishingLaw` is, so that nobody waits in a circle.
 */
export async function holdLaw(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock_shared(${law})`);
}

/** The publication's side: waits for those who determine by the law as it stood, and lets nobody read it until the commit. */
export async function publishingLaw(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(${law})`);
}
