import type { EventTransport } from '@yimen/events';
import type { ServiceConfig } from './config.js';
import type { ServiceDefinition, ServiceTools } from './definition.js';

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

/** Serves in this process (`startService` does it for `main.ts`; tests and hosts of several services call it themselves). */
export async function serve(
  definition: ServiceDefinition,
  config: ServiceConfig,
  options: ServeOptions = {},
): Promise<RunningService> {
  const { openService } = await import('./service.js');
  return openService(definition, config, options);
}
