import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { LegalDate } from '@yimen/standards';
import { type Division, type DivisionLevel, sinceUnknown } from '../divisions/domain/division.js';

const file = new URL('./divisions.csv.gz', import.meta.url);

/** As of which day the published data are: part of the name of every chunk that is told. */
export const edition = '2023-06-30';

/**
 * The checked-in data set (made by tools/generate-divisions.mjs, which names its sources) as divisions, every one after
 * those above it. Where the source tells no first day, it is `sinceUnknown` and `datesExact` says so.
 */
export function readDivisions(): Division[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(','));
  const parents = new Map(
    rows.map(([code = '', , parent = '']) => [code, parent === '' ? parentByCode(code) : parent]),
  );
  return rows.map((cells) => divisionOf(cells, parents));
}

function divisionOf(cells: readonly string[], parents: ReadonlyMap<string, string>): Division {
  const [code = '', name = '', , kind, validFrom, validTo, exact, successors] = cells;
  const ancestorCodes = ancestorsOf(code, parents);
  const since = (validFrom || sinceUnknown) as LegalDate;
  return {
    code,
    name,
    nameSince: since,
    level: levelOf(code),
    kind: kind === 'S' ? 'STATISTICAL' : 'ADMINISTRATIVE',
    parentCode: ancestorCodes.at(-1) ?? null,
    ancestorCodes,
    validFrom: since,
    validTo: validTo ? (validTo as LegalDate) : null,
    datesExact: exact === 'Y',
    successorCodes: successors ? successors.split(' ') : [],
    version: 1,
  };
}

function ancestorsOf(code: string, parents: ReadonlyMap<string, string>): string[] {
  const ancestors: string[] = [];
  for (let at = parents.get(code); at !== undefined && at !== '-'; at = parents.get(at)) ancestors.unshift(at);
  return ancestors;
}

/** The rule by which the generator leaves a parent out of the file. */
function parentByCode(code: string): string {
  if (code.length > 6) return code.slice(0, -3);
  if (!code.endsWith('00')) return `${code.slice(0, 4)}00`;
  return code.endsWith('0000') ? '000000' : `${code.slice(0, 2)}0000`;
}

function levelOf(code: string): DivisionLevel {
  if (code === '000000') return 'COUNTRY';
  if (code.length === 12) return 'VILLAGE';
  if (code.length === 9) return 'TOWNSHIP';
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'CITY' : 'COUNTY';
}
