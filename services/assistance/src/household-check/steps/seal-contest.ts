import type { FieldVault, Place } from '@yimen/access';
import type { SealedText } from '../../subsistence-allowance/domain/index.js';

/** Which text of a contest: what the household says, or the reason of the answer to one item. */
export type ContestText = { readonly contestId: string; readonly of: 'statement' | `reason.${number}` };

const placeOf = ({ contestId, of }: ContestText): Place => ({
  table: 'subsistence_case',
  column: `content.contests.${of}`,
  row: contestId,
});

/** A text of a contest, sealed: it may name people. */
export function sealContest(vault: FieldVault, at: ContestText, text: string): SealedText {
  return { text, sealed: vault.seal(placeOf(at), text).toString('base64') };
}

/** The text as it was said. @throws {SealBroken} */
export function openContest(vault: FieldVault, at: ContestText, sealed: string): string {
  return vault.open(placeOf(at), Buffer.from(sealed, 'base64'));
}
