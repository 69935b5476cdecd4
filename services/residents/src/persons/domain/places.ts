import type { PlaceOnDay } from './person.js';
import type { PersonRefusal } from './refusals.js';

const wanted = new Set(['TOWNSHIP', 'VILLAGE']);

/** Why somebody cannot be registered in this division, or null: unknown, abolished (its successors are named), or above township (附录 A.1: 到乡级). */
export function complaintAboutPlace(place: PlaceOnDay, field: string): PersonRefusal | null {
  const refusal = (code: 'DIVISION_UNKNOWN' | 'DIVISION_ABOLISHED' | 'DIVISION_NOT_YET' | 'DIVISION_LEVEL') =>
    ({ because: 'division-not-in-force', code, field, successors: place.successors }) as const;
  switch (place.state) {
    case 'UNKNOWN':
      return refusal('DIVISION_UNKNOWN');
    case 'ABOLISHED':
      return refusal('DIVISION_ABOLISHED');
    case 'NOT_YET':
      return refusal('DIVISION_NOT_YET');
    case 'IN_FORCE':
      return wanted.has(place.level ?? '') ? null : refusal('DIVISION_LEVEL');
  }
}
