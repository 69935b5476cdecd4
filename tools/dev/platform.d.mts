/** Types of `platform.mjs`, for TypeScript tests that start a platform of their own. */
export interface LegalClock {
  today(): Promise<string>;
  dates(): Promise<Record<string, string>>;
  /** Steps day by day; answers the day. */
  moveTo(day: string, options?: { onDay?: (day: string) => void }): Promise<string>;
  advance(days: number, options?: { onDay?: (day: string) => void }): Promise<string>;
  /** Waits until no event is under way. */
  drained(options?: { withinMs?: number }): Promise<void>;
}

export interface PlatformOptions {
  dataDir?: string;
  port?: number;
  events?: 'kafka' | 'postgres';
  demo?: boolean | 'district';
  seedLater?: boolean;
  /** A text says how they behave, e.g. `BANK=SILENT`. */
  standIns?: boolean | string;
  fresh?: boolean;
  legalToday?: string;
  regionRoot?: string;
  databaseUrl?: string;
  say?: (line: string) => void;
  step?: (step: string) => void;
}

export interface Platform {
  gatewayUrl: string;
  graphqlUrl: string;
  issuer: string;
  dataDir: string;
  /** The content of run.json. */
  run: {
    events: { kind: 'kafka' | 'postgres'; url: string };
    services: Record<string, { url: string; log: string }>;
    databases: Record<string, { migratorUrl: string; appUrl: string }>;
    operatorKeyFile: string;
    tokenUrl: string;
  };
  token(account: string): Promise<string>;
  clock: LegalClock;
  pid(name: string): number | undefined;
  kill(name: string): Promise<void>;
  stopService(name: string): Promise<void>;
  startService(name: string): Promise<void>;
  ready(name: string): Promise<void>;
  /** When the demo has been filled. */
  seeded: Promise<void>;
  stop(): Promise<void>;
}

export function startPlatform(options?: PlatformOptions): Promise<Platform>;
