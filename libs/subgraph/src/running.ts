import type { EventTransport } from '@yimen/events';
import type { ServiceTools } from './definition.js';

/** A service that is up; `close` ends it in order (readiness, requests in flight, server, events, pool). */
export interface RunningService extends ServiceTools {
  readonly url: string;
  readonly port: number;
  /** Nothing waits in the outbox and every consumer stands at the end of its topics. */
  drained(): Promise<{ drained: boolean; outbox: number; lag: number }>;
  /** Runs what is due today; answers how many steps were taken. */
  runDue(): Promise<number>;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Another transport than the one `config.events` names; it is not closed with the service. */
  readonly transport?: EventTransport;
}
