import type { ServiceParts, ServiceTools } from './definition.js';
import { underLock } from './lock.js';

/** What a service does in the background once it serves. */
export interface Later {
  /** Whether it is done (or there was nothing to do); false while it runs, and after it failed. */
  readonly done: () => boolean;
  stop(): Promise<void>;
}

const patience = 2_000;

/**
 * Begins what may wait until the service serves, on one instance at a time. What fails is told in the log, and tried again at the next
 * boot; what is still running when the service closes loses its connection, and so what it has not committed.
 */
export function startLater({ later }: ServiceParts, tools: ServiceTools): Later {
  if (later === undefined) return { done: () => true, stop: () => Promise.resolve() };
  let [done, stopping] = [false, false];
  const running = underLock(tools.db, 'yimen-later', () => later(tools), { wait: true }).then(
    () => {
      done = true;
    },
    (error: unknown) => {
      if (!stopping) tools.log.error('what was left for later failed', error);
    },
  );
  return {
    done: () => done,
    stop: async () => {
      stopping = true;
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
    },
  };
}
