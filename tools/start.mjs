// npm start: the whole platform with its demo district. `npm start -- --help` says what it takes.
import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './dev/installed.mjs';
import { whenNpmIsGone } from './dev/npm-parent.mjs';
import { defaultDataFolder } from './dev/places.mjs';
import { build } from './dev/workspace.mjs';

const help = `npm start -- [options]    starts the whole platform on this machine

  --events=kafka|postgres   how events travel (default: Kafka where Java and Maven are here, else a log in PostgreSQL)
  --port N                  the gateway's port (default 4000)
  --data-dir PATH           where the data is kept (default .yimen/data)
  --fresh                   begin with empty data
  --demo=small|district     how many people it has: eight households, or (default) some three hundred with their history
  --no-demo                 without the demo district and the stand-ins for outside systems
  --ready-file PATH         write the address into this file when all is ready and the demo district is open
  --help                    this text

DATABASE_URL (a server where databases and roles may be created) takes the place of the embedded PostgreSQL.
`;

const began = performance.now();
const seconds = () => `${((performance.now() - began) / 1_000).toFixed(1)} s`.padStart(7);
const step = (text) => console.log(`${seconds()}  ✓ ${text}`);
const say = (text) => console.log(`${seconds()}  · ${text}`);

let platform;
let endingSince;

try {
  const options = readOptions();
  if (options.help) process.stdout.write(help);
  else await run(options);
} catch (error) {
  console.error(`\n✗ ${error.message}`);
  process.exitCode = 1;
}

async function run(options) {
  // In the middle of starting a signal ends this process at once, and the reaper what it started.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(options));
  whenNpmIsGone(() => end(options));
  ensureInstalled(say);
  const readyFile = options['ready-file'];
  if (readyFile !== undefined) rmSync(resolve(readyFile), { force: true });
  await build();
  step('built');
  const { startPlatform } = await import('./dev/platform.mjs');
  platform = await startPlatform({
    dataDir: resolve(options['data-dir']),
    port: options.port,
    events: options.events,
    fresh: options.fresh,
    demo: !options['no-demo'] && (options.demo === 'small' || 'district'),
    seedLater: true,
    say,
    step,
  });
  if (endingSince !== undefined) return;
  await welcome(platform, options);
  await filled(platform, options);
  if (readyFile !== undefined) writeFileSync(resolve(readyFile), `${platform.gatewayUrl}\n`);
  const { watchLogs } = await import('./dev/log-watch.mjs');
  watchLogs(platform.run.services, say);
}

/** The demo district fills while it can be asked already: its legal date goes from its first day to the one on which it opens. */
async function filled({ seeded, clock }, { 'no-demo': noDemo }) {
  await seeded;
  if (!noDemo && endingSince === undefined) step(`the demo district is open: legal date ${await clock.today()}`);
}

async function welcome({ gatewayUrl, dataDir, clock }, { 'no-demo': noDemo }) {
  const { demoAccounts } = await import('./dev/accounts.mjs');
  const { layout } = await import('./dev/platform/layout.mjs');
  const address = gatewayUrl.replace('127.0.0.1', 'localhost');
  const accounts = noDemo ? [] : demoAccounts(layout(dataDir));
  const width = Math.max(...accounts.map(({ account }) => account.length), 1);
  console.log(`
  Yimen 一门 is ready after ${seconds().trim()}.   Ctrl-C ends it; the data is kept in ${dataDir}

  GraphQL and GraphiQL   ${address}/graphql
  legal date             ${await clock.today()}   (npm run clock -- +31d moves it)
`);
  if (accounts.length === 0) return;
  console.log('  Demo accounts (npm run -s token -- <account> prints a token):');
  for (const { account, name, description } of accounts) {
    console.log(`    ${account.padEnd(width)}  ${name ?? ''}  ${description ?? ''}`);
  }
  console.log(`
  A first query to paste:
    curl -s ${address}/graphql -H "authorization: Bearer $(npm run -s token -- bureau-wu)" -H 'content-type: application/json' \\
      -d '{"query":"{ me { name } cases(first: 5) { edges { node { number statusLabel dueOn } } } }"}'
`);
}

async function end({ 'data-dir': dataDir }) {
  if (endingSince !== undefined) {
    // npm passes on the signal that the terminal has sent us already: only a later one means "at once".
    if (performance.now() - endingSince > 1_000) process.exit(130);
    return;
  }
  endingSince = performance.now();
  // Whatever hangs, this process is gone within the ten seconds; the reaper then ends what it left.
  setTimeout(() => process.exit(1), 9_500).unref();
  if (platform === undefined) process.exit(130);
  console.log(`\n${seconds()}  · ending`);
  await platform.stop();
  console.log(`${seconds()}  ✓ ended; the data is kept in ${dataDir}`);
  process.exit(0);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      events: { type: 'string' },
      port: { type: 'string', default: '4000' },
      'data-dir': { type: 'string', default: defaultDataFolder() },
      fresh: { type: 'boolean', default: false },
      demo: { type: 'string', default: 'district' },
      'no-demo': { type: 'boolean', default: false },
      'ready-file': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port takes a number from 1 to 65535, not "${values.port}"`);
  if (values.events !== undefined && !['kafka', 'postgres'].includes(values.events)) {
    throw new Error(`--events takes kafka or postgres, not "${values.events}"`);
  }
  if (!['small', 'district'].includes(values.demo))
    throw new Error(`--demo takes small or district, not "${values.demo}"`);
  return { ...values, port };
}
