const anyCase = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** True for what may stand as a uuid in SQL, in small or capital letters; anything else is the id of nothing. */
export function isUuid(text: string): boolean {
  return anyCase.test(text);
}

/** True for a uuid as we write it ourselves, in small letters: what is compared with others as text must be one. */
export function isCanonicalUuid(text: string): boolean {
  return anyCase.test(text) && text === text.toLowerCase();
}
