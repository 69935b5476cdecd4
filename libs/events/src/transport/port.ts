/** A message on its way into the log: a CloudEvent in binary mode. */
export interface OutgoingMessage {
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly value: string;
}

/** A message as it came out of the log. Nothing of it has been checked. */
export interface IncomingMessage {
  readonly topic: string;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer | null;
}

/** The log cannot be reached now: nothing is wrong with the messages; try all of them again later. */
export class TransportUnavailable extends Error {
  override readonly name = 'TransportUnavailable';
}

/** The log refuses these messages: trying again will not help until someone has looked. */
export class MessagesRefused extends Error {
  override readonly name = 'MessagesRefused';
}

export interface EventPublisher {
  /**
   * Appends the messages, within a topic and key in their order, and answers when the log has them safely. On an error
   * any of them may or may not be there. Throws `TransportUnavailable` or `MessagesRefused`.
   */
  publish(messages: readonly OutgoingMessage[]): Promise<void>;
  close(): Promise<void>;
}

export interface SubscribeOptions {
  /** Instances with the same group share the topics; each group hears everything. A new group begins with the first message. */
  readonly group: string;
  readonly topics: readonly string[];
  /**
   * Called with messages of one topic in the order of the log (order holds within a key). They count as heard when it
   * resolves; when it rejects, they come again after a pause, before anything later of that topic part.
   */
  onMessages(messages: readonly IncomingMessage[]): Promise<void>;
  /** At most so many at once; 200 by default. */
  readonly batchSize?: number;
}

export interface EventSubscription {
  /** Lets the messages in hand be finished, then leaves the group. */
  stop(): Promise<void>;
}

/** The event log behind a port: Kafka, or a log kept in PostgreSQL. Both pass the same contract tests. */
export interface EventTransport {
  readonly name: 'kafka' | 'postgres';
  /** Creates the topics that do not exist yet. */
  ensureTopics(topics: readonly string[]): Promise<void>;
  publisher(): Promise<EventPublisher>;
  subscribe(options: SubscribeOptions): Promise<EventSubscription>;
  /** Reads every message from the first to the last of this moment, outside of any group: to rebuild a projection. */
  readAll(options: Omit<SubscribeOptions, 'group'>): Promise<void>;
  /** How many messages of these topics the group has not heard yet. */
  lag(group: string, topics: readonly string[]): Promise<number>;
  close(): Promise<void>;
}
