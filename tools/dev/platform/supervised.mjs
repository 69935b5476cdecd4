// A service that is started again when it ends unasked.
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { endProcess, startProcess } from '../processes.mjs';
import { pause } from '../wait.mjs';

const longestWaitMs = 10_000;
/** A process that lived this long had started well: the next wait begins small again. */
const livedWellMs = 20_000;
/** So many early ends before it was ever ready, and the platform gives up. */
const patience = 4;
const logLimit = 20 * 1024 * 1024;

/**
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.script the file that Node runs
 * @param {string[]} [options.args]
 * @param {string[]} [options.nodeArgs] what Node itself is told, before the script
 * @param {Record<string, string>} options.env
 * @param {string} options.logFile
 * @param {string} [options.url] its base URL, when it serves
 * @param {string} [options.readyPath] asked until it answers 200; without one, running is ready
 * @param {(line: string) => void} options.say tells a person
 * @param {() => void} [options.onStart] hears each start
 */
export function supervise({
  name,
  script,
  args = [],
  nodeArgs = [],
  env,
  logFile,
  url,
  readyPath,
  say,
  onStart = () => undefined,
}) {
  let current;
  let wanted = false;
  let waitMs = 200;
  let starts = 0;
  let wasReady = false;

  const launch = () => {
    starts += 1;
    const born = performance.now();
    const started = startProcess({
      command: process.execPath,
      args: [...nodeArgs, script, ...args],
      env: { ...env, YIMEN_EXIT_WITH_PARENT: '1' },
      logFile,
      ipc: true,
    });
    current = started;
    onStart();
    started.exited.then(async ({ code, signal }) => {
      if (!wanted || current !== started) return;
      if (performance.now() - born > livedWellMs) waitMs = 200;
      say(
        `${name} ended (${signal ?? `exit ${code}`}); starting it again in ${waitMs / 1000} s. ${lastWords(logFile)}`,
      );
      await pause(waitMs);
      waitMs = Math.min(waitMs * 2, longestWaitMs);
      if (wanted && current === started) launch();
    });
  };

  const ready = async ({ withinMs = 60_000 } = {}) => {
    const latest = performance.now() + withinMs;
    while (!(await isReady(current, url, readyPath))) {
      if (!wasReady && starts > patience) throw new Error(`${name} does not start. ${lastWords(logFile)}`);
      if (performance.now() > latest)
        throw new Error(`${name} is not ready after ${Math.round(withinMs / 1000)} s. ${lastWords(logFile)}`);
      await pause(40);
    }
    wasReady = true;
  };

  const stop = async ({ graceMs = 5_000 } = {}) => {
    wanted = false;
    if (current !== undefined) await endProcess(current, { graceMs });
  };

  return {
    name,
    url,
    logFile,
    get pid() {
      return current?.running() ? current.pid : undefined;
    },
    get starts() {
      return starts;
    },
    start: () => {
      if (wanted) return;
      wanted = true;
      turnLog(logFile);
      launch();
    },
    ready,
    stop,
    /** Ends it as a power cut would; it is started again. */
    kill: () => (current === undefined ? undefined : endProcess(current, { signal: 'SIGKILL' })),
  };
}

async function isReady(started, url, readyPath) {
  if (started === undefined || !started.running()) return false;
  if (url === undefined || readyPath === undefined) return true;
  return (await statusOf(new URL(readyPath, url))) === 200;
}

/** By plain HTTP: asked many times a second, `fetch` would take a fifth of a processor from the services that start. */
function statusOf(url) {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(undefined));
  });
}

const notTelling = /^\s*$|^\s+at |^\s*[{}]\s*$|^\s*(requireStack|code|syscall): |^Node\.js v/;

/** The last lines of a log that tell something, for the screen: no frames of a stack. */
function lastWords(logFile) {
  const lines = existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n') : [];
  const telling = lines.filter((line) => !notTelling.test(line)).slice(-4);
  return `Its last words (${logFile}):\n${telling.map((line) => `    ${line.slice(0, 300)}`).join('\n')}`;
}

function turnLog(logFile) {
  if (existsSync(logFile) && statSync(logFile).size > logLimit) renameSync(logFile, `${logFile}.1`);
}
