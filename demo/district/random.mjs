// Chance that is the same each time: the demo district is made of one seed.

/**
 * @param {number} seed a whole number
 * @returns {{ next: () => number, between: (low: number, high: number) => number, one: <T>(of: readonly T[]) => T }} `next` in [0, 1)
 */
export function chanceOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return { next, between, one: (of) => of[between(0, of.length - 1)] };
}
