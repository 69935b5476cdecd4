import { type Platform, type PlatformOptions, startPlatform } from '../tools/dev/platform.mjs';
import { type Answer, ask } from '../tools/load/client.mjs';

/** The two streets of the demo district. */
export const streetA = '370112001';
export const streetB = '370112002';

/** Starts a platform for a suite and gives `as(account)` to speak for somebody. */
export async function aPlatform(options: PlatformOptions = {}) {
  const platform = await startPlatform(options);
  return {
    ...platform,
    as(account: string | null) {
      return (query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> =>
        ask(platform as Platform, account, query, variables, headers);
    },
  };
}

export type TestPlatform = Awaited<ReturnType<typeof aPlatform>>;

/** The codes of an answer's errors and of its payloads' problems, in order. */
export function codesOf({ data, errors }: Answer): string[] {
  const payloads = Object.values((data ?? {}) as Record<string, { problems?: { code: string }[] } | null>);
  const problems = payloads.flatMap((payload) => payload?.problems ?? []);
  return [...(errors ?? []).map((error) => error.extensions.code), ...problems.map((problem) => problem.code)];
}
