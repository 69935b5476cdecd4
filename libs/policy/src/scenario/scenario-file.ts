import { type CalendarYear, type LegalDate, legalDate, parseLegalDate, type WorkingCalendar } from '@yimen/standards';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { DatedParameter, ParameterValue } from '../parameter.js';
import { isPlainMap, type Plain, type PlainMap } from './given.js';

/** Thrown for a scenario file that cannot be read; says the file and the line. */
export class ScenarioFileError extends Error {
  readonly code = 'SCENARIO_FILE_INVALID';
  constructor(
    readonly file: string,
    readonly line: number,
    readonly problem: string,
  ) {
    super(`${file}:${line}: ${problem}`);
  }
}

/** One case of a file: what it is called, the rule, the day, what is given and what is expected. */
export type Scenario = {
  file: string;
  line: number;
  title: string;
  rule: string;
  on: LegalDate;
  given: PlainMap;
  expect: PlainMap;
  parameters: DatedParameter[];
  calendar: WorkingCalendar | null;
};

/** A file as read: its cases, the parameter files it names (relative to itself), and the divisions that apply. */
export type ScenarioFile = { parameterFiles: string[]; divisions: string[]; scenarios: Scenario[] };

/** The division under which a scenario's own parameters are looked up: nearer than any real one. */
export const scenarioDivision = 'scenario';

type Reading = { file: string; lines: LineCounter };
const always = legalDate('1900-01-01');

function lineOf({ lines }: Reading, node: unknown): number {
  const range = (node as Node | null | undefined)?.range;
  return range ? Math.max(1, lines.linePos(range[0]).line) : 1;
}

/** Turns a node into plain data; a number stays the text it was written as (an identity number has 18 digits). */
function plainOf(node: unknown): Plain {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map((item) => [isScalar(item.key) ? textOf(item.key) : String(item.key), plainOf(item.value)]),
    );
  }
  if (isSeq(node)) return node.items.map(plainOf);
  if (!isScalar(node)) return null;
  if (typeof node.value === 'boolean' || node.value === null) return node.value;
  return textOf(node);
}

function textOf(scalar: { value: unknown; source?: string | undefined }): string {
  return typeof scalar.value === 'number' ? (scalar.source ?? String(scalar.value)) : String(scalar.value);
}

function childOf(node: unknown, key: string): unknown {
  return isMap(node)
    ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)?.value
    : undefined;
}

function readDate(reading: Reading, node: unknown, what: string): LegalDate {
  const plain = plainOf(node);
  const date = typeof plain === 'string' ? parseLegalDate(plain) : null;
  if (date === null) throw new ScenarioFileError(reading.file, lineOf(reading, node), `${what} 应为日期 YYYY-MM-DD。`);
  return date;
}

/** A scenario's own parameters: `key: value`, in force always, or `key: { values: { day: { value, source } } }`. */
function readParameters(reading: Reading, node: unknown): DatedParameter[] {
  if (node === undefined) return [];
  if (!isMap(node)) throw new ScenarioFileError(reading.file, lineOf(reading, node), 'parameters 应为“键: 值”的映射。');
  return node.items.map((item): DatedParameter => {
    const key = String(isScalar(item.key) ? item.key.value : item.key);
    const dated = childOf(item.value, 'values');
    const base = { key, unit: unitOf(item.value), division: scenarioDivision };
    if (!isMap(dated)) {
      return { ...base, values: [{ from: always, value: plainOf(item.value) as ParameterValue, source: '场景文件' }] };
    }
    const values = dated.items.map((entry) => {
      const from = readDate(reading, entry.key, `${key} 的起始日期`);
      const value = plainOf(childOf(entry.value, 'value')) as ParameterValue;
      const to = childOf(entry.value, 'to');
      return { from, to: to === undefined ? null : readDate(reading, to, 'to'), value, source: '场景文件' };
    });
    return { ...base, values };
  });
}

function unitOf(node: unknown): string {
  const unit = plainOf(childOf(node, 'unit'));
  return typeof unit === 'string' ? unit : '';
}

function readCalendar(reading: Reading, node: unknown): WorkingCalendar | null {
  if (node === undefined) return null;
  if (!isMap(node))
    throw new ScenarioFileError(reading.file, lineOf(reading, node), 'calendar 应为“年份: { holidays, makeUpDays }”。');
  const days = (list: unknown) => (isSeq(list) ? list.items.map((day) => readDate(reading, day, 'calendar')) : []);
  const years: Record<number, CalendarYear> = {};
  for (const { key, value } of node.items) {
    const year = Number(isScalar(key) ? key.value : key);
    const [holidays, makeUpDays] = [days(childOf(value, 'holidays')), days(childOf(value, 'makeUpDays'))];
    years[year] = { holidays, makeUpDays, noticeNo: '场景文件' };
  }
  return { years };
}

