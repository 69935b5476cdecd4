// Stamps the empty house of a new service: what is truly equal in all of them, and nothing of what it knows. It stops at the door of
// `domain/`. Usage: npm run generate:service -- <name>
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDeploymentFiles } from './generate-deploy.mjs';
import { nameListener } from './new-service/heard.mjs';

const template = fileURLToPath(new URL('./new-service/template', import.meta.url));

/** A name like `child-welfare`. */
const namePattern = /^[a-z]+(-[a-z]+)*$/;

/**
 * Writes the house into a folder that does not exist yet.
 * @param {string} folder where it will stand
 * @param {string} name the service's name everywhere: folder, database, topics, tokens
 * @returns {string[]} the files written, relative to the folder
 */
export function stampService(folder, name) {
  if (!namePattern.test(name))
    throw new Error(`"${name}" is no name of a service: small letters and hyphens, like child-welfare`);
  if (existsSync(folder)) throw new Error(`${folder} is there already`);
  const pascal = name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
  const camel = pascal[0].toLowerCase() + pascal.slice(1);
  const filled = (text) =>
    text.replaceAll('__name__', name).replaceAll('__Pascal__', pascal).replaceAll('__camel__', camel);
  const files = readdirSync(template, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => {
    const from = join(entry.parentPath, entry.name);
    const path = filled(relative(template, from).replace(/\.template$/, ''));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), filled(readFileSync(from, 'utf8')));
    return path;
  });
}

/** The contracts that the house hears say so, formatted as every file is. */
function namedInContracts(root, name) {
  const written = nameListener(join(root, 'libs', 'events', 'src', 'contracts'), name);
  if (written.length === 0) return;
  spawnSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', ...written]);
  for (const file of written) console.log(`${relative(root, file)} written`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const [name = ''] = process.argv.slice(2);
  try {
    for (const path of stampService(join(root, 'services', name), name)) console.log(`services/${name}/${path}`);
    writeDeploymentFiles(root);
    namedInContracts(root, name);
    console.log(`
Now:
  npm install                  links the package, writes it into the lock
  npm run generate             prints its schema, composes it, writes it into the catalogues
  services/${name}/README.md   says in one sentence what this service knows that no other does
  services/${name}/src/<matter>/domain/   the first matter: docs/adding-a-service.md`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
