import type { Client } from 'pg';
import { openSession, type PgSession, passes } from '../pg-session.js';
import { ensureLogTables } from './log-tables.js';
import { MessagesRefused, TransportUnavailable } from './port.js';

/** A connection to the log's database that is opened when needed, and again after it was lost. */
export class LogSession {
  private session: Promise<PgSession> | undefined;

  constructor(
    private readonly url: string,
    private readonly purpose: string,
  ) {}

  /** Runs `work` on the connection. Throws `TransportUnavailable` when the database is away, else `MessagesRefused`. */
  async use<T>(work: (client: Client) => Promise<T>): Promise<T> {
    try {
      const { client } = await this.opened();
      await ensureLogTables(client);
      return await work(client);
    } catch (error) {
      if (passes(error)) {
        await this.close();
        throw new TransportUnavailable('the PostgreSQL event log cannot be reached', { cause: error });
      }
      throw new MessagesRefused('the PostgreSQL event log refuses', { cause: error });
    }
  }

  async close(): Promise<void> {
    const opened = this.session;
    this.session = undefined;
    await opened?.then(
      (session) => session.end(),
      () => undefined,
    );
  }

  private async opened(): Promise<PgSession> {
    this.session ??= openSession(this.url, this.purpose, () => {
      this.session = undefined;
    });
    return this.session;
  }
}
