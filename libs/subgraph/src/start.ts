import { ConfigurationError, readConfig } from './config.js';
import type { ServiceDefinition } from './definition.js';
import { composeSdl, printSdl, UnpermittedField } from './sdl.js';

/**
 * The whole of a service's `main.ts`: `main.js` serves, `main.js migrate` brings the database up to date and ends,
 * `main.js sdl` prints the golden schema without database or network, `main.js <command> ...` runs one of the service's commands.
 */
export async function startService(definition: ServiceDefinition, argv = process.argv.slice(2)): Promise<void> {
  const [command, ...args] = argv;
  try {
    if (command === 'sdl') return printed(definition);
    const config = readConfig(definition.name, definition.needs);
    const { migrate, runCommand, serveProcess } = await import('./process.js');
    if (command === undefined) return await serveProcess(definition, config);
    if (command === 'migrate') return await migrate(definition, config);
    await runCommand(definition, config, command, args);
  } catch (error) {
    process.stderr.write(`${definition.name}: ${explain(error)}\n`);
    process.exitCode = 1;
    // Whatever the failed start left open must not keep the process.
    setTimeout(() => process.exit(1), 1_000).unref();
  }
}

function printed(definition: ServiceDefinition): void {
  process.stdout.write(printSdl(composeSdl(definition.sdl, definition.permissions)));
}

/** For the person at the console: our own errors in words; of a driver's only its name and code, since its text holds values. */
function explain(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof UnpermittedField) return error.message;
  if (!(error instanceof Error)) return 'failed';
  if ('code' in error && error.code === 'MIGRATIONS_PENDING') return error.message;
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  if ('driverError' in error || 'severity' in error) return `${error.name}${code}`;
  return `${error.message}${code}\n${error.stack ?? ''}`;
}
