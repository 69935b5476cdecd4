import { publishedCalendars } from '@yimen/standards';
import { MissingParameter } from '../explain.js';
import type { DatedParameter } from '../parameter.js';
import { GivenError, isPlainMap, type Plain, type PlainMap, reads } from './given.js';
import { findRule, type Rule, type RuleAnswer } from './rule.js';
import { type Scenario, ScenarioFileError, scenarioDivision } from './scenario-file.js';

/** One field in which the answer is not what was expected. */
export type Difference = { field: string; expected: string; actual: string };
export type ScenarioResult = { scenario: Scenario; differences: Difference[] };

const decimal = /^-?\d+(\.\d+)?$/;

function sameText(expected: string, actual: string): boolean {
  if (expected === actual) return true;
  // 1200, 1200.0 and 1200.00 are one amount; compared as text, so that eighteen digits stay eighteen digits.
  const plain = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  return decimal.test(expected) && decimal.test(actual) && plain(expected) === plain(actual);
}

function show(value: unknown): string {
  if (value === undefined || value === null) return '（无）';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function compareList(expected: Plain[], actual: unknown, field: string): Difference[] {
  if (!Array.isArray(actual)) return [{ field, expected: show(expected), actual: show(actual) }];
  if (actual.length !== expected.length) return [{ field, expected: show(expected), actual: show(actual) }];
  return expected.flatMap((item, i) => compareValue(item, actual[i], `${field}[${i}]`));
}

function compareValue(expected: Plain, actual: unknown, field: string): Difference[] {
  if (Array.isArray(expected)) return compareList(expected, actual, field);
  if (isPlainMap(expected)) {
    if (typeof actual !== 'object' || actual === null)
      return [{ field, expected: show(expected), actual: show(actual) }];
    return compareMap(expected, actual as RuleAnswer, `${field}.`);
  }
  if (expected === null && (actual === undefined || actual === null)) return [];
  const same =
    typeof expected === 'string' && (typeof actual === 'string' || typeof actual === 'number')
      ? sameText(expected, String(actual))
      : expected === actual;
  return same ? [] : [{ field, expected: show(expected), actual: show(actual) }];
}

function compareMap(expected: PlainMap, actual: RuleAnswer, prefix: string): Difference[] {
  return Object.entries(expected).flatMap(([key, value]) => compareValue(value, actual[key], `${prefix}${key}`));
}

function answerOf(rule: Rule, scenario: Scenario, parameters: readonly DatedParameter[], divisions: readonly string[]) {
  const years = { ...publishedCalendars.years, ...scenario.calendar?.years };
  const law = {
    parameters: [...scenario.parameters, ...parameters],
    divisions: [scenarioDivision, ...divisions],
  };
  const given = reads(scenario.given);
  try {
    const answer = rule.run(given, { on: scenario.on, law, calendar: { years } });
    given.done();
    return answer;
  } catch (error) {
    if (error instanceof MissingParameter) return { refused: error.code, key: error.key };
    if (error instanceof GivenError) throw new ScenarioFileError(scenario.file, scenario.line, error.message);
    throw error;
  }
}

/**
 * Runs one scenario against the rules and compares what is expected, field by field; fields that are not expected are not
 * compared. A rule that does not exist, a field that the rule does not read, or an expectation of something that the rule never
 * answers is a mistake of the file: ScenarioFileError.
 */
export function runScenario(
  rules: readonly Rule[],
  scenario: Scenario,
  parameters: readonly DatedParameter[],
  divisions: readonly string[],
): ScenarioResult {
  const rule = findRule(rules, scenario.rule);
  const { file, line } = scenario;
  if (!rule) {
    const known = rules.map(({ name }) => name).join('、');
    throw new ScenarioFileError(file, line, `没有规则“${scenario.rule}”；可用：${known}。`);
  }
  const outputs = new Set([...rule.outputs.map(({ name }) => name), 'refused', 'key']);
  const unknown = Object.keys(scenario.expect).find((field) => !outputs.has(field));
  if (unknown !== undefined) {
    throw new ScenarioFileError(
      file,
      line,
      `规则 ${rule.name} 没有结果“${unknown}”；可用：${[...outputs].join('、')}。`,
    );
  }
  const answer = answerOf(rule, scenario, parameters, divisions);
  return { scenario, differences: compareMap(scenario.expect, answer, '') };
}
