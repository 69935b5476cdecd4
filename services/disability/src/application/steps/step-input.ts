import type { LegalDate } from '@yimen/standards';
import type { RefusalGround } from '../domain/index.js';

/** The inputs of the steps as they come through the schema; what may be left out is null or undefined. */
export type StepInput = { readonly caseId: string };
export type ReasonInput = StepInput & { readonly reason?: string | null };
export type SupplementInput = ReasonInput & { readonly items: readonly string[] };
export type SupplyInput = StepInput & { readonly items: readonly string[] };
export type CareNeedInput = StepInput & { readonly needed: boolean; readonly evidence: string };
export type FederationReviewInput = ReasonInput & { readonly agrees: boolean };
export type ReexaminationInput = ReasonInput & { readonly supports: boolean };
export type RefuseInput = StepInput & { readonly ground: RefusalGround; readonly reason: string };
export type DeliverInput = StepInput & { readonly deliveredOn: LegalDate };
export type AnswerObjectionInput = StepInput & { readonly upheld: boolean; readonly reason: string };
