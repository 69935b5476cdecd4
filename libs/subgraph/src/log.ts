/** Values a log line may carry: codes, counts, ids. Never a name, a number of identity, a telephone or an SQL text. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One JSON line an entry on stdout. Also the Nest token by which a provider asks for it. */
export abstract class Log {
  abstract info(message: string, fields?: LogFields): void;
  abstract warn(message: string, fields?: LogFields): void;
  /** The error's name, code, constraint and frames are written; the message only of our own errors, since a driver's holds values. */
  abstract error(message: string, error?: unknown, fields?: LogFields): void;
  abstract debug(message: string, fields?: LogFields): void;
}
