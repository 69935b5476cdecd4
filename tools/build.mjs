// npm run build [-- project ...]: builds every project, or those named. What has not changed comes from the cache.
import { ensureInstalled } from './dev/installed.mjs';
import { build } from './dev/workspace.mjs';

try {
  ensureInstalled(console.log);
  const projects = process.argv.slice(2);
  await build(projects.length > 0 ? projects : undefined);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
