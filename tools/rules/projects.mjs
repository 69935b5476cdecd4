// Where rules are: a service whose source has <matter>/domain/rule-registry.ts.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Every matter with rules: its service, its domain folder in the source and as built. */
export function matters() {
  return readdirSync(join(root, 'services')).flatMap((service) => {
    const source = join(root, 'services', service, 'src');
    if (!existsSync(source)) return [];
    return readdirSync(source, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(source, entry.name, 'domain', 'rule-registry.ts')))
      .map((entry) => ({
        service,
        source: join(source, entry.name, 'domain'),
        built: join(root, 'services', service, 'dist', entry.name, 'domain'),
      }));
  });
}

/** The libraries that rules may use: the pure ones whole, of the others their `domain/`. */
function pureLibs() {
  const whole = ['standards', 'policy'].map((name) => ({ name, part: '.' }));
  const halves = readdirSync(join(root, 'libs'))
    .filter((name) => existsSync(join(root, 'libs', name, 'src', 'domain', 'index.ts')))
    .map((name) => ({ name, part: 'domain' }));
  return [...whole, ...halves];
}

/** What must be built for the rules to run: the pure libraries, and of each service only its domain folders are looked at. */
export function ruleProjects() {
  const libs = pureLibs().map(({ name, part }) => ({
    name,
    sources: [join(root, 'libs', name, 'src', part)],
    built: [join(root, 'libs', name, 'dist', part, 'index.js')],
  }));
  const services = new Map();
  for (const { service, source, built } of matters()) {
    const known = services.get(service) ?? { name: service, sources: [], built: [] };
    known.sources.push(source);
    known.built.push(join(built, 'rule-registry.js'));
    services.set(service, known);
  }
  return [...libs, ...services.values()];
}
