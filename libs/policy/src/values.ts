import { type Rational, rational, yuanToFen } from '@yimen/standards';
import type { FoundParameter, ParameterValue } from './parameter.js';

/** Thrown for a published value of the wrong shape. Publishing checks shapes, so this is a defect and not a refusal. */
export class MalformedParameter extends Error {
  readonly code = 'PARAMETER_MALFORMED';
  constructor(readonly key: string) {
    super(`参数 ${key} 的取值形状不对。`);
  }
}

type Map = { readonly [key: string]: ParameterValue };

function isMap(value: ParameterValue | undefined): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as text; numbers are written plainly. */
export function textOf(found: FoundParameter): string {
  if (typeof found.value === 'string' || typeof found.value === 'number') return String(found.value);
  throw new MalformedParameter(found.key);
}

/** The value as money, in fen. */
export function moneyOf(found: FoundParameter): number {
  return yuanToFen(textOf(found));
}

/** The value as an exact rate. */
export function rateOf(found: FoundParameter): Rational {
  return rational(textOf(found));
}

/** The value as a whole number that is not negative. */
export function countOf(found: FoundParameter): number {
  const number = Number(textOf(found));
  if (!Number.isInteger(number) || number < 0) throw new MalformedParameter(found.key);
  return number;
}

/** The value as yes or no. */
export function flagOf(found: FoundParameter): boolean {
  if (typeof found.value !== 'boolean') throw new MalformedParameter(found.key);
  return found.value;
}

/** The value as one of the named words. */
export function wordOf<Word extends string>(found: FoundParameter, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === found.value);
  if (word === undefined) throw new MalformedParameter(found.key);
  return word;
}

/** The value as a list of texts. */
export function listOf(found: FoundParameter): string[] {
  if (!Array.isArray(found.value)) throw new MalformedParameter(found.key);
  return found.value.map((item: ParameterValue) => String(item));
}

/** The value as a mapping. */
export function mapOf(found: FoundParameter): Map {
  if (!isMap(found.value)) throw new MalformedParameter(found.key);
  return found.value;
}

/** The value as a list of mappings. */
export function mapsOf(found: FoundParameter): Map[] {
  if (!Array.isArray(found.value)) throw new MalformedParameter(found.key);
  return found.value.map((item: ParameterValue) => {
    if (!isMap(item)) throw new MalformedParameter(found.key);
    return item;
  });
}

/** A field of a mapping as text, or null when it is not there. */
export function fieldOf(map: Map, field: string): string | null {
  const value = map[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** A field of a mapping that must be there, as text. */
export function requiredField(key: string, map: Map, field: string): string {
  const value = fieldOf(map, field);
  if (value === null) throw new MalformedParameter(key);
  return value;
}

/** A field of a mapping as a mapping, or null. */
export function innerMap(map: Map, field: string): Map | null {
  const value = map[field];
  return isMap(value) ? value : null;
}
