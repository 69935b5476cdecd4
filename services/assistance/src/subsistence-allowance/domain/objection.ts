import type { LegalDate } from '@yimen/standards';
import type { Delivery } from './case-decision.js';

/** What looking into an objection came to (domain §17 A.2: 成立、部分成立、不成立). */
export const objectionResults = ['UPHELD', 'PARTLY', 'DISMISSED'] as const;
export type ObjectionResult = (typeof objectionResults)[number];

/**
 * One objection against the notice. What it says and who raised it is sealed apart and never comes here. The two counts say how
 * much had been looked into when it was raised: it is answered after one visit or meeting more (57号第十九条).
 */
export type Objection = {
  no: number;
  on: LegalDate;
  anonymous: boolean;
  visitsBefore: number;
  meetingsBefore: number;
  /** `result` is null in cases of before there were results: then the proposal that followed answered it. */
  answer: { result: ObjectionResult | null; on: LegalDate; by: string | null } | null;
  /** How the objector was told; null before, and for good when nobody knows who it was. */
  told: Delivery | null;
};

/** Those that still wait for their answer. */
export const openObjections = (objections: readonly Objection[]): Objection[] =>
  objections.filter(({ answer }) => answer === null);
