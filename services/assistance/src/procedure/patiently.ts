import { type Answer, refused, sqlState, tryAgain } from '@yimen/subgraph';

/** PostgreSQL: a lock was waited for longer than the session allows. */
const waitedTooLong = '55P03';

/**
 * Runs a mutation's work; where it waited in vain for what another has in hand (a standard is being published, a roll locked), it
 * answers that a repetition in a moment will do, since nothing of it happened.
 */
export async function patiently<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) !== waitedTooLong) throw error;
    const message = '别人正在办理与此有关的事，请稍候用同一个幂等键重试。';
    return refused(tryAgain({ code: 'BUSY', message, retryAfterSeconds: 5 }));
  }
}
