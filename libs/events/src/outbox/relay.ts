import type { DataSource } from 'typeorm';
import { Alarm } from '../alarm.js';
import type { EventsLog } from '../event.js';
import { openSession, type PgSession } from '../pg-session.js';
import { nameOf, pauseAfter } from '../retry.js';
import type { EventPublisher, EventTransport } from '../transport/port.js';
import { listenForCommits } from './alarm.js';
import { BlockedKeys } from './blocked-keys.js';
import { pruneOutbox } from './prune.js';
import { pump } from './pump.js';

export interface RelayOptions {
  readonly service: string;
  /** The service's own data source: its commits wake the relay. */
  readonly dataSource: DataSource;
  /** The same database, for the relay's own connection. */
  readonly pgUrl: string;
  readonly transport: Pick<EventTransport, 'publisher'>;
  readonly log: EventsLog;
  readonly batchSize?: number;
  /** The safety net below the alarms; 500 ms by default. */
  readonly pollEveryMs?: number;
}

export interface Backlog {
  readonly unpublished: number;
  readonly oldestAgeSeconds: number;
  readonly blockedKeys: number;
  readonly leader: boolean;
}

const channel = 'yimen_outbox';
const pruneEveryMs = 3_600_000;
const lock = `SELECT pg_try_advisory_lock(hashtextextended('${channel}', 0)) AS mine`;

/**
 * Publishes what the outbox holds. Of all instances of a service one leads, by a lock that its connection holds: two
 * that shared the rows could reverse the events of a key. When the leader dies, its connection ends and another leads.
 */
export class OutboxRelay {
  private readonly alarm = new Alarm();
  private readonly blocked = new BlockedKeys();
  private silence: (() => void) | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  private leading = false;
  private publisher: EventPublisher | undefined;

  constructor(private readonly options: RelayOptions) {}

  /** Begins; answers at once and works on in the background, whether or not database and log can be reached. */
  start(): void {
    if (this.running !== undefined) return;
    this.silence = listenForCommits(this.options.dataSource, () => this.alarm.ring());
    this.running = this.run();
  }

  /** Finishes the batch in hand and gives the lead away. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.silence?.();
    this.alarm.ring();
    await this.running;
    await this.publisher?.close();
  }

  get isLeader(): boolean {
    return this.leading;
  }

  /** What waits to be published, and for how long. */
  async backlog(): Promise<Backlog> {
    const [row] = await this.options.dataSource.query(`
      SELECT count(*)::int AS unpublished,
             coalesce(extract(epoch FROM clock_timestamp() - min(occurred_at)), 0)::float8 AS age
        FROM outbox WHERE published_at IS NULL`);
    return {
      unpublished: row.unpublished,
      oldestAgeSeconds: Math.max(0, row.age),
      blockedKeys: this.blocked.size,
      leader: this.leading,
    };
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopped; failures += 1) {
      let session: PgSession | undefined;
      try {
        session = await openSession(this.options.pgUrl, `yimen-relay ${this.options.service}`, () => this.alarm.ring());
        await this.standBy(session);
        failures = 0;
        if (!this.stopped) await this.lead(session);
      } catch (error) {
        if (!this.stopped) this.options.log.warn('relay interrupted', { reason: nameOf(error) });
      } finally {
        this.leading = false;
        await session?.end();
      }
      await this.alarm.rest(pauseAfter(failures), () => !this.stopped);
    }
  }

  /** Waits for the lead. What this process tells meanwhile is passed on to the leader as an alarm. */
  private async standBy({ client, alive }: PgSession): Promise<void> {
    for (;;) {
      const { rows } = await client.query<{ mine: boolean }>(lock);
      if (rows[0]?.mine === true || this.stopped) return;
      if (await this.alarm.wait(500)) await client.query(`NOTIFY ${channel}`);
      if (!alive()) throw new Error('connection lost');
    }
  }

  private async lead({ client, alive }: PgSession): Promise<void> {
    this.leading = true;
    this.options.log.info('relay leads', { service: this.options.service });
    client.on('notification', () => this.alarm.ring());
    await client.query(`LISTEN ${channel}`);
    // A mark that a crash of the database forgets makes the event come twice, which every consumer expects.
    await client.query('SET synchronous_commit = off');
    this.publisher ??= await this.options.transport.publisher();
    const { log, batchSize = 500, pollEveryMs = 500 } = this.options;
    const { publisher, blocked, alarm } = this;
    const going = (): boolean => !this.stopped && alive();
    const pruning = setInterval(() => void pruneOutbox(client).catch(() => undefined), pruneEveryMs);
    try {
      await pump({ client, publisher, blocked, alarm, log, batchSize, pollEveryMs, going });
    } finally {
      clearInterval(pruning);
    }
    if (!this.stopped && !alive()) throw new Error('connection lost');
  }
}
