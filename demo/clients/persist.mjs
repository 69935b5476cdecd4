import { setTimeout as pause } from 'node:timers/promises';

/** Repeats until it works or `going` says no: the log may start after us, and go away and come back. */
export async function persist(going, work) {
  for (let failures = 0; going(); failures += 1) {
    try {
      return await work();
    } catch (error) {
      if (failures % 20 === 0) console.error(`waiting for the event log: ${error.code ?? error.name}`);
      await pause(Math.min(250 * (failures + 1), 2_000));
    }
  }
  return undefined;
}
