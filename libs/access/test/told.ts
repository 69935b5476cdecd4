import type { EventData, EventOf, EventType } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { RoleCode } from '../src/index.js';

let told = 0;

/** An event as the broker would hand it over. */
export function event<T extends EventType>(type: T, data: EventData<T>, subjectVersion = 1): EventOf<T> {
  told += 1;
  return {
    id: `018f6b2e-0000-7000-8000-${String(told).padStart(12, '0')}`,
    type,
    source: '/yimen/test',
    subject: 'somebody',
    subjectVersion,
    data,
    legalDate: '2026-01-01' as LegalDate,
    time: new Date('2026-01-01T00:00:00Z'),
    topic: 'yimen.test',
  };
}

export type ToldDivision = EventData<'yimen.place-names.division.changed.v1'>;

const levels = { 2: 'PROVINCE', 4: 'CITY', 6: 'COUNTY', 9: 'TOWNSHIP', 12: 'VILLAGE' } as const;

/** A division as place-names tells it; its level is read from the code. */
export function division(code: string, parentCode: string | null, change: Partial<ToldDivision> = {}): ToldDivision {
  const digits = code.length === 6 ? code.replace(/(00){1,2}$/, '').length : code.length;
  return {
    code,
    name: `地${code}`,
    level: levels[digits as keyof typeof levels] ?? 'COUNTRY',
    parentCode,
    validFrom: '2000-01-01',
    validTo: null,
    successorCodes: [],
    version: 1,
    ...change,
  };
}

export const chunk = (...divisions: ToldDivision[]) =>
  event('yimen.place-names.division-chunk.published.v1', { chunk: 'test', divisions });

export const changed = (one: ToldDivision) => event('yimen.place-names.division.changed.v1', one, one.version);

export interface ToldPost {
  readonly account: string;
  readonly postId: string;
  readonly role: RoleCode;
  readonly division: string;
  readonly from: string;
  readonly to: string | null;
  readonly version: number;
}

/** A post; its last digits make the id. */
export const post = (
  id: number,
  account: string,
  role: RoleCode,
  at: string,
  change: Partial<ToldPost> = {},
): ToldPost => ({
  account,
  postId: `018f6b2e-0000-7000-9000-${String(id).padStart(12, '0')}`,
  role,
  division: at,
  from: '2026-01-01',
  to: null,
  version: 1,
  ...change,
});

export const appointed = (told: ToldPost) => event('yimen.intake.officer.appointed.v1', told, told.version);
export const postEnded = (told: ToldPost & { readonly to: string }) =>
  event('yimen.intake.officer.post-ended.v1', told, told.version);
