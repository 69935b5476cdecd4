/** Types of `postgres.mjs`, for TypeScript that starts a database (libs/testing). */
export interface RunningPostgres {
  port: number;
  /** URL of the superuser (or of the role that may create databases and roles). */
  adminUrl: string;
  dataFolder: string;
  pid: number;
  exited: Promise<unknown>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export function startPostgres(options: {
  dir: string;
  port?: number;
  persistent?: boolean;
  log?: (line: string) => void;
  logFile?: string;
}): Promise<RunningPostgres>;

export function removePostgres(dir: string): Promise<void>;

export function prepareDatabase(
  adminUrl: string,
  name: string,
  options: { service: string },
): Promise<{ migratorUrl: string; appUrl: string }>;

export function dropDatabase(adminUrl: string, name: string): Promise<void>;

export function withClient<T>(url: string, work: (client: import('pg').Client) => Promise<T>): Promise<T>;
