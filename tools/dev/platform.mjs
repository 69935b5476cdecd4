// The whole platform on one machine: what `npm start` shows, and what stories, end-to-end tests and chaos scripts start
// for themselves in a folder of their own.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tokenFor } from './accounts.mjs';
import { legalClock } from './clock.mjs';
import { startIssuer } from './issuer.mjs';
import { demoBeginsOn, makeAdministrator, seedOnce } from './platform/demo.mjs';
import { internalKeyFile, prepareKeys } from './platform/keys.mjs';
import { emptyData, layout, readJson, takeFolder, writeJson } from './platform/layout.mjs';
import { gatewayPort, nextTo, planProcesses, stopAll } from './platform/processes-of.mjs';
import { runFile } from './platform/run-file.mjs';
import { chooseEvents, openDatabases, openEvents } from './platform/stores.mjs';
import { freePort } from './wait.mjs';
import { serviceNames } from './workspace.mjs';

const demoDistrict = '370112';
const demoDay = '2026-09-15';

/**
 * Starts everything and answers when all is ready. The projects must have been built.
 * @param {object} [options]
 * @param {string} [options.dataDir] kept between starts; without one the platform is thrown away at `stop()`
 * @param {number} [options.port] the gateway's; any free one without it
 * @param {'kafka' | 'postgres'} [options.events]
 * @param {boolean | 'district'} [options.demo] seed the demo (default true: eight households; `district`: some three hundred)
 * @param {boolean} [options.seedLater] answer when all is ready, while the demo is still being filled (`seeded` waits for it)
 * @param {boolean | string} [options.standIns] start the stand-ins for outside systems (default: as `demo`); a text says
 *   how they behave, e.g. `BANK=SILENT`
 * @param {boolean} [options.fresh] begin with empty data
 * @param {string} [options.legalToday] the legal date of a first start
 * @param {string} [options.regionRoot] the district served
 * @param {string} [options.databaseUrl] a server where databases may be created, instead of the embedded one
 * @param {(line: string) => void} [options.say] tells a person what happens
 * @param {(step: string) => void} [options.step] hears each finished step
 */
export async function startPlatform(options = {}) {
  const places = layout(options.dataDir ?? temporaryFolder());
  const undone = [];
  const undo = async () => {
    for (const end of undone.splice(0).reverse()) await end();
  };
  try {
    return await start(places, options, undone, undo);
  } catch (error) {
    await undo();
    throw error;
  }
}

/** The database server's user must be able to go through it; what is private in it is closed by itself. */
function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-'));
  chmodSync(folder, 0o711);
  return folder;
}

async function start(places, options, undone, undo) {
  const { say = () => undefined, step = () => undefined, demo = true } = options;
  const decided = await takeOver(places, options, undone);
  const services = serviceNames();
  const stores = await openStores({ places, options, decided, services, undone });
  const issuer = await openIssuer({ places, port: stores.port, decided, undone });
  // Written before the first service runs: a start that is cut off must be taken up with the same events.
  writeJson(places.decided, { events: stores.events.kind, issuerPort: Number(new URL(issuer).port) });

  const file = runFile(places);
  undone.push(() => file.remove());
  const plan = await planProcesses({
    ...settingsOf(places, options),
    services,
    issuer,
    legalToday: await firstDay(options),
    stores,
    onStart: file.note,
  });
  const outsiders = (options.standIns ?? demo) ? plan.outsiders : [];
  const processes = [...plan.inner, ...outsiders];
  undone.push(() => stopAll(processes));
  for (const each of plan.inner) each.start();
  const administrator = demo ? administratorOf(plan, places) : undefined;
  await Promise.all([...plan.inner.map((each) => each.ready()), administrator]);
  step(`${services.join(', ')}, gateway`);

  const token = (account) => tokenFor({ places, issuer, account });
  const clock = legalClock({ services: plan.urls, operatorKeyFile: internalKeyFile(places.keys, 'operator') });
  for (const each of outsiders) each.start();
  const eventsUrl = stores.events.url;
  const world = { places, gatewayUrl: plan.gatewayUrl, token, clock, eventsUrl, size: sizeOf(options) };
  const seeded = demo ? seed({ ...world, say, step }) : Promise.resolve();
  if (!options.seedLater) await seeded;
  const run = file.begin({ gatewayUrl: plan.gatewayUrl, issuer, stores, urls: plan.urls, processes });
  return { ...handle({ run, places, processes, stores, token, clock, stop: undo }), seeded };
}

