import type { LegalDate } from '@yimen/standards';

/** A day for the law, and the time of that day as HH:MM:SS. */
export type LegalTime = { readonly today: LegalDate; readonly time: string };

/**
 * The two clocks. `today` is the day for the law (Asia/Shanghai; movable in development and tests);
 * `now` is the machine's, for tokens, leases and time-outs, and never moves.
 * Also the Nest token by which a provider asks for it.
 */
export abstract class Clock {
  abstract today(): LegalDate;
  /** The day for the law with the time of day in Asia/Shanghai, read as one: for what ends when a window closes and not at midnight. */
  abstract legalTime(): LegalTime;
  abstract now(): Date;
}
