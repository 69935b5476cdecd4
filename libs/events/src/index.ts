export { ContractBroken } from './contract/broken.js';
export {
  allContracts,
  contractOf,
  type DataSchema,
  type EventContract,
  isEventType,
  subjectOf,
  topicsOf,
  topicsToldBy,
  topicToHear,
} from './contract/catalogue.js';
export { checkHeard, checkTold } from './contract/validate.js';
export { eventFrom, headersOf, MalformedEvent } from './envelope.js';
export {
  type DomainEvent,
  type EventData,
  type EventOf,
  type EventsLog,
  type EventsLogFields,
  type EventType,
  type Reaction,
  type ReceivedEvent,
  reaction,
  type TypedReaction,
  type UnreadableMessage,
} from './event.js';
export { causedBy, eventOf, type Telling } from './event-of.js';
export { onlyNewest } from './inbox/newest.js';
export { type ReactionsOptions, type RunningReactions, startReactions, topicsHeardBy } from './inbox/reactions.js';
export { discardFirstParked, type ParkedKey, parkedKeys, redrive } from './inbox/redrive.js';
export { appendToOutbox } from './outbox/append.js';
export { appendSelected, type SelectedFacts } from './outbox/append-selected.js';
export { type Backlog, OutboxRelay, type RelayOptions } from './outbox/relay.js';
export { passes } from './pg-session.js';
export { type EventsHealth, type EventsOptions, type RunningEvents, startEvents } from './start-events.js';
export { createEventTables } from './tables.js';
export { openTransport } from './transport/open.js';
export {
  type EventPublisher,
  type EventSubscription,
  type EventTransport,
  type IncomingMessage,
  MessagesRefused,
  type OutgoingMessage,
  type SubscribeOptions,
  TransportUnavailable,
} from './transport/port.js';
