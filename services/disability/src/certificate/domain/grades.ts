import { type DisabilityCategory, type DisabilityLevel, disabilityCategories, disabilityLevel } from '@yimen/standards';
import { categoryOf, type Disability, levelOf, type SingleCategory } from './certificate.js';

/** What somebody says of a disability, before it is known to exist. */
export type SaidDisability = { readonly category: string; readonly level: number };

export type GradesRefusal =
  | { readonly because: 'CERTIFICATE_GRADE_UNKNOWN' }
  | { readonly because: 'CERTIFICATE_GRADES_DIFFER'; readonly category: DisabilityCategory; readonly level: number };

const singles: readonly string[] = disabilityCategories.filter((category) => category !== 'MULTIPLE');

function isSingle(category: string): category is SingleCategory {
  return singles.includes(category);
}

/**
 * The disabilities of a certificate as they are kept: the gravest first, then in the order of the standard. Refuses a category or
 * level that does not exist (domain §4.5: 1 to 6 and their combination, levels 1 to 4), none at all, and one named twice.
 */
export function readGrades(said: readonly SaidDisability[]): readonly Disability[] | GradesRefusal {
  const read: Disability[] = [];
  for (const { category, level } of said) {
    const exact = disabilityLevel(level);
    if (!isSingle(category) || exact === null || read.some((other) => other.category === category))
      return { because: 'CERTIFICATE_GRADE_UNKNOWN' };
    read.push({ category, level: exact });
  }
  if (read.length === 0) return { because: 'CERTIFICATE_GRADE_UNKNOWN' };
  return read.sort((a, b) => a.level - b.level || singles.indexOf(a.category) - singles.indexOf(b.category));
}

/** Refuses disabilities that are not what the number of the certificate says: its category, and the gravest level. */
export function gradesOfNumber(
  number: { readonly category: DisabilityCategory; readonly level: DisabilityLevel },
  said: readonly SaidDisability[],
): readonly Disability[] | GradesRefusal {
  const { category, level } = number;
  if (said.length === 0 && category !== 'MULTIPLE') return [{ category, level }];
  const read = readGrades(said);
  if ('because' in read) return read;
  return categoryOf(read) === category && levelOf(read) === level
    ? read
    : { because: 'CERTIFICATE_GRADES_DIFFER', category, level };
}
