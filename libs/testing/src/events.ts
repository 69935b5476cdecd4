import {
  type DomainEvent,
  type EventTransport,
  eventFrom,
  headersOf,
  type ReceivedEvent,
  topicsOf,
} from '@yimen/events';
import { v7 } from 'uuid';

/** Puts events into the log as their producers would have told them: for what a service hears of others. */
export async function publishAsOutside(transport: EventTransport, ...events: readonly DomainEvent[]): Promise<void> {
  const messages = events.flatMap((event) => {
    const headers = headersOf(event, v7(), new Date());
    const value = JSON.stringify(event.data);
    return topicsOf(event.type).map((topic) => ({ topic, key: event.subject, headers, value }));
  });
  await transport.ensureTopics([...new Set(messages.map(({ topic }) => topic))]);
  const publisher = await transport.publisher();
  try {
    await publisher.publish(messages);
  } finally {
    await publisher.close();
  }
}

/** Everything that was told on a topic so far, read as anybody outside reads it (and checked against the contracts). */
export async function eventsOn(transport: EventTransport, topic: string): Promise<readonly ReceivedEvent[]> {
  const heard: ReceivedEvent[] = [];
  await transport.ensureTopics([topic]);
  await transport.readAll({
    topics: [topic],
    onMessages: async (messages) => {
      heard.push(...messages.map(eventFrom));
    },
  });
  return heard;
}
