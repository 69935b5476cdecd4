import type { LegalDate } from '@yimen/standards';

/**
 * The two clocks. `today` is the day for the law (Asia/Shanghai; movable in development and tests);
 * `now` is the machine's, for tokens, leases and time-outs, and never moves.
 * Also the Nest token by which a provider asks for it.
 */
export abstract class Clock {
  abstract today(): LegalDate;
  abstract now(): Date;
}
