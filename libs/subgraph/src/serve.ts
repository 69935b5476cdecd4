import type { ServiceConfig } from './config.js';
import type { ServiceDefinition } from './definition.js';
import type { RunningService, ServeOptions } from './running.js';

/** Serves in this process (`startService` does it for `main.ts`; tests and hosts of several services call it themselves). */
export async function serve(
  definition: ServiceDefinition,
  config: ServiceConfig,
  options: ServeOptions = {},
): Promise<RunningService> {
  const { openService } = await import('./service.js');
  return openService(definition, config, options);
}
