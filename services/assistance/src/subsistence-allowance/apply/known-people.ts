import type { LegalDate } from '@yimen/standards';
import type { Consent } from '../../household-check/authorizations.js';

/** The few facts of a person that the application needs. */
export type KnownPerson = {
  birthDate: LegalDate;
  lifeStatus: string;
  hukouDivision: string | null;
  residenceDivision: string | null;
};

/** Who the household is, as far as this service knows or could ask. */
export type KnownPeople = {
  readonly persons: ReadonlyMap<string, KnownPerson>;
  readonly consents: readonly Consent[];
  /** Of the consents that residents was asked for: the guardian who signed, by consent. */
  readonly guardians: ReadonlyMap<string, string | null>;
  /** Who belongs to the household today; null when there is no such household. */
  readonly household: ReadonlySet<string> | null;
};
