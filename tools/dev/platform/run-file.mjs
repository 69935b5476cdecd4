// `run.json`: what runs now, for the tools that come beside it (`npm run clock`, `npm run token`, stories, chaos).
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { internalKeyFile } from './keys.mjs';
import { writeJson } from './layout.mjs';

/** Written when all is ready, again whenever a process is started anew, and removed at the end. */
export function runFile(places) {
  let fixed;
  let processes = [];
  const note = () => {
    if (fixed === undefined) return;
    writeJson(places.run, { ...fixed, pids: Object.fromEntries(processes.map(({ name, pid }) => [name, pid])) });
  };
  return {
    begin: ({ gatewayUrl, issuer, stores, urls, processes: running }) => {
      processes = running;
      fixed = {
        pid: process.pid,
        startedAt: new Date().toISOString(),
        dataDir: places.base,
        gatewayUrl,
        graphqlUrl: `${gatewayUrl}/graphql`,
        issuer,
        tokenUrl: `${issuer}/token`,
        events: { kind: stores.events.kind, url: stores.events.url },
        services: Object.fromEntries(
          Object.entries(urls).map(([name, url]) => [name, { url, log: join(places.logs, `${name}.log`) }]),
        ),
        databases: stores.databases,
        operatorKeyFile: internalKeyFile(places.keys, 'operator'),
      };
      note();
      return fixed;
    },
    note,
    remove: () => {
      fixed = undefined;
      rmSync(places.run, { force: true });
    },
  };
}
