// The helper of docker-compose.yml: what `npm start` does around the services, one command a container.
//   prepare     makes the keys, and a database with two roles for each service; ends
//   issuer      serves the development issuer
//   stand-ins   runs demo/'s stand-ins for outside systems
//   seed        seeds the demo district, once; ends
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tokenFor } from './dev/accounts.mjs';
import { legalClock } from './dev/clock.mjs';
import { startIssuer } from './dev/issuer.mjs';
import { root } from './dev/places.mjs';
import { seedOnce } from './dev/platform/demo.mjs';
import { internalKeyFile, prepareKeys } from './dev/platform/keys.mjs';
import { layoutOfKeys } from './dev/platform/layout.mjs';
import { prepareDatabase } from './dev/postgres.mjs';

const commands = { prepare, issuer, 'stand-ins': standIns, seed };

const command = commands[process.argv[2] ?? ''];
if (command === undefined) {
  console.error(`one of: ${Object.keys(commands).join(', ')}`);
  process.exit(1);
}
await command();

function setting(name) {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is missing`);
  return value;
}

async function prepare() {
  const services = setting('SERVICES').split(',');
  await prepareKeys(setting('KEYS'), services);
  for (const service of services) {
    const name = `yimen_${service.replaceAll('-', '_')}`;
    await prepareDatabase(setting('ADMIN_DATABASE_URL'), name, { service, rolePassword: setting('ROLE_PASSWORD') });
  }
  console.log(`keys, and databases for ${services.join(', ')}`);
}

async function issuer() {
  const { issuer: name } = await startIssuer({
    places: layoutOfKeys(setting('KEYS')),
    port: Number(setting('PORT')),
    host: '0.0.0.0',
    issuer: setting('OIDC_ISSUER'),
    allowedOrigins: () => setting('ALLOWED_ORIGINS').split(','),
  });
  console.log(`issuing as ${name}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
}

async function standIns() {
  const script = join(root, 'demo', 'stand-ins.mjs');
  if (!existsSync(script)) throw new Error('demo/stand-ins.mjs is not in this image');
  await import(pathToFileURL(script).href);
}

async function seed() {
  const places = layoutOfKeys(setting('KEYS'));
  const done = await seedOnce({
    places,
    gatewayUrl: setting('GATEWAY_URL'),
    eventsUrl: setting('EVENTS'),
    token: (account) => tokenFor({ places, issuer: setting('OIDC_ISSUER'), account }),
    clock: legalClock({
      services: JSON.parse(setting('SERVICE_URLS')),
      operatorKeyFile: internalKeyFile(places.keys, 'operator'),
    }),
    log: console.log,
  });
  console.log(done ? 'the demo district is there' : 'the demo district was there');
}
