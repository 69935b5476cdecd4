import type { LegalDate } from '@yimen/standards';

/** An input that cannot be: with its stable code and the sentence for the clerk. */
export interface InputRefusal {
  readonly because: 'input';
  readonly code: string;
  readonly message: string;
  readonly field: string;
  readonly legalBasis?: string;
}

/** Every "no" about a person. */
export type PersonRefusal =
  | InputRefusal
  | {
      readonly because: 'division-not-in-force';
      readonly code: 'DIVISION_UNKNOWN' | 'DIVISION_ABOLISHED' | 'DIVISION_NOT_YET' | 'DIVISION_LEVEL';
      readonly field: string;
      readonly successors: readonly string[];
    }
  | { readonly because: 'nothing-to-change' };

export function badInput(code: string, message: string, field: string, legalBasis?: string): InputRefusal {
  return { because: 'input', code, message, field, ...(legalBasis !== undefined && { legalBasis }) };
}

export function dateInFuture(field: string, today: LegalDate): InputRefusal {
  return badInput('DATE_IN_FUTURE', `日期不得晚于今天（${today}）。`, field);
}

export type Decision<Accepted> =
  | { readonly outcome: 'accepted'; readonly value: Accepted }
  | { readonly outcome: 'refused'; readonly refusal: PersonRefusal };

export function accept<T>(value: T): Decision<T> {
  return { outcome: 'accepted', value };
}

export function refuse(refusal: PersonRefusal): Decision<never> {
  return { outcome: 'refused', refusal };
}
