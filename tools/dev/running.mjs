// Finds the platform that runs, for the tools that come beside it.
import { defaultDataFolder } from './places.mjs';
import { layout, readJson } from './platform/layout.mjs';
import { isAlive } from './processes.mjs';

/**
 * What runs on a data folder (`run.json`).
 * @param {string} [dataFolder]
 * @returns {any} refuses with what to do when nothing runs there
 */
export function runningPlatform(dataFolder = process.env.YIMEN_DATA_DIR ?? defaultDataFolder()) {
  const run = readJson(layout(dataFolder).run);
  if (run !== undefined && isAlive(run.pid)) return run;
  throw new Error(`no platform runs on ${dataFolder}. Start it with npm start, or name its folder with --data-dir.`);
}
