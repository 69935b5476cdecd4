import type { LegalDate } from '@yimen/standards';
import { isLater } from './at-a-date.js';
import type { Disability, Statement } from './certificate.js';
import { type GradesRefusal, readGrades, type SaidDisability } from './grades.js';

/** What is said of a certificate, before it is known to be possible. */
export type Said = Omit<Statement, 'disabilities' | 'revision' | 'local'> & {
  readonly disabilities: readonly SaidDisability[];
};

export type SayingRefusal =
  | GradesRefusal
  | { readonly because: 'CERTIFICATE_DATES'; readonly field: 'validTo' | 'effectiveOn' | 'issuedOn' };

/**
 * Refuses a grade that does not exist and days that cannot be: valid until before it was issued, in force before; and, where `today`
 * is given, issued later than that (a window holds the card in its hand; the federation may tell ahead).
 */
export function readSaying(said: Said, today: LegalDate | null): Omit<Statement, 'revision' | 'local'> | SayingRefusal {
  const disabilities = readGrades(said.disabilities);
  if ('because' in disabilities) return disabilities;
  if (today !== null && said.issuedOn > today) return { because: 'CERTIFICATE_DATES', field: 'issuedOn' };
  if (said.validTo < said.issuedOn) return { because: 'CERTIFICATE_DATES', field: 'validTo' };
  if (said.effectiveOn < said.issuedOn && said.status === 'VALID')
    return { because: 'CERTIFICATE_DATES', field: 'effectiveOn' };
  return { ...said, disabilities };
}

/** What becomes of a statement beside those that are known: new, said before word for word, or said otherwise before. */
export type Heard = 'NEW' | 'REPEATED' | 'CONTRADICTS';

/** A statement with the count of one that is known says the same, or contradicts it; then the first stays until a greater count comes. */
export function hearStatement(known: readonly Statement[], said: Statement): Heard {
  const same = known.find(({ revision, local }) => revision === said.revision && local === said.local);
  if (same === undefined) return 'NEW';
  return wordsOf(same) === wordsOf(said) ? 'REPEATED' : 'CONTRADICTS';
}

function wordsOf({ effectiveOn, status, issuedOn, validTo, renewing, disabilities }: Statement): string {
  return [effectiveOn, status, issuedOn, validTo, renewing, gradesText(disabilities)].join();
}

const gradesText = (disabilities: readonly Disability[]): string =>
  disabilities.map(({ category, level }) => `${category} ${level}`).join();

/** The count of what a window writes now: on top of everything that is known. */
export function nextAtWindow(known: readonly Statement[]): Pick<Statement, 'revision' | 'local'> {
  const last = known.reduce<Statement | null>(
    (found, each) => (found === null || isLater(each, found) ? each : found),
    null,
  );
  return last === null ? { revision: 0, local: 1 } : { revision: last.revision, local: last.local + 1 };
}

/** True when both speak of the same kinds and levels. */
export function sameGrades(one: readonly Disability[], other: readonly Disability[]): boolean {
  return gradesText(one) === gradesText(other);
}
