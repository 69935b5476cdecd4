import { type LegalDate, type LegalMonth, legalMonth, parseLegalDate, parseYuan } from '@yimen/standards';

/** What a scenario file holds once read: numbers are kept as the text that was written, so that no digit is lost. */
export type Plain = string | boolean | null | Plain[] | { [key: string]: Plain };
export type PlainMap = { [key: string]: Plain };

/** Thrown for something given that a rule cannot read: which field, and what it should be. */
export class GivenError extends Error {
  readonly code = 'GIVEN_INVALID';
  constructor(
    readonly field: string,
    readonly problem: string,
  ) {
    super(`given.${field}：${problem}`);
  }
}

/** A word that a scenario may write in Chinese or as the code it stands for. */
export type Words<Code extends string> = { readonly [C in Code]: string };

/** Reads the fields of a mapping by name, remembers which were read, and in the end refuses those nobody asked for. */
export type Given = {
  has(field: string): boolean;
  text(field: string): string;
  optionalText(field: string): string | null;
  /** Yuan as text, returned in fen. */
  money(field: string): number;
  optionalMoney(field: string): number | null;
  whole(field: string): number;
  optionalWhole(field: string): number | null;
  date(field: string): LegalDate;
  optionalDate(field: string): LegalDate | null;
  month(field: string): LegalMonth;
  optionalMonth(field: string): LegalMonth | null;
  flag(field: string, otherwise: boolean): boolean;
  word<Code extends string>(field: string, words: Words<Code>): Code;
  optionalWord<Code extends string>(field: string, words: Words<Code>): Code | null;
  /** Each mapping of a list, read by the function and then checked for unknown fields; an absent list is empty. */
  each<T>(field: string, read: (item: Given, index: number) => T): T[];
  texts(field: string): string[];
  inner(field: string): Given | null;
  /** The value as it stands, for what is itself data. */
  raw(field: string): Plain | undefined;
  /** Refuses a field that was given and never read: most often a slip of the pen. */
  done(): void;
};

export function isPlainMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Wraps a mapping for reading; `path` is what stands before its fields in an error. */
export function reads(map: PlainMap, path = ''): Given {
  const read = new Set<string>();
  const inners: Given[] = [];
  const named = (field: string) => `${path}${field}`;
  const at = (field: string): Plain | undefined => {
    read.add(field);
    const value = map[field];
    return value === null ? undefined : value;
  };
  const must = <T>(field: string, value: T | null): T => {
    if (value !== null) return value;
    const unread = Object.keys(map).filter((other) => !read.has(other));
    const hint = unread.length > 0 ? `；另有没有用到的字段：${unread.join('、')}，是否写错？` : '';
    throw new GivenError(named(field), `必须填写${hint}`);
  };
  const optionalText = (field: string): string | null => {
    const value = at(field);
    if (value === undefined) return null;
    if (typeof value !== 'string') throw new GivenError(named(field), '应为文字或数字');
    return value;
  };
  const optional = <T>(field: string, parse: (text: string) => T | null, problem: string): T | null => {
    const text = optionalText(field);
    if (text === null) return null;
    const value = parse(text);
    if (value === null) throw new GivenError(named(field), `${problem}，现为“${text}”`);
    return value;
  };
  const optionalMoney = (field: string) => optional(field, (text) => moneyIn(text), '应为金额（元，最多两位小数）');
  const optionalWhole = (field: string) =>
    optional(field, (text) => (/^-?\d{1,9}$/.test(text) ? Number(text) : null), '应为整数');
  const optionalDate = (field: string) => optional(field, parseLegalDate, '应为日期 YYYY-MM-DD');
  const optionalMonth = (field: string) => optional(field, monthIn, '应为月份 YYYY-MM');
  const optionalWord = <Code extends string>(field: string, words: Words<Code>): Code | null =>
    optional(field, (text) => wordIn(text, words), `应为 ${wordsShown(words)} 之一`);

  const given: Given = {
    has: (field) => at(field) !== undefined,
    optionalText,
    optionalMoney,
    optionalWhole,
    optionalDate,
    optionalMonth,
    optionalWord,
    text: (field) => must(field, optionalText(field)),
    money: (field) => must(field, optionalMoney(field)),
    whole: (field) => must(field, optionalWhole(field)),
    date: (field) => must(field, optionalDate(field)),
    month: (field) => must(field, optionalMonth(field)),
    word: (field, words) => must(field, optionalWord(field, words)),
    flag(field, otherwise) {
      const value = at(field);
      if (value === undefined) return otherwise;
      if (typeof value === 'boolean') return value;
      if (value === '是' || value === '否') return value === '是';
      throw new GivenError(named(field), '应为 true 或 false(是、否)');
    },
    each(field, readItem) {
      const value = at(field);
      if (value === undefined) return [];
      if (!Array.isArray(value)) throw new GivenError(named(field), '应为列表');
      return value.map((item, index) => {
        if (!isPlainMap(item)) throw new GivenError(`${named(field)}[${index}]`, '应为“字段: 值”的映射');
        const inner = reads(item, `${named(field)}[${index}].`);
        const result = readItem(inner, index);
        inner.done();
        return result;
      });
    },
    texts(field) {
      const value = at(field);
      if (value === undefined) return [];
      if (!Array.isArray(value)) throw new GivenError(named(field), '应为列表');
      return value.map((item) => String(item));
    },
    inner(field) {
      const value = at(field);
      if (value === undefined) return null;
      if (!isPlainMap(value)) throw new GivenError(named(field), '应为“字段: 值”的映射');
      const inner = reads(value, `${named(field)}.`);
      inners.push(inner);
      return inner;
    },
    raw: at,
    done() {
      const unknown = Object.keys(map).find((field) => !read.has(field));
      if (unknown !== undefined) {
        throw new GivenError(named(unknown), `没有这个字段；可用的字段：${[...read].join('、') || '无'}`);
      }
      for (const inner of inners) inner.done();
    },
  };
  return given;
}

function moneyIn(text: string): number | null {
  const answer = parseYuan(text);
  return answer.ok ? answer.fen : null;
}

function monthIn(text: string): LegalMonth | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? legalMonth(text) : null;
}

function wordIn<Code extends string>(text: string, words: Words<Code>): Code | null {
  const codes = Object.keys(words) as Code[];
  return codes.find((code) => code === text || words[code] === text) ?? null;
}

function wordsShown(words: Words<string>): string {
  return Object.entries(words)
    .map(([code, label]) => `${label}（${code}）`)
    .join('、');
}
