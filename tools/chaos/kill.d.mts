import type { Platform } from '../dev/platform.mjs';

export interface Counted {
  events: 'kafka' | 'postgres';
  applications: number;
  cases: number;
  numbers: number;
  casesWithEvent: number;
  effectsOfEvents: number;
  listedByOwner: number;
  listedByIntake: number;
}

export function killInTheMiddle(options?: {
  events?: 'kafka' | 'postgres';
  applications?: number;
  kills?: number;
  say?: (line: string) => void;
}): Promise<Counted>;

export function killAmidApplications(
  platform: Platform,
  order?: { applications?: number; kills?: number; firstFamily?: number; say?: (line: string) => void },
): Promise<Counted>;
