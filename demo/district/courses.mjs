// Which way each household of the district goes, so that every list and every screen has something to show. A course names what the
// household has and where its case stands on the day the demo opens.

/** @type {readonly (readonly [course: string, count: number, means: 'LOW' | 'EDGE' | 'ABOVE' | 'PROPERTY'])[]} */
export const courses = [
  // Registered, with no case: those whom the front office may still find.
  ['NOBODY_ASKED', 60, 'LOW'],
  // At the window these days.
  ['SUBMITTED', 10, 'LOW'],
  ['SUPPLEMENT', 8, 'LOW'],
  ['NOT_ACCEPTED', 5, 'ABOVE'],
  ['WITHDRAWN', 7, 'EDGE'],
  ['TRANSFERRED', 3, 'LOW'],
  ['ACCEPTED', 10, 'LOW'],
  ['CHECKING', 14, 'LOW'],
  ['CHECKED', 10, 'LOW'],
  ['EXCEEDED', 8, 'PROPERTY'],
  ['OVERDUE', 4, 'LOW'],
  ['DUE_SOON', 6, 'LOW'],
  ['PROPOSED', 10, 'LOW'],
  ['ON_NOTICE', 14, 'LOW'],
  ['OBJECTED', 6, 'LOW'],
  ['CONFIRMING', 10, 'LOW'],
  ['CONFIRMED', 12, 'LOW'],
  ['REFUSED', 14, 'ABOVE'],
  // On the allowance since the summer.
  ['ACTIVE', 60, 'LOW'],
  // On it since the summer, and something has changed.
  ['REVIEWING', 8, 'LOW'],
  ['ADJUSTING', 6, 'LOW'],
  ['SUSPENDED', 5, 'LOW'],
  ['TERMINATING', 5, 'LOW'],
  ['TERMINATED', 8, 'LOW'],
];

/** The households of all courses, in order: their number in the district, their course, what they have. */
export function everyCourse() {
  let nth = 0;
  return courses.flatMap(([course, count, means]) =>
    Array.from({ length: count }, () => {
      nth += 1;
      return { nth, course, means };
    }),
  );
}
