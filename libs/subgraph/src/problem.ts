/** A next step that a person can take, as the schema's `Step`. */
export interface Step {
  readonly code: string;
  readonly label: string;
}

/** A refusal as the schema's interface `Problem`; `__typename` says which documented type it is. */
export interface Problem {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly legalBasis: string | null;
  readonly nextSteps: readonly Step[];
}

export interface ProblemFacts {
  readonly code: string;
  /** Chinese: clear, gentle, says what is allowed next. Never repeats a personal value that was sent. */
  readonly message: string;
  readonly field?: string;
  readonly legalBasis?: string;
  readonly nextSteps?: readonly Step[];
}

/** A refusal of the given documented type, with the data that type adds. */
export function problem<Data extends object = object>(type: string, facts: ProblemFacts & Data): Problem & Data {
  return { field: null, legalBasis: null, nextSteps: [], ...facts, __typename: type };
}

/** Something in the input is not as it must be (a date, a check digit, a length). */
export function invalidInput(facts: ProblemFacts): Problem {
  return problem('InvalidInput', facts);
}

/** What is not there, and what lies outside the actor's jurisdiction: the same answer for both, on purpose. */
export function notFound(field?: string, message = '没有找到，或者不在您的管辖范围内。'): Problem {
  return problem('NotFoundProblem', { code: 'NOT_FOUND', message, ...(field === undefined ? {} : { field }) });
}

/** A refusal that a repetition in a moment may lift (a person not yet known here, a row that somebody changed meanwhile). */
export function tryAgain(
  facts: ProblemFacts & { readonly retryAfterSeconds?: number },
): Problem & { readonly retryAfterSeconds: number } {
  return problem('TryAgain', { retryAfterSeconds: 1, ...facts });
}
