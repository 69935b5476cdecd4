// Where rules are: a service whose source has <matter>/domain/rule-registry.ts.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Every matter with rules: whose it is, its domain folder in the source and as built, and its registry as built. */
export function matters() {
  return [...libs(), ...servicesMatters()];
}

/** A lib has one domain; its registry stands beside it, for it brings the domain data that a pure folder does not read. */
function libs() {
  return readdirSync(join(root, 'libs'))
    .filter((name) => existsSync(join(root, 'libs', name, 'src', 'rule-registry.ts')))
    .map((name) => ({
      project: name,
      source: join(root, 'libs', name, 'src', 'domain'),
      built: join(root, 'libs', name, 'dist', 'domain'),
      registry: join(root, 'libs', name, 'dist', 'rule-registry.js'),
    }));
}

function servicesMatters() {
  return readdirSync(join(root, 'services')).flatMap((service) => {
    const source = join(root, 'services', service, 'src');
    if (!existsSync(source)) return [];
    return readdirSync(source, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(source, entry.name, 'domain', 'rule-registry.ts')))
      .map((entry) => {
        const built = join(root, 'services', service, 'dist', entry.name, 'domain');
        return {
          ...{ project: service },
          ...{ source: join(source, entry.name, 'domain'), built, registry: join(built, 'rule-registry.js') },
        };
      });
  });
}

/** What must be built for the rules to run: the libraries under them, and of each project only its domain folders are looked at. */
export function ruleProjects() {
  const under = ['standards', 'policy', 'casework', 'benefits'].map((name) => ({
    name,
    sources: [join(root, 'libs', name, 'src')],
    built: [join(root, 'libs', name, 'dist', 'index.js')],
  }));
  const projects = new Map();
  for (const { project, source, registry } of matters()) {
    const known = projects.get(project) ?? { name: project, sources: [], built: [] };
    known.sources.push(source);
    known.built.push(registry);
    projects.set(project, known);
  }
  return [...under.filter(({ name }) => !projects.has(name)), ...projects.values()];
}
