import { regionCodeTable } from './data/region-codes.data.js';

const everValid: ReadonlySet<string> = new Set(
  regionCodeTable
    .trim()
    .split('\n')
    .flatMap((line) => {
      const prefix = line.slice(0, 4);
      return (line.slice(5).match(/../g) ?? []).map((ending) => prefix + ending);
    }),
);

/** True when the six digits are, or ever were, the code of a division of GB/T 2260 (since 1980). */
export function wasEverRegionCode(code: string): boolean {
  return everValid.has(code);
}
