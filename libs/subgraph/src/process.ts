import type { ServiceConfig } from './config.js';
import type { ServiceCommand, ServiceDefinition } from './definition.js';
import { JsonLog } from './json-log.js';
import { runMigrations } from './migrate.js';
import { operatorCommands } from './operator-commands.js';
import type { RunningService } from './running.js';
import { openForCommand, openService } from './service.js';

/** Serves until the process is told to end (a signal, or the parent's going); then ends in order within five seconds. */
export async function serveProcess(definition: ServiceDefinition, config: ServiceConfig): Promise<void> {
  const service = await openService(definition, config, {});
  const end = once((reason: string, exitCode: number) => endProcess(service, reason, exitCode));
  process.on('SIGTERM', () => end('SIGTERM', 0));
  process.on('SIGINT', () => end('SIGINT', 0));
  // A fault that nobody caught leaves an unknown state: say so, end, and let the supervisor start anew.
  process.on('uncaughtException', (error) => {
    service.log.error('a fault that nobody caught', error);
    end('fault', 1);
  });
  process.on('unhandledRejection', (error) => {
    service.log.error('a rejection that nobody caught', error);
    end('fault', 1);
  });
  if (process.env.YIMEN_EXIT_WITH_PARENT === '1') watchParent(() => end('parent gone', 0));
  process.send?.({ ready: true, port: service.port });
}

/** `main.js migrate` */
export async function migrate(definition: ServiceDefinition, config: ServiceConfig): Promise<void> {
  const log = new JsonLog(config.service, config.logLevel);
  const names = await runMigrations(config, await definition.parts());
  log.info('migrated', { count: names.length, names: names.join(' ') });
}

/** `main.js <command> ...args` */
export async function runCommand(
  definition: ServiceDefinition,
  config: ServiceConfig,
  name: string,
  args: readonly string[],
): Promise<void> {
  const parts = await definition.parts();
  const commands: Readonly<Record<string, ServiceCommand>> = { ...parts.commands, ...operatorCommands(parts) };
  const command = commands[name];
  if (command === undefined) {
    throw new Error(`unknown command "${name}"; known: ${['migrate', 'sdl', ...Object.keys(commands)].join(', ')}`);
  }
  const { tools, close } = await openForCommand(config, parts);
  try {
    await command(tools, args);
  } finally {
    await close();
  }
}

async function endProcess(service: RunningService, reason: string, exitCode: number): Promise<void> {
  service.log.info('ending', { reason });
  const timer = setTimeout(() => {
    service.log.error('ended before everything was closed');
    process.exit(exitCode || 1);
  }, 5_000);
  try {
    await service.close();
  } catch (error) {
    service.log.error('closing failed', error);
  }
  clearTimeout(timer);
  process.exit(exitCode);
}

/** The parent's end closes the channel between us (IPC, or our standard input when that is a pipe). */
function watchParent(tell: () => void): void {
  if (process.send !== undefined) {
    process.once('disconnect', tell);
    return;
  }
  process.stdin.once('end', tell).once('close', tell).once('error', tell);
  process.stdin.resume();
}

function once<Args extends unknown[]>(work: (...args: Args) => unknown): (...args: Args) => void {
  let called = false;
  return (...args) => {
    if (called) return;
    called = true;
    work(...args);
  };
}
