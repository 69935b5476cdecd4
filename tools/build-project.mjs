// Builds one project: TypeScript to ESM in <project>/dist, and every other file (SDL, YAML, JSON, data) beside it.
// Usage: node tools/build-project.mjs <project folder>
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformFileSync } from '@swc/core';

const project = process.argv[2];
const source = join(project, 'src');
const built = join(project, 'dist');
// Built beside and put in place whole, so that a service started meanwhile finds the old build or the new one.
const target = `${built}.${process.pid}`;

rmSync(target, { recursive: true, force: true });
for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const from = join(entry.parentPath, entry.name);
  const to = join(target, relative(source, from));
  if (from.endsWith('.spec.ts') || from.endsWith('.d.ts')) continue;
  mkdirSync(dirname(to), { recursive: true });
  if (!from.endsWith('.ts')) {
    cpSync(from, to);
    continue;
  }
  const { code, map } = transformFileSync(from, { swcrc: true });
  const js = to.replace(/\.ts$/, '.js');
  writeFileSync(js, `${code}\n//# sourceMappingURL=${entry.name.replace(/\.ts$/, '.js.map')}\n`);
  writeFileSync(`${js}.map`, map);
}
rmSync(built, { recursive: true, force: true });
renameSync(target, built);
