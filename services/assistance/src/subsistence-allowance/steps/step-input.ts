import type { LegalDate } from '@yimen/standards';
import type {
  CheckStatus,
  Delivery,
  ExtensionKind,
  NoticePlace,
  PropertyKind,
  RefusalGround,
  Spot,
  VisitFindings,
} from '../domain/index.js';
import type { PhotoInput } from '../notices/photo-input.js';
import type { ObjectorInput } from '../objections/objection-text.js';

/** The inputs of the steps as they come through the schema: money in fen, what may be left out null or undefined. */
export type StepInput = { caseId: string };
export type RequestSupplementInput = StepInput & { items: readonly string[]; reason?: string | null };
export type SupplySupplementInput = StepInput & { items: readonly string[] };
export type ReasonInput = StepInput & { reason?: string | null };
export type CheckAnswerInput = StepInput & {
  checkId: string;
  status: CheckStatus;
  items: readonly CheckItemInput[];
  dataDate?: LegalDate | null;
  documentNo: string;
};
export type CheckItemInput = { personId: string; kind: string; amount?: number | null; quantity?: number | null };
export type HomeVisitInput = StepInput & {
  visitors: readonly string[];
  visitedOn: LegalDate;
  findings: VisitFindings;
  photoDigests: readonly string[];
};
export type ProposeInput = StepInput & { kind: 'APPROVE' | 'REFUSE'; reasons?: readonly RefusalGround[] | null };
export type PostNoticeInput = StepInput & {
  places?: readonly NoticePlace[] | null;
  place?: string | null;
  postedOn: LegalDate;
  photoDigest?: string | null;
  spot?: Spot | null;
  photo?: PhotoInput | null;
};
export type NoticeEndInput = StepInput & { photo?: PhotoInput | null };
export type RefuseInput = StepInput & { reasons: readonly RefusalGround[] };
export type ClearPropertyInput = StepInput & { personId: string; kind: PropertyKind; reason: string };
export type ObjectionInput = StepInput & {
  content: string;
  clues?: readonly string[] | null;
  objector?: ObjectorInput | null;
};
export type ExtendInput = StepInput & { kind?: ExtensionKind | null; reason: string; approver?: string | null };
export type DeliverInput = StepInput & { method: Delivery['method']; on: LegalDate };
