// Refuses what was copied from one service to another (or from a library into a service): a run of lines that stands in both. What is
// common and means the same moves to a library. Migrations are left out: they are frozen, and a library's tables are written after them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** So many lines (imports, comments and empty ones left out) of so many characters are a copy. */
const runLength = 9;
const leastCharacters = 160;
/** How many runs the repository may have: the wiring that a framework wants in each service, and lists of events. */
const budget = 24;

const counted = (line) => line !== '' && !/^(import\b|\/\/|\*|\/\*)/.test(line);
const watched = (path) =>
  path.endsWith('.ts') && !/\.spec\.ts$|\/(dist|migrations|test|__generated__|node_modules)\/|\.sql\.ts$/.test(path);

/** @param {string} root */
function sources(root) {
  return ['services', 'libs'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter(watched),
  );
}

/** Each run of lines with the files that it stands in. */
function runsOf(files) {
  const places = new Map();
  for (const { path, text } of files) {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter(counted);
    for (let at = 0; at + runLength <= lines.length; at += 1) {
      const run = lines.slice(at, at + runLength).join('\n');
      if (run.length >= leastCharacters) places.set(run, (places.get(run) ?? new Set()).add(path));
    }
  }
  return [...places.values()].map((paths) => [...paths].sort());
}

const project = (path) => path.split('/').slice(0, 2).join('/');

/** The pairs of files of different projects among these. */
function pairsOf(paths) {
  return paths.flatMap((one, at) =>
    paths
      .slice(at + 1)
      .filter((other) => project(one) !== project(other))
      .map((other) => `${one} ${other}`),
  );
}

/**
 * The files of different projects that have runs of lines in common.
 * @param {{ path: string, text: string }[]} files
 * @returns {{ one: string, other: string, runs: number }[]} the most alike first
 */
export function clones(files) {
  const runs = new Map();
  for (const pair of runsOf(files).flatMap(pairsOf)) runs.set(pair, (runs.get(pair) ?? 0) + 1);
  return [...runs]
    .map(([pair, count]) => ({ one: pair.split(' ')[0], other: pair.split(' ')[1], runs: count }))
    .sort((a, b) => b.runs - a.runs);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const found = clones(sources(root).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })));
  const total = found.reduce((sum, { runs }) => sum + runs, 0);
  if (total > budget) {
    for (const { one, other, runs } of found) console.error(`${runs} runs of ${runLength} lines: ${one} and ${other}`);
    console.error(`${total} runs were copied between projects, ${budget} are borne: move what is common to a library`);
    process.exit(1);
  }
  console.log(`copies between projects: ${total} runs of ${runLength} lines, ${budget} are borne`);
}
