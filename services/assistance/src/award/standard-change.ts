import type { DatedParameter } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { Reckoning } from '../subsistence-allowance/domain/index.js';

/** A new standard: where it holds, from when, and which document says so. */
export type StandardChange = {
  readonly codes: readonly string[];
  readonly from: LegalDate;
  readonly today: LegalDate;
  readonly source: string;
  /** Only these awards, just granted or changed, and only the standards published before for months after `from`. */
  readonly later?: { readonly awardIds: readonly string[] };
};

/** A standard that is not published: looked at as if it were. */
export type Proposed = DatedParameter;

/** What a place is reckoned by, with the proposed standard in it. */
export function withProposed(reckoning: Reckoning, proposed: Proposed | undefined): Reckoning {
  if (proposed === undefined) return reckoning;
  const { law } = reckoning;
  return { ...reckoning, law: { ...law, parameters: [...law.parameters, proposed] } };
}
