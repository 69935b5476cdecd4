// Shows on the screen what a service logs as an error; everything else stays in its file.
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

const everyMs = 700;
const atMostBytes = 64 * 1024;

/**
 * @param {Record<string, { log: string }>} services
 * @param {(line: string) => void} say
 * @returns {() => void} stops watching
 */
export function watchLogs(services, say) {
  const watched = Object.entries(services).map(([name, { log }]) => ({ name, log, at: sizeOf(log) }));
  const timer = setInterval(() => {
    for (const each of watched) {
      for (const line of newLines(each)) {
        const message = errorIn(line);
        if (message !== undefined) say(`${each.name}: ${message}`);
      }
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

const sizeOf = (file) => (existsSync(file) ? statSync(file).size : 0);

function newLines(watched) {
  const size = sizeOf(watched.log);
  if (size < watched.at) watched.at = 0;
  if (size === watched.at) return [];
  const length = Math.min(size - watched.at, atMostBytes);
  const buffer = Buffer.alloc(length);
  const file = openSync(watched.log, 'r');
  readSync(file, buffer, 0, length, size - length);
  closeSync(file);
  watched.at = size;
  return buffer.toString('utf8').split('\n');
}

function errorIn(line) {
  if (!/"level":"(error|fatal)"/.test(line)) return undefined;
  try {
    const { level: _level, time: _time, service: _service, message, msg, ...rest } = JSON.parse(line);
    return `${message ?? msg ?? 'error'} ${JSON.stringify(rest)}`.slice(0, 400);
  } catch {
    return line.slice(0, 400);
  }
}
