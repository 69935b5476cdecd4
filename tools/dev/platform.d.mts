export interface PlatformOptions {
  dataDir?: string;
  port?: number;
  events?: 'kafka' | 'postgres';
  demo?: boolean;
  standIns?: boolean;
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
  run: { events: { kind: 'kafka' | 'postgres'; url: string }; services: Record<string, { url: string; log: string }> };
  token(account: string): Promise<string>;
  clock: {
    today(): Promise<string>;
    moveTo(date: string): Promise<string>;
    advance(days: number): Promise<string>;
    drained(): Promise<void>;
  };
  pid(name: string): number | undefined;
  kill(name: string): Promise<void>;
  stopService(name: string): Promise<void>;
  startService(name: string): Promise<void>;
  ready(name: string): Promise<void>;
  stop(): Promise<void>;
}

export function startPlatform(options?: PlatformOptions): Promise<Platform>;
