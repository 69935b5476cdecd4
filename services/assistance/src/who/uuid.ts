const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** True for what may stand as a uuid in SQL; anything else is the id of nothing. */
export function isUuid(text: string): boolean {
  return pattern.test(text);
}
