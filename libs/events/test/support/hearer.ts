import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import {
  type DomainEvent,
  type EventTransport,
  headersOf,
  type OutgoingMessage,
  openTransport,
  type Reaction,
  type ReceivedEvent,
  type RunningReactions,
  reaction,
  startReactions,
} from '../../src/index.js';
import type { Postgres } from './database.js';
import { eventually } from './eventually.js';
import { aLog } from './facts.js';

const topic = 'yimen.residents';
export const consumer = 'assistance.copy-persons';
export const on = ['yimen.residents.person.registered.v1', 'yimen.residents.person.changed.v1'] as const;

/** A fact as a message in the log. */
export function messageOf(fact: DomainEvent, id: string = v7()): OutgoingMessage {
  return {
    topic,
    key: fact.subject,
    headers: { ...headersOf(fact, id, new Date()) },
    value: JSON.stringify(fact.data),
  };
}

/** An effect in the database that doubles when it is done twice: a row an event. */
export async function effect(tx: EntityManager, event: ReceivedEvent): Promise<void> {
  await tx.query(`INSERT INTO subject_seen (consumer, subject, version) VALUES ('effect', $1, $2)`, [
    `${event.subject} ${event.subjectVersion} ${randomUUID()}`,
    event.subjectVersion,
  ]);
}

export function doing(handle: Reaction['handle'] = effect): Reaction {
  return reaction({ consumer, on: [...on], handle });
}

/** What the effects of these facts are called. */
export function named(...facts: DomainEvent[]): string[] {
  return facts.map(({ subject, subjectVersion }) => `${subject} ${subjectVersion}`).sort();
}

/** A service with its database and a log, for one test. */
export interface Hearer {
  readonly db: DataSource;
  readonly log: ReturnType<typeof aLog>;
  publish(...messages: OutgoingMessage[]): Promise<void>;
  start(...reactions: Reaction[]): Promise<RunningReactions>;
  heardAll(started: RunningReactions): Promise<void>;
  effects(): Promise<string[]>;
  stop(): Promise<void>;
}

export async function aHearer(server: Postgres): Promise<Hearer> {
  const { db } = await server.service();
  const log = aLog();
  const transport: EventTransport = openTransport(await server.log());
  await transport.ensureTopics([topic]);
  const running: RunningReactions[] = [];
  return {
    db,
    log,
    publish: async (...messages) => {
      const publisher = await transport.publisher();
      await publisher.publish(messages);
      await publisher.close();
    },
    start: async (...reactions) => {
      const started = await startReactions({
        service: 'assistance',
        dataSource: db,
        transport,
        reactions,
        log,
        pauses: [5],
      });
      running.push(started);
      return started;
    },
    heardAll: (started) => eventually(async () => (await started.lag()) === 0, 'everything heard'),
    effects: async () => {
      const rows: { subject: string }[] = await db.query(`SELECT subject FROM subject_seen WHERE consumer = 'effect'`);
      return rows.map(({ subject }) => subject.split(' ').slice(0, 2).join(' ')).sort();
    },
    stop: async () => {
      await Promise.all(running.map((each) => each.stop()));
      await transport.close();
    },
  };
}
