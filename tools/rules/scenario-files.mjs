import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { matters } from './projects.mjs';

const isScenario = (name) => /\.ya?ml$/.test(name) && !/\.parameters\.ya?ml$/.test(name);

function inFolder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isScenario(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The files that the paths name; a folder means every scenario file below it. No path: every matter's scenarios/. */
export function scenarioFiles(paths) {
  // npm runs a script in the repository's root; a path means what it meant where the person stood.
  const standing = process.env.INIT_CWD ?? process.cwd();
  const named = paths.map((path) => {
    const file = [resolve(standing, path), resolve(path)].find((each) => existsSync(each));
    return file ?? resolve(standing, path);
  });
  const folders = matters()
    .map(({ source }) => join(source, 'scenarios'))
    .filter((folder) => existsSync(folder));
  const given = paths.length > 0 ? named : folders;
  return given.flatMap((path) => (existsSync(path) && statSync(path).isDirectory() ? inFolder(path) : [path]));
}
