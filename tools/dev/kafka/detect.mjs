// Can this machine run a broker? It needs a Java run-time (17 or newer), and Maven to bring the broker's jars once.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @returns {{ java?: string, javaVersion?: string, maven?: string, reason?: string }} `reason` says what is missing
 */
export function detectKafka() {
  const java = findJava();
  if (java === undefined) return { reason: 'no Java run-time was found' };
  const major = Number.parseInt(java.version, 10);
  if (!(major >= 17)) return { reason: `Java ${java.version} is too old (17 or newer is needed)` };
  const maven = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  const { status } = spawnSync(maven, ['--version'], { stdio: 'ignore', timeout: 30_000 });
  return { java: java.command, javaVersion: java.version, maven: status === 0 ? maven : undefined };
}

function findJava() {
  const ofHome = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : undefined;
  const commands = ofHome !== undefined && existsSync(ofHome) ? [ofHome, 'java'] : ['java'];
  for (const command of commands) {
    const { status, stderr, stdout } = spawnSync(command, ['-version'], { encoding: 'utf8', timeout: 30_000 });
    const version = /version "([^"]+)"/.exec(`${stderr}${stdout}`)?.[1];
    if (status === 0 && version !== undefined) return { command, version };
  }
  return undefined;
}
