// Runs a target of every project through Nx, which keeps what has not changed.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

/** Nx without its daemon, its screen and its cloud. */
export const nxEnvironment = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NX_NATIVE_COMMAND_RUNNER: 'false',
  FORCE_COLOR: '0',
};

/** The program of the installed Nx, wherever its package keeps it. */
export function nxProgram() {
  const home = join(root, 'node_modules', 'nx');
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, bin.nx);
}

/**
 * @param {string[]} args of `nx`
 * @returns {Promise<{ code: number, output: string }>}
 */
export function nx(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [nxProgram(), ...args], {
      cwd: root,
      env: { ...process.env, ...nxEnvironment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Builds every project (cached). Throws with what the compiler said.
 * @param {string[]} [projects] all when left out
 */
export async function build(projects) {
  const some = projects === undefined ? [] : ['-p', projects.join(',')];
  const { code, output } = await nx(['run-many', '-t', 'build', '--parallel=2', '--outputStyle=static', ...some]);
  if (code !== 0) throw new Error(`the build failed:\n${output.trim()}`);
}

/**
 * Every project of the workspace that has this target: its name and its folder.
 * @param {string} target
 * @returns {{ name: string, folder: string }[]}
 */
export function projectsWith(target) {
  return projectFolders()
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(root, folder, 'project.json'), 'utf8')) }))
    .filter(({ targets }) => targets?.[target] !== undefined)
    .map(({ name, folder }) => ({ name, folder }));
}

/** The services of the platform, by their folders. */
export const serviceNames = () => childrenOf('services').map((folder) => folder.split('/')[1]);

function projectFolders() {
  const single = ['gateway', 'e2e', 'tools', 'demo', 'portal', 'deploy'].filter(isProject);
  return [...childrenOf('libs'), ...childrenOf('services'), ...single];
}

function childrenOf(parent) {
  try {
    return readdirSync(join(root, parent))
      .map((name) => `${parent}/${name}`)
      .filter(isProject)
      .sort();
  } catch {
    return [];
  }
}

function isProject(folder) {
  try {
    return readFileSync(join(root, folder, 'project.json')).length > 0;
  } catch {
    return false;
  }
}