async function seed({ say, step, ...world }) {
  if (await seedOnce({ ...world, log: say })) step('the demo district, its people and cases');
}

/** Made as soon as intake is ready: the others may still be loading what a new database needs. */
async function administratorOf({ inner, intake }, places) {
  await inner.find(({ name }) => name === 'intake')?.ready();
  await makeAdministrator({ places, intake });
}

/** Takes the data folder for this process, emptied when that is wished; answers what an earlier start decided. */
async function takeOver(places, { dataDir, fresh }, undone) {
  if (dataDir === undefined) undone.push(() => rmSync(places.base, { recursive: true, force: true }));
  undone.push(takeFolder(places));
  if (fresh) await emptyData(places);
  return readJson(places.decided) ?? {};
}

async function openIssuer({ places, port, decided, undone }) {
  const { issuer, close } = await startIssuer({
    places,
    port: await freePort(decided.issuerPort ?? nextTo(port, 1)),
    allowedOrigins: () => [`http://127.0.0.1:${port}`, `http://localhost:${port}`],
  });
  undone.push(close);
  return issuer;
}

const settingsOf = (places, { say = () => undefined, regionRoot = demoDistrict, standIns }) => ({
  places,
  say,
  regionRoot,
  mode: 'development',
  standInBehaviour: typeof standIns === 'string' ? standIns : undefined,
});

const sizeOf = ({ demo }) => (demo === 'district' ? 'DISTRICT' : 'SMALL');

const firstDay = async (options) => options.legalToday ?? (await demoBeginsOn(sizeOf(options))) ?? demoDay;

/** PostgreSQL, the keys, the events: what must be there before a service starts. */
async function openStores({ places, options, decided, services, undone }) {
  const { say = () => undefined, step = () => undefined, fresh = false } = options;
  const throwAway = options.dataDir === undefined;
  const choice = chooseEvents({ asked: options.events, decided: decided.events });
  const port = await gatewayPort(options.port);
  const serverUrl = options.databaseUrl ?? (process.env.DATABASE_URL || undefined);
  const [databases] = await Promise.all([
    openDatabases({ places, services, serverUrl, throwAway, fresh, say }),
    prepareKeys(places.keys, services),
  ]);
  const stops = [() => databases.stop()];
  undone.push(() => Promise.all(stops.map((stop) => stop())));
  step(`PostgreSQL (${databases.kind}): a database for each of ${services.length} services`);
  const events = await openEvents({ choice, places, databases: databases.databases, port: nextTo(port, 30), say });
  stops.push(() => events.stop());
  step(events.kind === 'kafka' ? 'events: Apache Kafka' : `events: the PostgreSQL log (${choice.reason})`);
  return { port, databases: databases.databases, server: databases, events };
}

function handle({ run, places, processes, stores, token, clock, stop }) {
  const named = (name) => {
    const found =
      { postgres: stores.server, kafka: stores.events }[name] ?? processes.find((each) => each.name === name);
    if (found !== undefined) return found;
    throw new Error(
      `no process is called "${name}": postgres, kafka, ${processes.map((each) => each.name).join(', ')}`,
    );
  };
  const pidOf = (name) => (typeof named(name).pid === 'function' ? named(name).pid() : named(name).pid);
  return {
    gatewayUrl: run.gatewayUrl,
    graphqlUrl: run.graphqlUrl,
    issuer: run.issuer,
    dataDir: places.base,
    run,
    token,
    clock,
    pid: pidOf,
    /** SIGKILL; it is started again by itself. Answers when the process is gone. */
    kill: (name) => named(name).kill(),
    /** Ends one service and leaves it ended, until `startService`. */
    stopService: (name) => named(name).stop(),
    startService: async (name) => {
      named(name).start();
      await named(name).ready();
    },
    /** Waits until a service answers (after `kill`). */
    ready: (name) => named(name).ready(),
    stop,
  };
}
