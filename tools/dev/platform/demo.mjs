// The demo district: its stand-ins for outside systems, and its people and cases, which enter through the gateway as
// anybody's would.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../places.mjs';
import { readJson, writeJson } from './layout.mjs';

/** The programs of demo/ that stand in for outside systems. */
export function standIns() {
  const script = join(root, 'demo', 'stand-ins.mjs');
  return existsSync(script) ? [{ name: 'stand-ins', script }] : [];
}

/** The legal date on which the demo begins; undefined when there is no demo. */
export async function demoBeginsOn(size) {
  return (await seedModule())?.beginsOn(size);
}

/** Makes the demo's first administrator, unless the demo is there. Needs intake, and nobody else: so it need not wait for them. */
export async function makeAdministrator({ places, intake }) {
  if (existsSync(places.seeded) || (await seedModule()) === undefined) return;
  await appointAdministrator(intake);
}

/**
 * Seeds the demo district unless it is there, once a data folder. A seeding that was interrupted goes on at the next start:
 * every one of its mutations carries its key. The first administrator must have been made.
 * @returns {Promise<boolean>} false when there was nothing to do
 */
export async function seedOnce({ places, gatewayUrl, token, clock, eventsUrl, size, log }) {
  const module = await seedModule();
  if (module === undefined || existsSync(places.seeded)) return false;
  const linkPerson = (account, personId) =>
    writeJson(places.persons, { ...readJson(places.persons), [account]: personId });
  await module.seed({ gatewayUrl, token, clock, eventsUrl, size, log, linkPerson });
  writeJson(places.seeded, { at: new Date().toISOString() });
  return true;
}

async function seedModule() {
  const file = join(root, 'demo', 'seed.mjs');
  return existsSync(file) ? import(pathToFileURL(file).href) : undefined;
}

/** `node services/intake/dist/main.js appoint-administrator`: what a real district does on its first day. */
function appointAdministrator({ script, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, 'appoint-administrator', 'admin', '系统管理员'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the first administrator was not made:\n${said.trim().slice(-1_000)}`)),
    );
  });
}
