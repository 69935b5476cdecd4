/** What is kept for supervision, by kind: the subjects of events (the third part of a type), or single types. In the order of the enum. */
const subjects = {
  ROLL: ['roll'],
  PAYMENT: ['payment'],
  PAYEE: ['payee'],
  RECOVERY: ['recovery'],
  FALSE_STATEMENT: ['false-statement'],
  CHECK: ['spot-check', 'recheck'],
} as const;
const types = {
  UNANSWERED: ['yimen.disability.certificate.unanswered.v1'],
  ARCHIVE: ['yimen.marriage.archive.searched.v1'],
} as const;

export type SupervisedKind = keyof typeof subjects | keyof typeof types;

/** Paid as it should be: tens of thousands a month, of which the roll that is settled tells the sum. */
const ordinary = /^yimen\.[a-z-]+\.payment\.issued\.v1$/;

/**
 * What kind of act for supervision an event tells of; null when of none. By its subject, so that what a service of tomorrow does with money
 * is on the list from its first day.
 */
export function supervisedKindOf(type: string): SupervisedKind | null {
  if (ordinary.test(type)) return null;
  const [, , subject] = type.split('.');
  const all: readonly (readonly [string, readonly string[]])[] = Object.entries(subjects);
  const single: readonly (readonly [string, readonly string[]])[] = Object.entries(types);
  const found =
    all.find(([, named]) => named.includes(subject ?? '')) ?? single.find(([, named]) => named.includes(type));
  return (found?.[0] ?? null) as SupervisedKind | null;
}
