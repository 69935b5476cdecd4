import type { Platform } from '../dev/platform.mjs';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the document asked for
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
  text: string;
}

type Reachable = Pick<Platform, 'graphqlUrl' | 'token'>;

export function ask(
  platform: Reachable,
  account: string | null,
  query: string,
  variables?: object,
  headers?: Record<string, string>,
): Promise<Answer>;
// biome-ignore lint/suspicious/noExplicitAny: as above
export function askWell(platform: Reachable, account: string, query: string, variables?: object): Promise<any>;
// biome-ignore lint/suspicious/noExplicitAny: as above
export function doIt(platform: Reachable, account: string, query: string, variables?: object): Promise<any>;
