/** No longer beginning is kept: who knows so much of a name knows the whole. */
const longest = 10;
/** No shorter one: a surname alone would be told by how often its digest stands there. */
const shortest = 2;

/**
 * The beginnings by which a normalised name is found: of two characters and more, and the whole. A name of one character
 * has only itself.
 */
export function nameBeginnings(name: string): string[] {
  const characters = Array.from(name);
  const lengths = new Set([characters.length]);
  for (let length = shortest; length <= Math.min(longest, characters.length); length += 1) lengths.add(length);
  return [...lengths].sort((a, b) => a - b).map((length) => characters.slice(0, length).join(''));
}
