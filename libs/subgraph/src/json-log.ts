import type { LogLevel } from './config.js';
import { sqlState, violatedConstraint } from './database.js';
import { Log, type LogFields } from './log.js';

const ranks: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 };
type Level = Exclude<LogLevel, 'silent'>;

/** Writes each entry as one JSON line. */
export class JsonLog extends Log {
  constructor(
    private readonly service: string,
    private readonly level: LogLevel,
    private readonly write: (line: string) => void = (line) => process.stdout.write(line),
  ) {
    super();
  }

  debug(message: string, fields: LogFields = {}): void {
    this.entry('debug', message, fields);
  }
  info(message: string, fields: LogFields = {}): void {
    this.entry('info', message, fields);
  }
  warn(message: string, fields: LogFields = {}): void {
    this.entry('warn', message, fields);
  }
  error(message: string, error?: unknown, fields: LogFields = {}): void {
    this.entry('error', message, { ...fields, ...(error === undefined ? {} : errorFields(error)) });
  }

  private entry(level: Level, message: string, fields: LogFields): void {
    if (ranks[level] < ranks[this.level]) return;
    const { service } = this;
    this.write(`${JSON.stringify({ time: new Date().toISOString(), level, service, message, ...fields })}\n`);
  }
}

/**
 * What may be said of an error: name, codes, constraint and where it was thrown. Never its message: a driver's holds
 * the value that did not fit, and any other may have been built from one.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replace(/^at /, ''));
  return {
    error: error.name,
    code: sqlState(error) ?? code,
    constraint: violatedConstraint(error),
    frames: frames.join(' < '),
  };
}
