import type { LegalDate } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import {
  type Disability,
  type ProofKind,
  type ProofResult,
  recordProofCheck,
} from '../subsistence-allowance/domain/index.js';
import { takeStep } from '../subsistence-allowance/take-step.js';

/** `recordProofCheck(input:)` as it comes through the schema. */
export type ProofCheckInput = {
  caseId: string;
  kind: ProofKind;
  result: ProofResult;
  disability?: Disability | null;
  validUntil?: LegalDate | null;
};

/** 登记身份凭证核验: what 残联, 医保 or religious affairs answered about a proof of a 单人保. */
export function recordProof(ctx: RequestContext, input: ProofCheckInput, key: string) {
  const { caseId, kind, result, disability = null, validUntil = null } = input;
  const order = { caseId, mutation: 'recordProofCheck', key, body: input } as const;
  return takeStep(
    ctx,
    { ...order, right: 'assistance.case.record-proof-check', action: 'recordProofCheck' },
    (found, by) => {
      const decision = recordProofCheck(found.case, { by, today: ctx.today, kind, result, disability, validUntil });
      return { decision, reasonCode: result };
    },
  );
}
