import type { Household } from './household.js';

export type HouseholdRefusal =
  | { readonly because: 'input'; readonly code: string; readonly message: string; readonly field: string }
  | { readonly because: 'person-elsewhere'; readonly personId: string; readonly householdId: string }
  | { readonly because: 'person-not-living'; readonly personId: string }
  | { readonly because: 'head-count'; readonly message: string }
  | { readonly because: 'not-member'; readonly personId: string };

export type Decision =
  | { readonly outcome: 'accepted'; readonly next: Household }
  | { readonly outcome: 'refused'; readonly refusal: HouseholdRefusal };

export function accept(next: Household): Decision {
  return { outcome: 'accepted', next };
}

export function refuse(refusal: HouseholdRefusal): Decision {
  return { outcome: 'refused', refusal };
}

export function badInput(code: string, message: string, field: string): HouseholdRefusal {
  return { because: 'input', code, message, field };
}
