// Brings Apache Kafka, once: the jars by Maven, a formatted data folder to copy from, and an archive of loaded classes
// that halves the time of a start. A later start needs neither Maven nor a network.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../places.mjs';
import { endProcess, startProcess } from '../processes.mjs';
import { freePort, waitFor } from '../wait.mjs';
import { answers, brokerArguments, classPath, javaSettings, properties } from './settings.mjs';

const pom = fileURLToPath(new URL('./pom.xml', import.meta.url));
const clusterId = 'eWltZW4tb25lLWRvb3ItMQ';

/**
 * @param {{ java: string, javaVersion: string, maven?: string }} machine what `detectKafka` found
 * @param {(line: string) => void} log
 * @returns {Promise<string>} the folder with `libs/`, `template/` and `kafka.jsa`
 */
export async function bringKafka(machine, log) {
  const made = createHash('sha256')
    .update(readFileSync(pom))
    .update(machine.javaVersion)
    .update(properties({}))
    .digest('hex');
  const home = join(cacheFolder(), `kafka-${made.slice(0, 12)}`);
  if (existsSync(join(home, 'template'))) return home;
  if (machine.maven === undefined) throw new Error('Maven was not found, and Kafka has not been brought before');
  mkdirSync(cacheFolder(), { recursive: true });
  const fresh = mkdtempSync(join(cacheFolder(), 'kafka-'));
  try {
    log('bringing Apache Kafka (once; about 45 MB)');
    const copy = [
      '-B',
      '-q',
      '-f',
      pom,
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${join(fresh, 'libs')}`,
    ];
    await run(machine.maven, copy, 'Maven could not bring Apache Kafka');
    await formatTemplate(machine, fresh);
    renameOrKeep(fresh, home);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  await archiveClasses(machine, home).catch(() => undefined);
  return home;
}

function renameOrKeep(fresh, home) {
  try {
    renameSync(fresh, home);
  } catch (error) {
    if (!existsSync(join(home, 'template'))) throw error;
  }
}

async function formatTemplate(machine, home) {
  const file = join(home, 'format.properties');
  writeFileSync(file, properties({ port: 1, controllerPort: 2, data: join(home, 'template') }));
  const tool = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', classPath(home), 'kafka.tools.StorageTool'];
  await run(
    machine.java,
    [...tool, 'format', '-t', clusterId, '-c', file],
    'the data folder of Kafka could not be formatted',
  );
}

/** One short run that writes down which classes it loaded. Only a start's speed depends on it. */
async function archiveClasses(machine, home) {
  const dir = mkdtempSync(join(home, 'first-run-'));
  const [port, controllerPort] = [await freePort(), await freePort()];
  const { file } = layData(home, dir, { port, controllerPort });
  const started = startProcess({
    command: machine.java,
    args: [`-XX:ArchiveClassesAtExit=${join(home, 'making.jsa')}`, ...javaSettings, ...brokerArguments(home, file)],
    logFile: join(dir, 'kafka.log'),
  });
  try {
    await waitFor(() => !started.running() || answers(port), { what: 'the first start of Kafka', withinMs: 60_000 });
  } finally {
    await endProcess(started, { graceMs: 30_000 });
    rmSync(dir, { recursive: true, force: true });
  }
  if (existsSync(join(home, 'making.jsa'))) renameSync(join(home, 'making.jsa'), join(home, 'kafka.jsa'));
}

/** Lays a formatted data folder in `dir` (when it has none) and the settings for these ports. */
export function layData(home, dir, { port, controllerPort }) {
  const data = join(dir, 'data');
  if (!existsSync(data)) {
    const half = mkdtempSync(join(dir, 'data-'));
    cpSync(join(home, 'template'), half, { recursive: true });
    renameSync(half, data);
  }
  const file = join(dir, 'server.properties');
  writeFileSync(file, properties({ port, controllerPort, data }));
  return { file, data };
}

function run(command, args, complaint) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 180_000 });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', (error) => reject(new Error(`${complaint}: ${error.message}`)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${complaint}: ${firstComplaint(said)}`))));
  });
}

/** Maven says the same in twenty lines; the first error says what is wrong. */
const firstComplaint = (said) =>
  (said.split('\n').find((line) => line.includes('ERROR')) ?? said.trim().split('\n').at(-1) ?? '').slice(0, 200);
