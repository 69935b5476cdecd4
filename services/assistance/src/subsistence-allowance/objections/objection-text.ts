import type { CaseText } from '../../case-texts/case-texts.js';

/** Who objected, as they left word. */
export type ObjectorInput = { name: string; contact: string };

/** What of an objection is sealed: its words, what can be looked into, who it was. */
type Sealed = { content: string; clues: readonly string[]; objector: string | null };

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'content' in value && 'clues' in value;

/** An objection's words as one sealed text. */
export function objectionText(
  caseId: string,
  no: number,
  said: { content: string; clues: readonly string[]; objector: ObjectorInput | null },
): CaseText {
  const objector = said.objector === null ? null : `${said.objector.name.trim()}，${said.objector.contact.trim()}`;
  const sealed: Sealed = { content: said.content, clues: said.clues, objector };
  return { caseId, kind: 'OBJECTION', no, text: JSON.stringify(sealed) };
}

/** The words again; of an objection of before they were sealed, the words alone. */
export function readObjectionText(text: string | null): Sealed {
  if (text === null) return { content: '', clues: [], objector: null };
  const value: unknown = JSON.parse(text);
  return isSealed(value) ? value : { content: text, clues: [], objector: null };
}
