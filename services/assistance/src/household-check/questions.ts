import type { LegalDate } from '@yimen/standards';
import { v7 as uuidv7 } from 'uuid';
import {
  type CheckRequest,
  type CheckSource,
  householdPurposes,
  obligorQuestions,
  type SubsistenceCase,
  serves,
} from '../subsistence-allowance/domain/index.js';
import { type Consent, covering } from './authorizations.js';

/** Those of the household's consents that are for this case's check. */
export function consentsServing(
  consents: readonly Consent[],
  { number }: Pick<SubsistenceCase, 'number'>,
  within: readonly string[],
): Consent[] {
  const checkedFor = { purposes: householdPurposes, caseNumber: number, within };
  return consents.filter((each) => serves(each, checkedFor));
}

/**
 * The questions as they would go out: one to each of these sources about the household, resting on those of its consents that
 * cover them, and those about obligors that their own consents allow (社会救助法 41).
 */
export function questionsFor(
  found: SubsistenceCase,
  consents: readonly Consent[],
  { sources, today, within }: { sources: readonly CheckSource[]; today: LegalDate; within: readonly string[] },
): CheckRequest[] {
  const members = new Set(found.members.map(({ personId }) => personId));
  const theirs = consentsServing(consents, found, within).filter(({ personId }) => members.has(personId));
  const consentIds = covering(theirs, sources, today).map(({ consentId }) => consentId);
  return [
    ...sources.map((source) => ({ checkId: uuidv7(), source, consentIds })),
    ...obligorQuestions(found, consents, { on: today, within }).map((question) => ({ checkId: uuidv7(), ...question })),
  ];
}
