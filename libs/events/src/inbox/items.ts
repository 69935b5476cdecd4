import { ContractBroken } from '../contract/broken.js';
import { isEventType } from '../contract/catalogue.js';
import { eventFrom, MalformedEvent } from '../envelope.js';
import type { Reaction, ReceivedEvent } from '../event.js';
import type { IncomingMessage } from '../transport/port.js';

/** One event for one consumer. */
export interface Item {
  readonly consumer: string;
  readonly reaction: Reaction;
  readonly event: ReceivedEvent;
  readonly message: IncomingMessage;
  readonly key: string;
}

/** A message that a consumer should hear and nobody can read. */
export interface BrokenItem {
  readonly consumer: string;
  /** Who should hear it; undefined when it does not even say what it is. */
  readonly reaction?: Reaction;
  readonly event: undefined;
  readonly message: IncomingMessage;
  readonly key: string;
  readonly error: MalformedEvent | ContractBroken;
}

export type AnyItem = Item | BrokenItem;

/** The events of messages, each for every reaction that listens to its type. What nobody listens to is left out. */
export function itemsOf(
  service: string,
  messages: readonly IncomingMessage[],
  listeners: ReadonlyMap<string, readonly Reaction[]>,
): AnyItem[] {
  return messages.flatMap((message): AnyItem[] => {
    const type = message.headers.ce_type;
    const key = storable(message.key ?? message.headers.ce_subject ?? '');
    if (type === undefined) {
      const error = new MalformedEvent('header ce_type is missing');
      return [{ consumer: `${service}.unreadable`, event: undefined, message, key, error }];
    }
    const reactions = isEventType(type) ? (listeners.get(type) ?? []) : [];
    if (reactions.length === 0) return [];
    const read = readEvent(message);
    return reactions.map((reaction) =>
      read instanceof Error
        ? { consumer: reaction.consumer, reaction, event: undefined, message, key, error: read }
        : { consumer: reaction.consumer, reaction, event: read, message, key },
    );
  });
}

function readEvent(message: IncomingMessage): ReceivedEvent | MalformedEvent | ContractBroken {
  try {
    return eventFrom(message);
  } catch (error) {
    if (error instanceof MalformedEvent || error instanceof ContractBroken) return error;
    throw error;
  }
}

/** The reactions that listen to each type. Throws for a consumer that is declared twice. */
export function listenersOf(reactions: readonly Reaction[]): ReadonlyMap<string, readonly Reaction[]> {
  const listeners = new Map<string, Reaction[]>();
  const consumers = new Set<string>();
  for (const reaction of reactions) {
    if (consumers.has(reaction.consumer)) throw new Error(`consumer ${reaction.consumer} is declared twice`);
    consumers.add(reaction.consumer);
    for (const type of reaction.on) {
      if (!isEventType(type))
        throw new Error(`consumer ${reaction.consumer} listens to ${type}, which has no contract`);
      listeners.set(type, [...(listeners.get(type) ?? []), reaction]);
    }
  }
  return listeners;
}

/** PostgreSQL's text cannot hold the character 0. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD');
}

/** Names a key of a consumer: what waits when one of its events cannot be done. */
export function laneOf({ consumer, key }: { consumer: string; key: string }): string {
  return `${consumer} ${key}`;
}
