import { isUuid } from '@yimen/standards';
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
 * What may be said of an error: name, codes, constraint, where it was thrown, what it was caused by, and of which rows it is (`ids`,
 * UUIDs only). Never its message: a driver's holds the value that did not fit, and any other may have been built from one.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { error: name, code, constraint, frames } = plainFields(error);
  const cause = error.cause instanceof Error ? plainFields(error.cause) : null;
  const caused =
    cause === null ? {} : { cause: cause.error, causeCode: cause.code ?? cause.constraint, causeFrames: cause.frames };
  return { error: name, code, constraint, ...idsOf(error), frames, ...caused };
}

function plainFields(error: Error) {
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

function idsOf(error: Error): { readonly ids?: string } {
  if (!('ids' in error) || !Array.isArray(error.ids)) return {};
  return { ids: error.ids.filter((id) => typeof id === 'string' && isUuid(id)).join(' ') };
}
