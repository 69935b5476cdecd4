import { type Division, liesWithin } from './division.js';

type Place = Pick<Division, 'code' | 'ancestorCodes'>;

/**
 * `may`; `not-yours`: the division that one serves, or one above it; `elsewhere`: neither, which is answered as if there
 * were no such division.
 */
export type Reach = 'may' | 'not-yours' | 'elsewhere';

/**
 * How far a right that is held in these places reaches to a division that would be changed: to what lies below them.
 * 行政区划管理条例 §7, §9: what a district or a street is, is decided above it; nobody abolishes or renames the district that
 * they serve, or one above it.
 */
export function reachToChange(division: Place, held: readonly Place[]): Reach {
  if (held.some(({ code }) => code !== division.code && liesWithin(division, code))) return 'may';
  return held.some((place) => liesWithin(place, division.code)) ? 'not-yours' : 'elsewhere';
}

/** The same for what is established under a parent: the parent may be the place itself, none above it. */
export function reachToEstablishIn(parent: Place, held: readonly Place[]): Reach {
  return held.some(({ code }) => code === parent.code) ? 'may' : reachToChange(parent, held);
}
