import type { ReceivedEvent } from '@yimen/events';
import { DataSource } from 'typeorm';
import { testDatabase } from '../../testing/src/database.js';
import { type AccessTableChoice, accessReactions, createAccessTables } from '../src/index.js';

/** A database of a service with this library's tables: seen as the application's role, and as its owner. */
export interface AccessDatabase {
  readonly app: DataSource;
  readonly owner: DataSource;
  /** Lets the service's reactions hear events, in batches as the inbox would. */
  hear(...events: readonly ReceivedEvent[]): Promise<void>;
  close(): Promise<void>;
}

export async function accessDatabase(choice: AccessTableChoice = {}): Promise<AccessDatabase> {
  const database = await testDatabase('assistance');
  const owner = await open(database.migratorUrl);
  const runner = owner.createQueryRunner();
  await createAccessTables(runner, choice);
  await runner.release();
  const app = await open(database.appUrl);
  const reactions = accessReactions('assistance', choice);
  return {
    app,
    owner,
    async hear(...events) {
      for (const { on, handleAll } of reactions) {
        const heard = events.filter(({ type }) => on.includes(type));
        if (heard.length > 0) await app.transaction(async (tx) => handleAll?.(tx, heard));
      }
    },
    async close() {
      await Promise.all([app.destroy(), owner.destroy()]);
      await database.drop();
    },
  };
}

function open(url: string): Promise<DataSource> {
  return new DataSource({ type: 'postgres', url, entities: [], extra: { max: 8 } }).initialize();
}
