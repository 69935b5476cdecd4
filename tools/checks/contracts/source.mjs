import { transformFileSync } from '@swc/core';

/** Loads a TypeScript file that imports nothing, as it stands: no build is needed. */
export function importSource(file) {
  const { code } = transformFileSync(file, { swcrc: true, sourceMaps: false });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
