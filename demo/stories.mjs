// The stories that can be told: one file a story in stories/, each with a `title`, a `takes` when it lasts months, and `run`.
import { readdirSync } from 'node:fs';

const folder = new URL('./stories/', import.meta.url);

/** Their names, in alphabetical order. */
export function storyNames() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => file.slice(0, -'.mjs'.length))
    .sort();
}

/**
 * One story. `takes` is DAYS unless it says MONTHS: whoever tells several on one platform tells the short ones first, because the
 * legal clock only goes forward.
 * @returns {Promise<{ title: string, takes: 'DAYS' | 'MONTHS', run: (platform: object) => Promise<object> }>}
 */
export async function storyOf(name) {
  const { title, takes = 'DAYS', run } = await import(new URL(`${name}.mjs`, folder).href);
  return { title, takes, run };
}
