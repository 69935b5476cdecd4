// The platform's own processes: the services, the gateway, the stand-ins, each with its environment.
import { join } from 'node:path';
import { root } from '../places.mjs';
import { freePort } from '../wait.mjs';
import { standIns } from './demo.mjs';
import { gatewayEnvironment, outsiderEnvironment, serviceEnvironment } from './environment.mjs';
import { supervise } from './supervised.mjs';

/**
 * V8 sizes itself for a machine of its own: 32 MiB for what is young, and garbage may grow to four times what lives. Eight
 * processes share this one; told their limits, each keeps little more than it needs (4 MiB of young space costs a quarter more work).
 */
const heapLimits = ['--max-semi-space-size=8', '--max-old-space-size=512'];

/** A port near the gateway's, or any when there is none above. */
export const nextTo = (port, step) => (port + step <= 65_535 ? port + step : 0);

/** The gateway's port: the one that is asked for, or a refusal; any without one. */
export async function gatewayPort(wanted) {
  const port = await freePort(wanted);
  if (wanted === undefined || wanted === 0 || port === wanted) return port;
  throw new Error(`port ${wanted} is taken; choose another with --port`);
}

/**
 * Names every process and draws its environment; starts none.
 * @param {object} plan
 * @param {ReturnType<import('./layout.mjs').layout>} plan.places
 * @param {string[]} plan.services
 * @param {{ port: number, databases: object, events: { url: string } }} plan.stores with the gateway's port
 */
export async function planProcesses({
  places,
  services,
  stores,
  issuer,
  mode,
  standInBehaviour,
  say,
  onStart,
  ...law
}) {
  const { port, databases, events } = stores;
  const gatewayUrl = `http://127.0.0.1:${port}`;
  const urls = await addresses(services, port);
  const keys = places.keys;
  const process = (name, script, env, url) =>
    supervise({
      name,
      script,
      nodeArgs: heapLimits,
      env,
      url,
      readyPath: '/health/ready',
      logFile: join(places.logs, `${name}.log`),
      say,
      onStart,
    });
  const environmentOf = (name) => {
    const own = { name, port: new URL(urls[name]).port, database: databases[name] };
    const { files } = places;
    return serviceEnvironment({
      ...own,
      ...law,
      eventsUrl: events.url,
      keys,
      residentsUrl: urls.residents,
      files,
      mode,
    });
  };
  const gatewayEnv = gatewayEnvironment({ port, services: urls, issuer, keys, mode });
  const outsiderEnv = outsiderEnvironment({
    eventsUrl: events.url,
    gatewayUrl,
    issuer,
    mode,
    behaviour: standInBehaviour,
  });
  return {
    gatewayUrl,
    urls,
    inner: [
      ...services.map((name) => process(name, serviceScript(name), environmentOf(name), urls[name])),
      process('gateway', join(root, 'gateway', 'dist', 'main.js'), gatewayEnv, gatewayUrl),
    ],
    outsiders: standIns().map(({ name, script }) => process(name, script, outsiderEnv, undefined)),
    intake: { script: serviceScript('intake'), env: environmentOf('intake') },
  };
}

const serviceScript = (name) => join(root, 'services', name, 'dist', 'main.js');

async function addresses(services, port) {
  const urls = {};
  for (const [index, name] of services.entries())
    urls[name] = `http://127.0.0.1:${await freePort(nextTo(port, 11 + index))}`;
  return urls;
}

/** The gateway first (no new work), then the services and those outside together. */
export async function stopAll(processes) {
  const gateway = processes.find(({ name }) => name === 'gateway');
  await gateway?.stop({ graceMs: 1_500 });
  await Promise.all(processes.filter((each) => each !== gateway).map((each) => each.stop({ graceMs: 3_500 })));
}
