import type { LegalDate } from '@yimen/standards';
import type { Determination, DeterminationStep, UsedParameter } from './determination.js';
import { type FoundParameter, type Law, type ParameterValue, parameterOn } from './parameter.js';

/** Thrown inside a rule for a parameter that must be there; {@link explain} callers turn it into a refusal. */
export class MissingParameter extends Error {
  readonly code = 'PARAMETER_NOT_IN_FORCE';
  constructor(
    readonly key: string,
    readonly on: LegalDate,
  ) {
    super(`参数 ${key} 在 ${on} 没有生效的取值。`);
  }
}

/** Writes down what a rule does while it does it, so that no determination can be incomplete. */
export type Explanation = {
  /** The parameter in force on the day, noted as used. Throws {@link MissingParameter}. */
  parameter(key: string, on: LegalDate): FoundParameter;
  /** The same, but null when no value is in force: for what a district may set and need not. */
  optional(key: string, on: LegalDate): FoundParameter | null;
  /** Notes a step. Its basis joins the determination's legal basis. */
  step(step: DeterminationStep): void;
  /** Closes the reasoning. */
  conclude<Outcome extends string>(outcome: Outcome, amountFen?: number): Determination<Outcome>;
};

/** A parameter's value as a person reads it. */
export function showValue(value: ParameterValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Begins a reasoning by the given law; `ruleVersion` names the procedure and rules that the case began with. */
export function explain(law: Law, ruleVersion: string): Explanation {
  const steps: DeterminationStep[] = [];
  const used = new Map<string, UsedParameter>();

  const optional = (key: string, on: LegalDate): FoundParameter | null => {
    const found = parameterOn(law, key, on);
    if (!found.ok) return null;
    const { effectiveFrom, source } = found;
    used.set(`${key}@${effectiveFrom}`, { name: key, value: showValue(found.value), effectiveFrom, source });
    return found;
  };

  return {
    optional,
    parameter(key, on) {
      const found = optional(key, on);
      if (found === null) throw new MissingParameter(key, on);
      return found;
    },
    step(step) {
      steps.push(step);
    },
    conclude(outcome, amountFen) {
      const legalBasis = [...new Set(steps.map((step) => step.basis))];
      const parameters = [...used.values()];
      return { outcome, ...(amountFen === undefined ? {} : { amountFen }), legalBasis, steps, parameters, ruleVersion };
    },
  };
}
