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
  const parents = new Map(rows.map(([code = '', , parent]) => [code, parent || parentByCode(code)]));
  const ways = new Map<string, readonly string[]>();
  return rows.map((cells) => divisionOf(cells, wayTo(cells[0] ?? '', parents, ways)));
}

/** The codes above a division, from the country down. Neighbours share one array: there are 100,000 of them. */
function wayTo(
  code: string,
  parents: ReadonlyMap<string, string>,
  ways: Map<string, readonly string[]>,
): readonly string[] {
  const parent = parents.get(code);
  if (parent === undefined || parent === '-') return [];
  const known = ways.get(parent);
  if (known !== undefined) return known;
  const way = [...wayTo(parent, parents, ways), parent];
  ways.set(parent, way);
  return way;
}

function divisionOf(cells: readonly string[], ancestorCodes: readonly string[]): Division {
  const [code = '', name = '', , kind, validFrom, validTo, exact, successors] = cells;
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
    successorCodes: successors ? successors.split(' ') : none,
    version: 1,
  };
}

const none: readonly string[] = [];

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
