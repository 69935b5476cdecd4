// Completes package-lock.json with the optional packages of other platforms. A registry mirror that holds one platform's
// packages only makes npm leave the others out of the lock, and `npm ci` then refuses the lock on every machine. Run after
// `npm install` behind such a mirror; changes nothing when nothing is missing.
//   node tools/lock-platforms.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './dev/places.mjs';

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'win32',
  'windows',
];
const processors = {
  arm64: 'arm64',
  x64: 'x64',
  x86_64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  armv7: 'arm',
  ppc64: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
};

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = complete(lock.packages);

if (added.length === 0) {
  console.log('package-lock.json names every platform');
} else if (process.argv.includes('--check')) {
  console.error(`package-lock.json lacks ${added.join(', ')}: run node tools/lock-platforms.mjs`);
  process.exitCode = 1;
} else {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(`added ${added.length} packages of other platforms`);
}

/** Adds, beside each package, those of its optional packages that it pins exactly and the lock does not know. */
function complete(packages) {
  const missing = [];
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name);
      if (platform === undefined || !/^\d+\.\d+\.\d+/.test(version) || isFound(packages, path, name)) continue;
      const place = `node_modules/${name}`;
      packages[place] = { version, ...platform, ...(dev ? { dev } : {}), optional: true };
      missing.push(`${name}@${version}`);
    }
  }
  return missing;
}

/** As Node looks a package up: in the folder of the one that asks, then in those above. */
function isFound(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}

function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const system = systems.find((each) => words.includes(each));
  const processor = Object.keys(processors).find((each) => words.includes(each));
  if (system === undefined || processor === undefined) return undefined;
  const library = words.includes('musl')
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : undefined;
  const libc = system === 'linux' && library !== undefined ? { libc: library } : {};
  return { cpu: [processors[processor]], ...libc, os: [system === 'windows' ? 'win32' : system] };
}
