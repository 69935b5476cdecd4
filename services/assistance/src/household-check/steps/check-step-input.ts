import type { LegalDate } from '@yimen/standards';
import type { CheckSource, Delivery } from '../../subsistence-allowance/domain/index.js';

/** The inputs of a check's steps as they come through the schema: money in fen, what may be left out null or undefined. */
export type InformOfCheckResultInput = { caseId: string; method: Delivery['method']; on: LegalDate };
export type ContestedFindingInput = { checkId?: string | null; personId: string; kind: string };
export type EvidenceInput = { fileId?: string | null; digest: string };
export type ContestCheckFindingInput = {
  caseId: string;
  findings: readonly ContestedFindingInput[];
  statement: string;
  evidence: readonly EvidenceInput[];
};
export type ContestAnswerInput = {
  itemNo: number;
  result: 'UPHELD' | 'DISMISSED';
  how?: 'CORRECTED' | 'EXPLAINED' | null;
  correctAmount?: number | null;
  correctQuantity?: number | null;
  reason: string;
};
export type AnswerContestInput = { caseId: string; contestId: string; answers: readonly ContestAnswerInput[] };
export type StartVerificationInput = { caseId: string; sources?: readonly CheckSource[] | null };
export type AskAgainInput = { caseId: string; sources?: readonly CheckSource[] | null };
