import type { SubsistenceRefusal } from '../refusals.js';
import type { CaseProgram } from '../single-person/claim.js';

/** An open case or an award in force that already holds somebody of the household. */
export type OpenCase = {
  number: string;
  householdId: string;
  personIds: readonly string[];
  /** A household's when it does not say. */
  program?: CaseProgram;
  /** An award in enjoyment, and not a case under way. */
  inForce?: boolean;
  /** Its award is ending. */
  ending?: boolean;
};

type Applying = {
  householdId: string;
  personIds: readonly string[];
  singlePersonId: string | null;
};

/**
 * 一户一案、一人一案 (domain §12.9). A household's application meets another of the household or of somebody of it, and a 单人保 that
 * is under way; one in enjoyment it replaces when it is confirmed. A 单人保 meets the same person's, and the household's own 低保 until
 * that is ending: nobody is on both (R-AST-08).
 */
export function duplicateRefused(applying: Applying, open: readonly OpenCase[]): SubsistenceRefusal | null {
  for (const each of open) {
    const refusal = applying.singlePersonId === null ? ofHousehold(applying, each) : ofPerson(applying, each);
    if (refusal) return refusal;
  }
  return null;
}

function ofHousehold(applying: Applying, each: OpenCase): SubsistenceRefusal | null {
  const { program = 'HOUSEHOLD', inForce = false, number: existing } = each;
  const personIds = each.personIds.filter((id) => applying.personIds.includes(id));
  if (program === 'SINGLE_PERSON' && (inForce || personIds.length === 0)) return null;
  const same = each.householdId === applying.householdId || personIds.length > 0;
  return same ? { because: 'DUPLICATE_APPLICATION', existing, personIds } : null;
}

function ofPerson({ singlePersonId }: Applying, each: OpenCase): SubsistenceRefusal | null {
  const { program = 'HOUSEHOLD', ending = false, number: existing } = each;
  const personIds = each.personIds.filter((id) => id === singlePersonId);
  if (personIds.length === 0 || ending) return null;
  return program === 'SINGLE_PERSON'
    ? { because: 'DUPLICATE_APPLICATION', existing, personIds }
    : { because: 'HOUSEHOLD_ON_DIBAO', existing };
}
