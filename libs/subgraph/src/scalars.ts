import { parseLegalDate } from '@yimen/standards';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badUserInput } from './errors.js';

/** A scalar whose values are texts outside; `read` gives null for a text that is none. */
function textScalar<T>(
  name: string,
  refusal: string,
  read: (text: string) => T | null,
  write: (value: unknown) => string,
) {
  const parse = (value: unknown) => {
    const read_ = typeof value === 'string' ? read(value) : null;
    if (read_ === null) throw badUserInput(refusal);
    return read_;
  };
  return new GraphQLScalarType({
    name,
    serialize: write,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function checked(name: string, isRight: (text: string) => boolean): (value: unknown) => string {
  return (value) => {
    if (typeof value === 'string' && isRight(value)) return value;
    throw new TypeError(`A ${name} was to be answered and is none.`);
  };
}

const isMonth = (text: string) => parseLegalDate(`${text}-01`) !== null;
const moneyPattern = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;

/** Reads yuan as a decimal text into integer fen; null for anything else (more than two decimals, a thousands separator, an exponent). */
export function fenOf(yuan: string): number | null {
  const match = moneyPattern.exec(yuan);
  if (match === null) return null;
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(fen)) return null;
  return match[1] === '-' && fen !== 0 ? -fen : fen;
}

/** Writes integer fen as yuan with two decimals; throws for what is no integer. */
export function yuanOf(fen: unknown): string {
  if (typeof fen !== 'number' || !Number.isSafeInteger(fen))
    throw new TypeError('An amount in fen must be an integer.');
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

function instantOf(text: string): Date | null {
  if (!instantPattern.test(text) || parseLegalDate(text.slice(0, 10)) === null) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

function writeInstant(value: unknown): string {
  const instant = value instanceof Date ? value : new Date(String(value));
  return instant.toISOString();
}

/** The resolvers of the common scalars. */
export const scalars = {
  Date: textScalar(
    'Date',
    '日期应写作 YYYY-MM-DD，并且是日历上有的日子。',
    parseLegalDate,
    checked('date', (text) => parseLegalDate(text) !== null),
  ),
  Month: textScalar(
    'Month',
    '月份应写作 YYYY-MM。',
    (text) => (/^\d{4}-\d{2}$/.test(text) && isMonth(text) ? text : null),
    checked('month', isMonth),
  ),
  DateTime: textScalar('DateTime', '时刻应写作 2026-09-24T08:30:00+08:00 的形式。', instantOf, writeInstant),
  Money: textScalar('Money', '金额应写作至多两位小数的元，例如 "1200.00"。', fenOf, yuanOf),
};
