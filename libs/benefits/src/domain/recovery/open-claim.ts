import type { LegalDate, LegalMonth } from '@yimen/standards';
import { type RecoveryCause, type RecoveryClaim, type RecoveryItem, recoveryCauses } from './claim.js';

/** What one award was paid too much for one month, and what brought it to light. */
export type Overpayment = {
  awardId: string;
  month: LegalMonth;
  amountFen: number;
  cause: RecoveryCause;
  source: string;
};
/** Whose award it was. */
export type ClaimedAward = {
  awardId: string;
  caseId: string;
  householdId: string | null;
  personId: string | null;
  division: string;
};

/**
 * The overpayments that may be claimed: of each month no more than was paid for it and is not claimed yet, so that nothing is
 * claimed twice, whoever finds it. `claimable` says how much of an award's month is left.
 */
export function notYetClaimed(
  found: readonly Overpayment[],
  claimable: (awardId: string, month: LegalMonth) => number,
): Overpayment[] {
  const taken = new Map<string, number>();
  return found.flatMap((each) => {
    const key = `${each.awardId} ${each.month}`;
    const left = claimable(each.awardId, each.month) - (taken.get(key) ?? 0);
    const amountFen = Math.min(each.amountFen, left);
    if (amountFen <= 0) return [];
    taken.set(key, (taken.get(key) ?? 0) + amountFen);
    return [{ ...each, amountFen }];
  });
}

/** A new claim over these overpayments of one award and one cause. */
export function openClaim(
  { id, today }: { id: string; today: LegalDate },
  award: ClaimedAward,
  cause: RecoveryCause,
  found: readonly Overpayment[],
): RecoveryClaim {
  const empty: RecoveryClaim = {
    ...{ id, ...award, cause },
    ...{ status: 'OPENED', openedOn: today, settledOn: null, decision: null },
    ...{ items: [], instalments: [], claimedFen: 0, repaidFen: 0, waivedFen: 0, onRollFen: 0 },
  };
  return withItems(empty, found);
}

/** A claim that is not decided yet, with more items: the same month and source is one line. */
export function withItems(claim: RecoveryClaim, found: readonly Overpayment[]): RecoveryClaim {
  const lines = new Map<string, RecoveryItem>();
  for (const { month, source, amountFen } of [...claim.items, ...found]) {
    const key = `${month} ${source}`;
    lines.set(key, { month, source, amountFen: amountFen + (lines.get(key)?.amountFen ?? 0) });
  }
  const items = [...lines.values()];
  return { ...claim, items, claimedFen: items.reduce((sum, { amountFen }) => sum + amountFen, 0) };
}

/** A claim found by another way that a decision has found to be for a false statement. */
export function becauseOfFalseStatement(claim: RecoveryClaim): {
  next: RecoveryClaim;
  facts: readonly [{ type: 'relabelled' }];
} {
  return { next: { ...claim, cause: 'FALSE_STATEMENT' }, facts: [{ type: 'relabelled' }] };
}

/**
 * Which cause a change of an award has when it makes an overpayment: the award's own reason code, said as the ledger says it. A
 * reason that the ledger does not know is OTHER.
 */
export function causeOf(reason: string): RecoveryCause {
  return causesOfReasons[reason] ?? recoveryCauses.find((cause) => cause === reason) ?? 'OTHER';
}

const causesOfReasons: Readonly<Record<string, RecoveryCause>> = {
  STANDARD_PUBLISHED: 'STANDARD_REACHED_BACK',
  REVIEW_REDUCTION: 'REVIEW',
  REVIEW_INCREASE: 'REVIEW',
  REVIEW_END: 'INELIGIBLE',
  FADE_OUT: 'REVIEW',
  WORK_REFUSED: 'REVIEW',
  HOUSEHOLD_ON_DIBAO: 'REVIEW',
  INCOME_ABOVE_STANDARD: 'INELIGIBLE',
  ASSET_EXCEEDED: 'INELIGIBLE',
  NO_MEMBER_COUNTED: 'INELIGIBLE',
  MEMBERS_CHANGED: 'MEMBER_LEFT',
  // Whether it was a false statement is decided apart, after a hearing (社会救助法第七十三条).
  FALSE_DECLARATION: 'INELIGIBLE',
};
