import type { RefusalOf, SubsistenceCase } from '../subsistence-allowance/domain/index.js';
import type { MoveRefusal } from '../subsistence-allowance/domain/moving/move-refusals.js';

type Codes = MoveRefusal['because'];
type Shown = { type: string; field?: string; data?: Readonly<Record<string, unknown>> };

/** The documented types of the refusals of a move. */
export const moveShows: { readonly [Code in Codes]: (refusal: RefusalOf<Code>) => Shown } = {
  MOVE_TARGET: ({ why }) => ({ type: 'SubsistenceMoveTarget', field: 'input.toDivision', data: { why } }),
  MOVE_NOT_DUE: () => ({ type: 'InvalidInput', field: 'input.caseId' }),
};

/** A move that takes effect next month. */
export function showMove({ move }: SubsistenceCase) {
  if (move === null) return null;
  const { toDivision, movedOn, fromMonth } = move;
  return { movedOn, from: fromMonth, toDivision: { __typename: 'Division', code: toDivision } };
}
