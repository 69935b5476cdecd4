import type { Problem } from './problem.js';

/** What a handler of a mutation answers: what was done, or why not. */
export type Answer<T> = Done<T> | Refused;

export interface Done<T> {
  readonly outcome: 'done';
  readonly result: T;
}

export interface Refused {
  readonly outcome: 'refused';
  readonly problems: readonly Problem[];
}

export function done<T>(result: T): Done<T> {
  return { outcome: 'done', result };
}

export function refused(...problems: readonly Problem[]): Refused {
  return { outcome: 'refused', problems };
}

/**
 * The payload of a mutation: `{ [field]: result or null, problems }`.
 * `show` turns what was done (often only ids, as kept by `once`) into what the schema shows.
 */
export async function payload<T, Field extends string, Shown>(
  answer: Answer<T>,
  field: Field,
  show: (result: T) => Shown | Promise<Shown>,
): Promise<Record<Field, Shown | null> & { problems: readonly Problem[] }> {
  const shown = answer.outcome === 'done' ? await show(answer.result) : null;
  const problems = answer.outcome === 'done' ? [] : answer.problems;
  return { [field]: shown, problems } as Record<Field, Shown | null> & { problems: readonly Problem[] };
}
