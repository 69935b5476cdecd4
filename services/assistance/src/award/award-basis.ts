import type { AmountWay, Member } from '../subsistence-allowance/domain/index.js';

/**
 * What an award's amount is computed from, so that a new standard recomputes it without the case. The monthly income in fen is
 * exact and may be a fraction ('299999/3'); awards of before that hold a whole number.
 */
export type AwardBasis = {
  readonly totalFen: string | number;
  readonly counted: readonly Member[];
  /** As a household when it does not say. */
  readonly way?: AmountWay;
  /** Somebody's share is withheld (就业义务). */
  readonly withheld?: true;
  /** Of a 单人保: whose it is, and the others of a household that was found to be at the edge (nobody when it was not). */
  readonly single?: { readonly personId: string; readonly atEdge: boolean; readonly edge: readonly Member[] };
};
