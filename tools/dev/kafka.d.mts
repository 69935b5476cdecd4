/** Types of `kafka.mjs`, for TypeScript tests that start a broker. */
export interface RunningKafka {
  port: number;
  /** `kafka://127.0.0.1:<port>`, as EVENTS takes it. */
  url: string;
  pid: number;
  exited: Promise<unknown>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** What the machine has; without `java` no broker can run, and `reason` says why. Without `maven` only one brought before. */
export interface KafkaMachine {
  java?: string;
  javaVersion?: string;
  maven?: string;
  reason?: string;
}

export function detectKafka(): KafkaMachine;

/** Brings the broker (once) and answers its folder; rejects when it cannot be had. */
export function bringKafka(machine: KafkaMachine, log: (line: string) => void): Promise<string>;

export function startKafka(options: {
  dir: string;
  port?: number;
  controllerPort?: number;
  log?: (line: string) => void;
  logFile?: string;
}): Promise<RunningKafka>;
