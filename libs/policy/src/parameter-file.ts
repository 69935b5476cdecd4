import { legalDate, parseLegalDate } from '@yimen/standards';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type DatedParameter, type DatedValue, nation, type ParameterValue } from './parameter.js';

/** Thrown for a parameter file that does not say what it must; names the file and the line. */
export class ParameterFileError extends Error {
  readonly code = 'PARAMETER_FILE_INVALID';
  constructor(
    readonly file: string,
    readonly line: number,
    problem: string,
  ) {
    super(`${file}:${line}: ${problem}`);
  }
}

type Found = { text: string; file: string };
type Plain = { [key: string]: unknown };

function asMap(value: unknown): Plain | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : null;
}

function dateIn(value: unknown): string | null {
  return typeof value === 'string' && parseLegalDate(value) !== null ? value : null;
}

/**
 * Reads a parameter file: a mapping of keys, each with `unit`, optionally `name` and `division`, and `values`, a mapping from
 * the day a value begins to `{ value, source, to? }`. Takes the text and the name to show in errors. Returns the parameters,
 * throws {@link ParameterFileError} for a malformed file, a value without a source, or a day that is none.
 */
export function parseParameterFile(text: string, file: string, defaultDivision = nation): DatedParameter[] {
  const found: Found = { text, file };
  const lines = new LineCounter();
  // The core schema keeps days as text; strict keys refuse a key given twice.
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: true });
  const error = document.errors[0];
  if (error)
    throw new ParameterFileError(file, error.linePos?.[0]?.line ?? 1, error.message.split('\n')[0] ?? 'malformed YAML');
  const root: unknown = document.toJS();
  const map = asMap(root);
  if (!map) throw new ParameterFileError(file, 1, '应为“键: { unit, values }”的映射。');
  const lineOf = (path: string[]): number => lineOfPath(document.contents, lines, path);
  return Object.entries(map).map(([key, entry]) => readParameter(found, key, entry, lineOf, defaultDivision));
}

function lineOfPath(contents: unknown, lines: LineCounter, path: string[]): number {
  let node: unknown = contents;
  let offset = 0;
  for (const step of path) {
    if (!isMap(node)) break;
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === step);
    if (!pair) break;
    if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return Math.max(1, lines.linePos(offset).line);
}

function readParameter(
  { file }: Found,
  key: string,
  entry: unknown,
  lineOf: (path: string[]) => number,
  defaultDivision: string,
): DatedParameter {
  const parameter = asMap(entry);
  const refuse = (problem: string, path: string[] = [key]) => new ParameterFileError(file, lineOf(path), problem);
  if (!parameter) throw refuse(`参数 ${key} 应为 { unit, values }。`);
  if (typeof parameter.unit !== 'string') throw refuse(`参数 ${key} 缺 unit(单位)。`);
  const values = asMap(parameter.values);
  if (!values || Object.keys(values).length === 0) throw refuse(`参数 ${key} 缺 values(按起始日期的取值)。`);
  const dated = Object.entries(values).map(([from, raw]) =>
    readValue(key, from, raw, (problem) => refuse(problem, [key, 'values', from])),
  );
  const division = parameter.division === undefined ? defaultDivision : String(parameter.division);
  const name = typeof parameter.name === 'string' ? { name: parameter.name } : {};
  return { key, unit: parameter.unit, division, ...name, values: dated };
}

type Refuse = (problem: string) => ParameterFileError;

function readValue(key: string, from: string, raw: unknown, refuse: Refuse): DatedValue {
  const value = asMap(raw);
  if (dateIn(from) === null) throw refuse(`起始日期 ${from} 不是有效的日期。`);
  if (!value || value.value === undefined) throw refuse(`${key} 自 ${from} 的取值缺 value。`);
  // An unquoted comma in a source silently begins another entry: it is refused here, so that no source is cut short.
  const unknown = Object.keys(value).find((field) => !['value', 'source', 'to'].includes(field));
  if (unknown !== undefined) throw refuse(`取值没有“${unknown}”这一项；含逗号的文字请加引号。`);
  const { source } = value;
  if (typeof source !== 'string' || source.trim() === '')
    throw refuse(`${key} 自 ${from} 的取值缺 source(文件、条款)。`);
  return { from: legalDate(from), to: readEnd(value.to, refuse), value: value.value as ParameterValue, source };
}

function readEnd(to: unknown, refuse: Refuse): DatedValue['from'] | null {
  if (to === undefined || to === null) return null;
  const date = dateIn(to);
  if (date === null) throw refuse('to 不是有效的日期。');
  return legalDate(date);
}
