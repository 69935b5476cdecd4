import type { QueryRunner } from 'typeorm';

/** The chassis's own tables, for a service's first migration: idempotency keys, and the legal clock of development and tests. */
export async function createServiceTables(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE idempotency_key (
      actor      text NOT NULL,
      mutation   text NOT NULL,
      key        text NOT NULL CHECK (length(key) BETWEEN 8 AND 128),
      body_hmac  bytea NOT NULL,
      result     jsonb,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (actor, mutation, key)
    )`);
  await runner.query(`
    CREATE TABLE legal_clock (
      one   boolean PRIMARY KEY DEFAULT true CHECK (one),
      today date NOT NULL
    )`);
}
