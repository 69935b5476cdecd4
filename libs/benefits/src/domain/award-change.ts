import { firstDayOf, type LegalDate, type LegalMonth, monthOf } from '@yimen/standards';

/** An award as it stands before it is changed: what every award has. */
export type StandingAward = {
  readonly id: string;
  readonly benefit: string;
  readonly caseId: string;
  readonly householdId: string | null;
  readonly personId: string | null;
  readonly division: string;
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'ENDED';
  readonly version: number;
  readonly fading: boolean;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly amounts: readonly { readonly from: LegalDate; readonly amount: number }[];
};

/** What one award becomes. What is left out stays as it is. */
export type AwardChange = {
  readonly awardId: string;
  /** The first month that the change touches: of the amount, of a suspension; for an end, the month after the last. */
  readonly fromMonth: LegalMonth;
  /** The service's code of why. */
  readonly reason: string;
  /** The number of the document that says so: a month's arrears are known by it, once a document. */
  readonly source: string;
  /** The amount from `fromMonth` on, in place of every amount from that month on. */
  readonly monthlyFen?: number;
  /** Further amounts after it, in the order of their months: the steps of a fading out. */
  readonly later?: readonly { readonly fromMonth: LegalMonth; readonly monthlyFen: number }[];
  /** The last month in enjoyment, known already; null takes a planned end back. */
  readonly endMonth?: LegalMonth | null;
  /**
   * SUSPEND: not paid from `fromMonth` on. RESUME: paid again from `fromMonth` on, and what was kept back is due. END: over with
   * `endMonth`. FADE: pays shares until `endMonth`, and no new standard changes them.
   */
  readonly turn?: 'SUSPEND' | 'RESUME' | 'END' | 'FADE';
};

/** A change, and the award as it stood before it. */
export type ChangedAward<Standing extends StandingAward = StandingAward, Change extends AwardChange = AwardChange> = {
  readonly standing: Standing;
  readonly change: Change;
};

/** The first month of an award that a change can touch. */
export function firstTouched({ standing, change }: ChangedAward): LegalMonth {
  return standing.from > firstDayOf(change.fromMonth) ? monthOf(standing.from) : change.fromMonth;
}

/** How an award stands after a change. */
export type AfterChange = {
  readonly endMonth: LegalMonth | null;
  readonly status: StandingAward['status'];
  readonly fading: boolean;
};

/**
 * What a change leaves out stays; an end that had been planned stays too, until something says otherwise. `anew`: the award was
 * determined anew, which ends a fading out.
 */
export function afterChange(standing: StandingAward, change: AwardChange, anew = false): AfterChange {
  const planned = standing.to === null ? null : monthOf(standing.to);
  const { turn } = change;
  const turned = turn === undefined ? standing.status : 'ACTIVE';
  return {
    endMonth: change.endMonth === undefined ? planned : change.endMonth,
    status: turn === 'END' ? 'ENDED' : turn === 'SUSPEND' ? 'SUSPENDED' : turned,
    fading: turn === 'FADE' || (standing.fading && !anew),
  };
}

/** The amount that stands for a month, given by its first day; that of the first month before the award begins. */
export function amountStanding({ amounts }: Pick<StandingAward, 'amounts'>, month: LegalDate): number {
  const standing = amounts.filter(({ from }) => from <= month).at(-1) ?? amounts[0];
  return standing?.amount ?? 0;
}
