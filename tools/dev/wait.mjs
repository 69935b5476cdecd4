// Waiting for conditions, and ports that nobody uses.
import { createServer } from 'node:net';

/** Resolves after `ms`. */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks `condition` again and again until it answers something truthy, and answers that.
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {{ what: string, withinMs?: number, everyMs?: number }} options `what` is told when it takes too long
 * @returns {Promise<NonNullable<T>>}
 */
export async function waitFor(condition, { what, withinMs = 30_000, everyMs = 20 }) {
  const latest = performance.now() + withinMs;
  for (;;) {
    const answer = await condition();
    if (answer) return answer;
    if (performance.now() > latest) throw new Error(`gave up after ${Math.round(withinMs / 1000)} s: ${what}`);
    await pause(everyMs);
  }
}

/** Below the ports that systems lend to outgoing connections: one of those could be lent before the port is opened. */
const lowest = 12_000;
const highest = 29_999;

/**
 * A port on which nothing listens at this moment; `wanted` is taken when it is free.
 * @param {number} [wanted]
 * @returns {Promise<number>}
 */
export async function freePort(wanted = 0) {
  if (wanted !== 0 && (await isFree(wanted))) return wanted;
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest + 1));
    if (await isFree(port)) return port;
  }
}

function isFree(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.unref();
    server.once('error', (error) => (['EADDRINUSE', 'EACCES'].includes(error.code) ? resolve(false) : reject(error)));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
