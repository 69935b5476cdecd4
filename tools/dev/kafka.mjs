// Apache Kafka for development and tests, without a container: one node (KRaft) run with the machine's own Java.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bringKafka, layData } from './kafka/bring.mjs';
import { detectKafka } from './kafka/detect.mjs';
import { answers, brokerArguments, javaSettings } from './kafka/settings.mjs';
import { endProcess, isAlive, startProcess } from './processes.mjs';
import { freePort, waitFor } from './wait.mjs';

export { bringKafka } from './kafka/bring.mjs';
export { detectKafka } from './kafka/detect.mjs';

/**
 * Starts a broker whose data is kept in `dir`. A broker that an earlier run left behind on the same data is ended first;
 * after a SIGKILL it starts with what was written.
 * @param {object} options
 * @param {string} options.dir
 * @param {number} [options.port] taken when free, else another
 * @param {number} [options.controllerPort]
 * @param {(line: string) => void} [options.log]
 * @param {string} [options.logFile]
 * @returns {Promise<{ port: number, url: string, pid: number, exited: Promise<unknown>, stop: () => Promise<void>, kill: () => Promise<void> }>}
 */
export async function startKafka({ dir, port, controllerPort, log = () => undefined, logFile }) {
  const machine = detectKafka();
  if (machine.java === undefined) throw new Error(`Kafka cannot run here: ${machine.reason}`);
  const home = await bringKafka(machine, log);
  const folder = resolve(dir);
  mkdirSync(folder, { recursive: true });
  await endLeftBehind(folder, log);
  const output = logFile ?? join(folder, 'kafka.log');
  const { started, listening } = await launch({ machine, home, folder, port, controllerPort, output });
  return {
    port: listening,
    url: `kafka://127.0.0.1:${listening}`,
    pid: started.pid,
    exited: started.exited,
    stop: async () => {
      await endProcess(started, { graceMs: 4_000 });
      rmSync(join(folder, 'kafka.pid'), { force: true });
    },
    kill: () => endProcess(started, { signal: 'SIGKILL' }),
  };
}

async function launch({ machine, home, folder, port, controllerPort, output }) {
  const archive = join(home, 'kafka.jsa');
  const shared = existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : [];
  for (let attempt = 1; ; attempt += 1) {
    const listening = await freePort(attempt === 1 ? port : 0);
    const voting = await freePort(attempt === 1 ? controllerPort : 0);
    const { file } = layData(home, folder, { port: listening, controllerPort: voting });
    const started = startProcess({
      command: machine.java,
      args: [...shared, ...javaSettings, ...brokerArguments(home, file)],
      logFile: output,
    });
    writeFileSync(join(folder, 'kafka.pid'), String(started.pid));
    await waitFor(() => !started.running() || answers(listening), {
      what: `Kafka to be ready, see ${output}`,
      withinMs: 60_000,
      everyMs: 30,
    });
    if (started.running()) return { started, listening };
    const said = readFileSync(output, 'utf8').trim().split('\n').slice(-3).join('\n');
    if (attempt === 3 || !/address already in use|failed to bind/i.test(said))
      throw new Error(`Kafka ended at its start:\n${said}`);
  }
}

async function endLeftBehind(folder, log) {
  const file = join(folder, 'kafka.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (pid > 1 && isAlive(pid) && isBrokerOf(pid, folder)) {
    log('ending a Kafka that an earlier run left behind');
    process.kill(pid, 'SIGKILL');
    await waitFor(() => !isAlive(pid), { what: 'the earlier Kafka to end', withinMs: 10_000 });
  }
  rmSync(file, { force: true });
}

/** Only a process that plainly is our broker is ended: its number may belong to another program by now. */
function isBrokerOf(pid, folder) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(join(folder, 'server.properties'));
  } catch {
    return false;
  }
}
