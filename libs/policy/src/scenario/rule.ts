import type { LegalDate, WorkingCalendar } from '@yimen/standards';
import type { Law } from '../parameter.js';
import type { Given } from './given.js';

/** One input or output of a rule, described for somebody who does not read code. */
export type RuleField = { name: string; about: string };

/** By what a scenario is judged: its day, the law with the scenario's own parameters before it, the working days. */
export type RuleContext = { on: LegalDate; law: Law; calendar: WorkingCalendar };

/** What a rule answers, field by field; money as yuan with two decimals. */
export type RuleAnswer = { [field: string]: unknown };

/**
 * A pure rule that scenario files can reach: by `name`, or by its Chinese `title`. `run` reads what is given and answers;
 * where the law lacks a parameter it may throw MissingParameter, which the runner turns into `refused`.
 */
export type Rule = {
  name: string;
  title: string;
  about: string;
  basis: string;
  inputs: readonly RuleField[];
  outputs: readonly RuleField[];
  run(given: Given, context: RuleContext): RuleAnswer;
};

/** Finds a rule by its name or title. */
export function findRule(rules: readonly Rule[], name: string): Rule | undefined {
  return rules.find((rule) => rule.name === name || rule.title === name);
}
