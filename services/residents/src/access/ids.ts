const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Of the ids that a client sent those that can be ids at all: the others are simply not there. */
export function possibleIds(ids: readonly string[]): string[] {
  return ids.filter((id) => uuid.test(id)).map((id) => id.toLowerCase());
}
