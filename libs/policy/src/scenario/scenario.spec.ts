import { reads } from './given.js';
import type { Rule } from './rule.js';
import { runScenario } from './run-scenario.js';
import { parseScenarioFile, ScenarioFileError } from './scenario-file.js';
import { standardRules } from './standard-rules.js';

const double: Rule = {
  name: 'double',
  title: '加倍',
  about: '',
  basis: '',
  inputs: [],
  outputs: [
    { name: 'amount', about: '' },
    { name: 'list', about: '' },
    { name: 'nothing', about: '' },
  ],
  run(given, { law }) {
    const amount = (given.money('amount') * 2) / 100;
    return { amount: amount.toFixed(2), list: ['甲', 2, law.divisions.length], nothing: null };
  },
};
const rules = [...standardRules, double];

function run(text: string) {
  const { scenarios } = parseScenarioFile(text, 'f.yaml');
  return scenarios.map((scenario) => runScenario(rules, scenario, [], []));
}

function refusalOf(text: string): unknown {
  try {
    run(text);
  } catch (error) {
    return error;
  }
  return null;
}

describe('a scenario', () => {
  it.each(['1200', '1200.0', '1200.00', "'1200'"])('takes %s for the amount 1200.00', (amount) => {
    const [result] = run(
      `- { case: a, rule: 加倍, on: 2026-01-01, given: { amount: 600 }, expect: { amount: ${amount} } }`,
    );
    expect(result?.differences).toEqual([]);
  });

  it('tells each field that differs, with what was expected and what came', () => {
    const [result] = run(
      '- { case: a, rule: double, on: 2026-01-01, given: { amount: 1 }, expect: { amount: 3, list: [甲, 3, 1], nothing: 5 } }',
    );
    expect(result?.differences).toEqual([
      { field: 'amount', expected: '3', actual: '2.00' },
      { field: 'list[1]', expected: '3', actual: '2' },
      { field: 'nothing', expected: '5', actual: '（无）' },
    ]);
  });

  it('keeps all eighteen digits of a number written without quotes', () => {
    const [result] = run(
      '- { case: a, rule: identityNumber, on: 2026-01-01, given: { number: 370112197803154529 }, expect: { valid: true, regionCode: 370112 } }',
    );
    expect(result?.differences).toEqual([]);
  });

  it('has its own parameters before all others, and the file’s behind its own', () => {
    const text = `
on: 2026-01-01
parameters: { a: 1, b: 1 }
cases:
  - { case: x, rule: double, parameters: { b: 2 }, given: { amount: 1 }, expect: { amount: 2 } }
`;
    const [scenario] = parseScenarioFile(text, 'f.yaml').scenarios;
    expect(scenario?.parameters.map(({ key, values }) => [key, values[0]?.value])).toEqual([
      ['a', '1'],
      ['b', '1'],
      ['b', '2'],
    ]);
  });

  it.each([
    ['a day that is none', '- case: a\n  rule: double\n  on: 2026-02-30\n  expect: { amount: 1 }', 3, '日期'],
    ['no expectation', '- { case: a, rule: double, on: 2026-01-01 }', 1, 'expect'],
    ['no rule', '- { case: a, on: 2026-01-01, expect: { a: 1 } }', 1, 'rule'],
    ['a rule that does not exist', '- { case: a, rule: 没有, on: 2026-01-01, expect: { a: 1 } }', 1, '没有规则'],
    ['an output that the rule has not', '- { case: a, rule: double, on: 2026-01-01, expect: { a: 1 } }', 1, '没有结果'],
    [
      'an input that the rule does not read',
      '- { case: a, rule: double, on: 2026-01-01, given: { amount: 1, amuont: 2 }, expect: { amount: 2 } }',
      1,
      'amuont',
    ],
    [
      'an input of the wrong kind',
      '- { case: a, rule: double, on: 2026-01-01, given: { amount: 一百 }, expect: { amount: 2 } }',
      1,
      '金额',
    ],
    ['an input that is missing', '\n- { case: a, rule: double, on: 2026-01-01, expect: { amount: 2 } }', 2, '必须填写'],
    ['an unknown entry', '- { case: a, rule: double, on: 2026-01-01, expects: { amount: 2 } }', 1, 'expects'],
    ['something that is no list', 'a: 1', 1, '列表'],
    ['broken YAML', '- case: a\n  rule: [double\n', 3, ''],
  ])('of a malformed file is refused with the line: %s', (_, text, line, says) => {
    const error = refusalOf(text);
    expect(error).toBeInstanceOf(ScenarioFileError);
    expect(error).toMatchObject({ file: 'f.yaml', line });
    expect(String(error)).toContain(says);
  });
});

describe('what is given', () => {
  it('may use the Chinese word or the code', () => {
    const words = { MALE: '男', FEMALE: '女' };
    expect(reads({ sex: '女' }).word('sex', words)).toBe('FEMALE');
    expect(reads({ sex: 'MALE' }).word('sex', words)).toBe('MALE');
    expect(() => reads({ sex: 'x' }).word('sex', words)).toThrow('男（MALE）');
  });

  it('reads 是 and 否 as yes and no', () => {
    expect(reads({ a: '是', b: '否', c: true }).flag('a', false)).toBe(true);
    expect(reads({ a: '是', b: '否', c: true }).flag('b', true)).toBe(false);
    expect(reads({}).flag('a', true)).toBe(true);
  });

  it('names the field in a list of mappings', () => {
    const read = () => reads({ members: [{ birth: '2026-13-01' }] }).each('members', (item) => item.date('birth'));
    expect(read).toThrow('given.members[0].birth');
  });
});
