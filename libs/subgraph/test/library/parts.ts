import { Module } from '@nestjs/common';
import { accessReactions, createAccessTables } from '@yimen/access';
import { createEventTables } from '@yimen/events';
import { createServiceTables, type ServiceParts } from '@yimen/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BookResolver } from './book.resolver.js';
import { LendBook } from './lend-book.js';

class First1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createServiceTables(runner);
    await createEventTables(runner);
    await createAccessTables(runner, {});
    await runner.query(`CREATE TABLE book (
      id uuid PRIMARY KEY, title text NOT NULL UNIQUE, price bigint NOT NULL, bought_on date NOT NULL,
      bought_at timestamptz NOT NULL DEFAULT now(), shelf text NOT NULL, lent_until date, opened integer NOT NULL DEFAULT 0)`);
  }
  async down(): Promise<void> {}
}

@Module({ providers: [BookResolver, LendBook] })
class LibraryModule {}

export const parts: ServiceParts = {
  module: LibraryModule,
  entities: [],
  migrations: [First1790000000000],
  reactions: () => accessReactions('library'),
  due: () => [
    {
      name: 'library.bring-back',
      run: async (db, today) => {
        const [, count] = await db.query('UPDATE book SET lent_until = NULL WHERE lent_until <= $1', [today]);
        return count;
      },
    },
  ],
  prepare: async ({ db }) => {
    await db.query(`INSERT INTO book (id, title, price, bought_on, shelf)
      VALUES ('018f0000-0000-7000-8000-000000000001', '论语', 4550, '2026-01-31', '370112001') ON CONFLICT DO NOTHING`);
  },
  commands: {
    count: async ({ db, log }) => {
      const [row] = await db.query('SELECT count(*) AS books FROM book');
      log.info('counted', { books: row.books });
    },
  },
};
