// Who hears what, asked of the services themselves: the reactions that each registers when it starts.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Stands for whatever a service is given when it runs (database, clock, keys): registering a reaction uses none of it, only hands it on.
 */
function nothingYet() {
  return new Proxy(() => undefined, {
    get: (_, name) => (name === 'then' || name === Symbol.toPrimitive ? undefined : nothingYet()),
    apply: () => nothingYet(),
    construct: () => nothingYet(),
  });
}

/**
 * Every reaction of every built service.
 * @param {string} root the repository
 * @returns {Promise<{ service: string, consumer: string, on: string[] }[]>}
 */
export async function registeredReactions(root) {
  const found = [];
  for (const service of readdirSync(join(root, 'services')).sort()) {
    const built = join(root, 'services', service, 'dist', 'index.js');
    if (!existsSync(built)) throw new Error(`services/${service} is not built: run \`npm run build\``);
    const definition = Object.values(await import(pathToFileURL(built).href)).find((each) => each?.name === service);
    if (definition === undefined)
      throw new Error(`services/${service}/src/index.ts exports no definition named "${service}"`);
    const { reactions } = await definition.parts();
    for (const { consumer, on } of reactions?.(nothingYet()) ?? []) found.push({ service, consumer, on: [...on] });
  }
  return found;
}
