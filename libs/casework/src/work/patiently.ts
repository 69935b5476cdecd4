import { type Answer, type Problem, refused, sqlState, tryAgain } from '@yimen/subgraph';

/** True when PostgreSQL gave up waiting for a lock (55P03): the session waits only so long. */
export const waitedTooLong = (error: unknown): boolean => sqlState(error) === '55P03';

/** Another has in hand what this needs; nothing of it happened. */
export function busy(): Problem {
  const message = '别人正在办理与此有关的事，请稍候用同一个幂等键重试。';
  return tryAgain({ code: 'BUSY', message, retryAfterSeconds: 5 });
}

/**
 * Runs a mutation's work; where it waited in vain for what another has in hand (a standard is being published, a roll locked), it
 * answers that a repetition in a moment will do.
 */
export async function patiently<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await work();
  } catch (error) {
    if (!waitedTooLong(error)) throw error;
    return refused(busy());
  }
}
