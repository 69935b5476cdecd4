import { randomUUID } from 'node:crypto';
import type { EventSubscription, EventTransport, IncomingMessage, OutgoingMessage } from '../src/index.js';
import { eventually } from './support/eventually.js';

export interface Hearing {
  readonly heard: IncomingMessage[];
  stop(): Promise<void>;
}

const textOf = ({ value }: IncomingMessage): string => value?.toString('utf8') ?? '';
const nths = (heard: readonly IncomingMessage[], key?: string): number[] =>
  heard.filter((message) => key === undefined || message.key === key).map((message) => JSON.parse(textOf(message)).nth);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, nth) => nth);
const distinct = (heard: readonly IncomingMessage[]): number => new Set(heard.map(textOf)).size;

/** What the house expects of an event log, whichever it is. */
export function itIsAnEventLog(open: () => EventTransport, patienceMs: number): void {
  const opened: EventTransport[] = [];
  const running: EventSubscription[] = [];
  const transport = (): EventTransport => {
    const one = open();
    opened.push(one);
    return one;
  };
  const aTopic = async (log: EventTransport): Promise<string> => {
    const topic = `yimen.test.${randomUUID()}`;
    await log.ensureTopics([topic]);
    return topic;
  };
  const message = (topic: string, nth: number, key = 'k'): OutgoingMessage => ({
    topic,
    key,
    headers: { ce_id: randomUUID(), ce_type: 'test', 'content-type': 'application/json' },
    value: JSON.stringify({ nth, key, 说明: '中文' }),
  });
  const publish = async (log: EventTransport, messages: readonly OutgoingMessage[]): Promise<void> => {
    const publisher = await log.publisher();
    await publisher.publish(messages);
    await publisher.close();
  };
  const hear = async (
    log: EventTransport,
    group: string,
    topic: string,
    onMessages?: (messages: readonly IncomingMessage[]) => Promise<void>,
    batchSize?: number,
  ): Promise<Hearing> => {
    const heard: IncomingMessage[] = [];
    const subscription = await log.subscribe({
      group,
      topics: [topic],
      ...(batchSize && { batchSize }),
      onMessages: async (messages) => {
        await onMessages?.(messages);
        heard.push(...messages);
      },
    });
    running.push(subscription);
    return { heard, stop: () => subscription.stop() };
  };
  const comes = (condition: () => boolean | Promise<boolean>, what: string): Promise<void> =>
    eventually(condition, what, patienceMs);

  afterEach(async () => {
    await Promise.all(running.splice(0).map((subscription) => subscription.stop()));
    await Promise.all(opened.splice(0).map((one) => one.close()));
  });

  it('gives a message back as it was: topic, key, headers, text', async () => {
    const log = transport();
    const topic = await aTopic(log);
    const sent = message(topic, 7, '018f-键');
    await publish(log, [sent]);
    const { heard } = await hear(log, randomUUID(), topic);
    await comes(() => heard.length === 1, 'the message');
    const [got] = heard;
    expect({ ...got, value: got?.value?.toString('utf8') }).toEqual(sent);
  });

  it('keeps the order within a key', async () => {
    const log = transport();
    const topic = await aTopic(log);
    const publisher = await log.publisher();
    for (let from = 0; from < 300; from += 30)
      await publisher.publish(upTo(30).flatMap((nth) => ['a', 'b', 'c'].map((key) => message(topic, from + nth, key))));
    await publisher.close();
    const { heard } = await hear(log, randomUUID(), topic);
    await comes(() => heard.length >= 900, 'all messages');
    for (const key of ['a', 'b', 'c']) expect(nths(heard, key)).toEqual(upTo(300));
  });

  it('lets every group hear everything, and a new group from the first message', async () => {
    const log = transport();
    const topic = await aTopic(log);
    const early = await hear(log, randomUUID(), topic);
    await publish(
      log,
      upTo(50).map((nth) => message(topic, nth)),
    );
    await comes(() => early.heard.length === 50, 'the early group to hear');
    const late = await hear(log, randomUUID(), topic);
    await comes(() => late.heard.length === 50, 'the late group to hear');
    expect(nths(late.heard)).toEqual(nths(early.heard));
  });

  it('goes on where the group stopped', async () => {
    const log = transport();
    const topic = await aTopic(log);
    const group = randomUUID();
    await publish(
      log,
      upTo(20).map((nth) => message(topic, nth)),
    );
    const first = await hear(log, group, topic);
    await comes(() => first.heard.length === 20, 'the first part');
    await comes(async () => (await log.lag(group, [topic])) === 0, 'the first part to count as heard');
    await first.stop();
    await publish(
      log,
      upTo(20).map((nth) => message(topic, 20 + nth)),
    );
    const second = await hear(log, group, topic);
    await comes(() => second.heard.length >= 20, 'the second part');
    expect(nths(second.heard)).toEqual(upTo(20).map((nth) => 20 + nth));
  });

  it('brings again what a handler failed on, before anything later', async () => {
    const log = transport();
    const topic = await aTopic(log);
    await publish(
      log,
      upTo(10).map((nth) => message(topic, nth)),
    );
    let failures = 0;
    const { heard } = await hear(
      log,
      randomUUID(),
      topic,
      async (messages) => {
        if (nths(messages).includes(4) && failures++ < 2) throw new Error('the database is away');
      },
      3,
    );
    await comes(() => heard.length >= 10, 'everything after two failures');
    expect(nths(heard)).toEqual(upTo(10));
    expect(failures).toBe(3);
  });

  it('brings again what a consumer had in hand when it crashed', async () => {
    const group = randomUUID();
    const crashing = transport();
    const topic = await aTopic(crashing);
    await publish(
      crashing,
      upTo(10).map((nth) => message(topic, nth)),
    );
    let inHand = 0;
    let letGo = (): void => undefined;
    const crash = new Promise<void>((_, reject) => {
      letGo = () => reject(new Error('crashed'));
    });
    crash.catch(() => undefined);
    const first = await hear(crashing, group, topic, async (messages) => {
      inHand += messages.length;
      await crash;
    });
    await comes(() => inHand > 0, 'a batch in hand');
    const stopping = first.stop();
    letGo();
    await stopping;
    const second = await hear(transport(), group, topic);
    await comes(() => second.heard.length >= 10, 'all of it again');
    expect(nths(second.heard)).toEqual(upTo(10));
  });

  it('shares a group between two instances: all is heard, in order, and one takes over from the other', async () => {
    const group = randomUUID();
    const log = transport();
    const topic = await aTopic(log);
    const one = await hear(log, group, topic);
    const two = await hear(transport(), group, topic);
    await publish(
      log,
      upTo(40).map((nth) => message(topic, nth)),
    );
    const both = (): IncomingMessage[] => [...one.heard, ...two.heard];
    await comes(() => distinct(both()) === 40, 'the first forty');
    const leaving = one.heard.length >= two.heard.length ? one : two;
    const staying = leaving === one ? two : one;
    const before = staying.heard.length;
    await leaving.stop();
    await publish(
      log,
      upTo(40).map((nth) => message(topic, 40 + nth)),
    );
    await comes(() => distinct(both()) === 80, 'the rest');
    const after = nths(staying.heard.slice(before)).filter((nth) => nth >= 40);
    expect(after).toEqual(upTo(40).map((nth) => 40 + nth));
  });

  it('tells how much a group has not heard', async () => {
    const log = transport();
    const topic = await aTopic(log);
    const group = randomUUID();
    expect(await log.lag(group, [topic])).toBe(0);
    await publish(
      log,
      upTo(25).map((nth) => message(topic, nth)),
    );
    expect(await log.lag(group, [topic])).toBe(25);
    await hear(log, group, topic);
    await comes(async () => (await log.lag(group, [topic])) === 0, 'no lag');
  });

  it('can be read from the beginning to the end without a group, as often as one likes', async () => {
    const log = transport();
    const topic = await aTopic(log);
    const empty = await aTopic(log);
    await publish(
      log,
      upTo(450).map((nth) => message(topic, nth)),
    );
    for (const _ of ['once', 'twice']) {
      const heard: IncomingMessage[] = [];
      await log.readAll({
        topics: [topic, empty],
        onMessages: async (messages) => {
          heard.push(...messages);
        },
      });
      expect(nths(heard)).toEqual(upTo(450));
    }
  });

  it('carries a big batch, and large messages', async () => {
    const log = transport();
    const topic = await aTopic(log);
    const large = 'x'.repeat(200_000);
    const big = upTo(20).map((nth) => ({ ...message(topic, nth, 'large'), value: JSON.stringify({ nth, large }) }));
    const many = upTo(5_000).map((nth) => message(topic, nth, `key-${nth % 50}`));
    await publish(log, [...many, ...big]);
    const { heard } = await hear(log, randomUUID(), topic);
    await comes(() => heard.length >= 5_020, 'everything');
    expect(heard).toHaveLength(5_020);
    expect(nths(heard, 'large')).toEqual(upTo(20));
    expect(nths(heard, 'key-7')).toEqual(upTo(100).map((nth) => nth * 50 + 7));
  });

  it('wakes its readers: a message is heard soon, also when nothing came for a while', async () => {
    const log = transport();
    const topic = await aTopic(log);
    const { heard } = await hear(log, randomUUID(), topic);
    const publisher = await log.publisher();
    await publisher.publish([message(topic, 0)]);
    await comes(() => heard.length === 1, 'the first message');
    const before = performance.now();
    for (const nth of [1, 2, 3, 4, 5]) {
      await publisher.publish([message(topic, nth)]);
      await comes(() => heard.length === nth + 1, `message ${nth}`);
    }
    // Polling alone would need up to a second each; printed, since a time is not a verdict.
    console.log(
      `${log.name}: five messages one after the other heard within ${Math.round(performance.now() - before)} ms`,
    );
    await publisher.close();
  });

  it('creates topics once, whoever asks and how often', async () => {
    const topics = [randomUUID(), randomUUID()].map((name) => `yimen.test.${name}`);
    await Promise.all([transport().ensureTopics(topics), transport().ensureTopics(topics)]);
    await transport().ensureTopics(topics);
    const log = transport();
    await publish(
      log,
      topics.map((topic, nth) => message(topic, nth)),
    );
    // At least once: a topic that is a moment old may ask for its message again.
    for (const topic of topics) expect(await log.lag(randomUUID(), [topic])).toBeGreaterThanOrEqual(1);
  });
}
