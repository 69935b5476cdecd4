// Where things lie. Everything that running makes is under `.yimen/` of the repository and may be deleted at any time.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What is made once for all platforms: the cluster template, Kafka's jars. */
export const cacheFolder = () => process.env.YIMEN_CACHE ?? join(root, '.yimen', 'cache');

/** The data of `npm start` unless `--data-dir` says otherwise. */
export const defaultDataFolder = () => join(root, '.yimen', 'data');
