import { keepTexts } from '@yimen/casework';
import { type RequestContext, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { AllowanceCase } from '../domain/index.js';
import type { CaseTextKind } from '../texts.js';

/** Seals what somebody wrote with a step, in its transaction; `no` is the how-manieth of its kind. */
export function keepReason(
  { db }: RequestContext,
  kind: CaseTextKind,
  text: string | null | undefined,
  no: (next: AllowanceCase) => number = () => 1,
) {
  return async (tx: EntityManager, next: AllowanceCase): Promise<void> => {
    const said = (text ?? '').trim();
    if (said !== '') await keepTexts(tx, vaultOf(db), [{ caseId: next.id, kind, no: no(next), text: said }]);
  };
}

/** The number of the objection in hand, and of the decision: texts of each stand under it. */
export const lastObjection = ({ objections }: AllowanceCase): number => objections.length;
export const lastDecision = ({ replaced }: AllowanceCase): number => replaced.length + 1;
