import { plain } from './characters.js';
import { wasEverRegionCode } from './region-codes.js';

export type DivisionLevel = 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';
export type DivisionCode = {
  ok: true;
  /** The shortest form: 6 digits down to a county, 9 for a township, 12 for a village or community. */
  code: string;
  level: DivisionLevel;
  /** The code of the division above, null for a province. */
  parentCode: string | null;
  /** What the number segment says about the last level, in the words of the standard. */
  kind: string;
  /** Doubts that do not refuse: a segment for which no original text was read. */
  warnings: string[];
};
export type DivisionCodeRefusal = { ok: false; code: 'LENGTH' | 'FORMAT' | 'PROVINCE' | 'SEGMENT'; message: string };

type Segment = { from: number; to: number; kind: string; warning?: string };
type SegmentAnswer = { kind: string; warnings: string[] } | null;

const provinceCodes = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);
const municipalities = new Set(['11', '12', '31', '50']);

const prefectureSegments: Segment[] = [
  { from: 1, to: 20, kind: '地级市' },
  { from: 51, to: 70, kind: '地级市' },
  { from: 21, to: 50, kind: '地区、自治州、盟' },
  { from: 90, to: 90, kind: '省直管县级行政区划' },
];
const municipalitySegments: Segment[] = [
  { from: 1, to: 1, kind: '直辖市辖区' },
  { from: 2, to: 2, kind: '直辖市辖县' },
];
const countySegments: Segment[] = [
  { from: 1, to: 20, kind: '市辖区或不由地级市代管的县级市' },
  { from: 51, to: 80, kind: '市辖区或不由地级市代管的县级市', warning: '号段 51—80 未读到标准原文，请核对。' },
  { from: 21, to: 50, kind: '县、自治县、旗' },
];
const leasedCitySegment: Segment = { from: 81, to: 99, kind: '地级市代管的县级市' };
const townshipSegments: Segment[] = [
  { from: 1, to: 99, kind: '街道' },
  { from: 100, to: 199, kind: '镇' },
  { from: 200, to: 399, kind: '乡、民族乡' },
  { from: 900, to: 999, kind: '区公所' },
];
const villageSegments: Segment[] = [
  { from: 1, to: 199, kind: '居民委员会' },
  { from: 200, to: 399, kind: '村民委员会' },
  { from: 400, to: 999, kind: '其他村级单位', warning: '村级号段 400 以上不是居委会或村委会的常用号段，请核对。' },
];

function find(segments: Segment[], digits: string): SegmentAnswer {
  const n = Number(digits);
  const segment = segments.find(({ from, to }) => n >= from && n <= to);
  return segment ? { kind: segment.kind, warnings: segment.warning ? [segment.warning] : [] } : null;
}

function refuse(code: DivisionCodeRefusal['code'], message: string): DivisionCodeRefusal {
  return { ok: false, code, message };
}

function refuseSegment(what: string, digits: string): DivisionCodeRefusal {
  return refuse('SEGMENT', `${what}号段不存在：${digits}。`);
}

function prefectureOf(code: string): SegmentAnswer {
  return find(municipalities.has(code.slice(0, 2)) ? municipalitySegments : prefectureSegments, code.slice(2, 4));
}

function countyOf(code: string): SegmentAnswer {
  const middle = Number(code.slice(2, 4));
  const underCity = !municipalities.has(code.slice(0, 2)) && (middle <= 20 || (middle >= 51 && middle <= 70));
  return find(underCity ? [...countySegments, leasedCitySegment] : countySegments, code.slice(4, 6));
}

/** Splits off the zeros with which statistics pad a code: 370112000000 is the county 370112. */
function shortest(digits: string): string {
  if (digits.length === 12 && digits.endsWith('000')) return shortest(digits.slice(0, 9));
  if (digits.length === 9 && digits.endsWith('000')) return digits.slice(0, 6);
  return digits;
}

function readSixDigits(code: string): DivisionCode | DivisionCodeRefusal {
  const province = `${code.slice(0, 2)}0000`;
  if (code === province) return { ok: true, code, level: 'PROVINCE', parentCode: null, kind: '省级', warnings: [] };
  // A code once in force is a code whatever the segments say: history follows no rule made later.
  const known = wasEverRegionCode(code);
  const prefecture = prefectureOf(code);
  if (!prefecture && !known) return refuseSegment('地级', code.slice(2, 4));
  const prefectureCode = `${code.slice(0, 4)}00`;
  if (code === prefectureCode) {
    return {
      ok: true,
      code,
      level: 'PREFECTURE',
      parentCode: province,
      kind: prefecture?.kind ?? '地级',
      warnings: prefecture?.warnings ?? [],
    };
  }
  const county = countyOf(code);
  if (!county && !known) return refuseSegment('县级', code.slice(4, 6));
  const warnings = known ? [] : (county?.warnings ?? []);
  return { ok: true, code, level: 'COUNTY', parentCode: prefectureCode, kind: county?.kind ?? '县级', warnings };
}

/**
 * Reads a division code of 6, 9 or 12 digits (行政区划代码管理办法, in force since 2025-09-01; domain §10.2) and says its
 * level, or refuses: length, format, no such province, no such number segment. Whether the division exists on a given day is
 * the catalogue's answer, not this function's.
 */
export function parseDivisionCode(text: string): DivisionCode | DivisionCodeRefusal {
  const digits = plain(text);
  if (![6, 9, 12].includes(digits.length)) return refuse('LENGTH', '行政区划代码应为 6 位、9 位或 12 位。');
  if (!/^\d+$/.test(digits)) return refuse('FORMAT', '行政区划代码应全部为数字。');
  if (!provinceCodes.has(digits.slice(0, 2)))
    return refuse('PROVINCE', `没有以 ${digits.slice(0, 2)} 开头的省级代码。`);
  const code = shortest(digits);
  const upper = readSixDigits(code.slice(0, 6));
  if (!upper.ok || code.length === 6) return upper;

  const township = find(townshipSegments, code.slice(6, 9));
  if (!township) return refuseSegment('乡级', code.slice(6, 9));
  const underTownship = { kind: township.kind, warnings: [...upper.warnings, ...township.warnings] };
  if (code.length === 9) return { ok: true, code, level: 'TOWNSHIP', parentCode: code.slice(0, 6), ...underTownship };

  const village = find(villageSegments, code.slice(9, 12));
  if (!village) return refuseSegment('村级', code.slice(9, 12));
  const warnings = [...underTownship.warnings, ...village.warnings];
  return { ok: true, code, level: 'VILLAGE', parentCode: code.slice(0, 9), kind: village.kind, warnings };
}
