import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for a condition, never for a time: asks until `ask` neither throws nor answers false, null or undefined, and
 * answers what it answered. Gives up after `withinMs` with what `ask` threw last.
 */
export async function eventually<T>(
  ask: () => Promise<T> | T,
  withinMs = 10_000,
): Promise<Exclude<T, false | null | undefined>> {
  const until = Date.now() + withinMs;
  let last: unknown = new Error('What was waited for did not come.');
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<T, false | null | undefined>;
      }
    } catch (error) {
      last = error;
    }
    if (Date.now() > until) throw last;
    await pause(15);
  }
}
