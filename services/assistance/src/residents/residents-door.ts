import type { LegalDate } from '@yimen/standards';

/** What residents answers about a person, beyond what this service's copy of events holds. */
export type PersonAnswer = {
  readonly personId: string;
  readonly name: string;
  readonly birthDate: LegalDate;
  readonly lifeStatus: string;
  readonly hukouDivision: string | null;
  readonly residenceDivision: string | null;
  readonly consents: readonly ConsentAnswer[];
};

export type ConsentAnswer = {
  readonly consentId: string;
  readonly scopes: readonly string[];
  readonly from: LegalDate;
  readonly until: LegalDate;
  readonly withdrawnOn: LegalDate | null;
  /** The day on which the case that it was given for ended. */
  readonly lapsedOn: LegalDate | null;
  /** What it is for, in words and as a code; by whom; for which case only. */
  readonly purpose: string;
  readonly purposeCode: string | null;
  readonly agencyDivision: string | null;
  readonly caseNumber: string | null;
  /** Who signed for a ward; null when the person signed. */
  readonly guardianId: string | null;
};

export { NeighbourUnreachable as ResidentsUnreachable } from '@yimen/subgraph';

/**
 * The one door through which this service asks another: for a person registered a moment ago, whose event has not arrived
 * yet, and for the names on a document. Never while a transaction is open. Also the Nest token.
 */
export abstract class ResidentsDoor {
  /** Those of the persons that exist. @throws {ResidentsUnreachable} */
  abstract persons(ids: readonly string[], trace: string): Promise<ReadonlyMap<string, PersonAnswer>>;
  /** Who belongs to the household today, or null when there is none. @throws {ResidentsUnreachable} */
  abstract household(id: string, trace: string): Promise<ReadonlySet<string> | null>;
}