type Defaults = { rule: unknown; on: unknown; parameters: DatedParameter[]; calendar: WorkingCalendar | null };

const caseFields = new Set(['case', 'rule', 'on', 'given', 'expect', 'parameters', 'calendar']);
const fileFields = new Set(['rule', 'on', 'parameters', 'parameterFiles', 'divisions', 'calendar', 'cases']);

function refuseUnknown(reading: Reading, node: unknown, known: ReadonlySet<string>): void {
  if (!isMap(node)) return;
  for (const { key } of node.items) {
    const name = String(isScalar(key) ? key.value : key);
    if (known.has(name)) continue;
    const problem = `没有“${name}”这一项；可用：${[...known].join('、')}。`;
    throw new ScenarioFileError(reading.file, lineOf(reading, key), problem);
  }
}

function readCase(reading: Reading, node: unknown, defaults: Defaults): Scenario {
  const line = lineOf(reading, node);
  const refuse = (problem: string) => new ScenarioFileError(reading.file, line, problem);
  if (!isMap(node)) throw refuse('每一例应为“case, rule, on, given, expect”的映射。');
  refuseUnknown(reading, node, caseFields);
  const title = plainOf(childOf(node, 'case'));
  if (typeof title !== 'string' || title === '') throw refuse('缺 case(这一例的名称)。');
  const rule = plainOf(childOf(node, 'rule') ?? defaults.rule);
  if (typeof rule !== 'string') throw refuse(`“${title}”缺 rule(用哪条规则)。`);
  const onNode = childOf(node, 'on') ?? defaults.on;
  if (onNode === undefined) throw refuse(`“${title}”缺 on(判定的日期)。`);
  const given = plainOf(childOf(node, 'given'));
  const expected = plainOf(childOf(node, 'expect'));
  if (given !== null && !isPlainMap(given)) throw refuse(`“${title}”的 given 应为映射。`);
  if (!isPlainMap(expected) || Object.keys(expected).length === 0) throw refuse(`“${title}”缺 expect(期望的结果)。`);
  return {
    file: reading.file,
    line,
    title,
    rule,
    on: readDate(reading, onNode, 'on'),
    given: given ?? {},
    expect: expected,
    // The case's own parameters come last and win over the file's.
    parameters: [...defaults.parameters, ...readParameters(reading, childOf(node, 'parameters'))],
    calendar: readCalendar(reading, childOf(node, 'calendar')) ?? defaults.calendar,
  };
}

/**
 * Reads a scenario file: a list of cases, or a mapping with `cases` and what holds for all of them (`rule`, `on`,
 * `parameters`, `parameterFiles`, `divisions`, `calendar`). Takes the text and the name to show. Throws
 * {@link ScenarioFileError} with the line of the first thing wrong.
 */
export function parseScenarioFile(text: string, file: string): ScenarioFile {
  const reading: Reading = { file, lines: new LineCounter() };
  const document = parseDocument(text, { lineCounter: reading.lines, schema: 'core', uniqueKeys: true });
  const error = document.errors[0];
  if (error) throw new ScenarioFileError(file, error.linePos?.[0]?.line ?? 1, error.message.split('\n')[0] ?? 'YAML');
  // An alias (*name) stands for what its anchor (&name) marked: put in place once, so that nobody below must know of it.
  visit(document, { Alias: (_, alias) => alias.resolve(document) });
  const root: unknown = document.contents;
  const cases = isSeq(root) ? root : childOf(root, 'cases');
  if (!isSeq(cases)) throw new ScenarioFileError(file, 1, '应为一个列表，或带 cases 列表的映射。');
  if (!isSeq(root)) refuseUnknown(reading, root, fileFields);
  const defaults: Defaults = {
    rule: childOf(root, 'rule'),
    on: childOf(root, 'on'),
    parameters: readParameters(reading, childOf(root, 'parameters')),
    calendar: readCalendar(reading, childOf(root, 'calendar')),
  };
  const texts = (key: string) => {
    const plain = plainOf(childOf(root, key));
    return Array.isArray(plain) ? plain.map(String) : plain === null ? [] : [String(plain)];
  };
  return {
    parameterFiles: texts('parameterFiles'),
    divisions: texts('divisions'),
    scenarios: cases.items.map((item) => readCase(reading, item, defaults)),
  };
}
