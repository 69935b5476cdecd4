import { randomUUID } from 'node:crypto';
import type { RoleCode } from '@yimen/access';
import { type DomainEvent, type EventData, eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import type { BootedService } from './boot.js';
import { settled } from './clock.js';
import { publishAsOutside } from './events.js';
import { type Asker, officer } from './tokens.js';

type DivisionRow = EventData<'yimen.place-names.division-chunk.published.v1'>['divisions'][number];

const told = { subjectVersion: 1, legalDate: legalDate('2026-01-01') };

/** The small tree of every test: a county with two streets, and a village in each. */
const tree: readonly (readonly [string, string, DivisionRow['level'], string | null])[] = [
  ['370000', '山东省', 'PROVINCE', null],
  ['370100', '济南市', 'CITY', '370000'],
  ['370112', '历城区', 'COUNTY', '370100'],
  ['370112001', '山大路街道', 'TOWNSHIP', '370112'],
  ['370112002', '洪家楼街道', 'TOWNSHIP', '370112'],
  ['370112001001', '一村', 'VILLAGE', '370112001'],
  ['370112002001', '二村', 'VILLAGE', '370112002'],
];

export const streetA = '370112001';
export const streetB = '370112002';
export const county = '370112';

/** The event that tells these divisions. */
export function divisionsTold(rows: readonly DivisionRow[], chunk = 'test/0001', version = 1): DomainEvent {
  const data = { chunk, divisions: [...rows] };
  return eventOf('yimen.place-names.division-chunk.published.v1', data, { ...told, subjectVersion: version });
}

/** The event that gives an account a post. */
export function postTold(
  account: string,
  role: RoleCode,
  division: string,
  more: { from?: string; to?: string } = {},
): DomainEvent {
  const { from = '2026-01-01', to = null } = more;
  const data = { account, postId: randomUUID(), role, division, from, to, version: 1 };
  return eventOf('yimen.intake.officer.appointed.v1', data, told);
}

/** Account -> role and division: who works in the test's district. */
export type Staff = Readonly<Record<string, readonly [RoleCode, string]>>;

/**
 * Tells the services a small district (`county` with `streetA` and `streetB`) and its officers, waits until all of them
 * have copied it, and answers the officers as askers.
 */
export async function aDistrict<const S extends Staff>(
  services: readonly BootedService[],
  staff: S,
): Promise<{ readonly [Account in keyof S]: Asker }> {
  const rows = tree.map(([code, name, level, parentCode]) => {
    return { code, name, level, parentCode, validFrom: '2000-01-01', validTo: null, successorCodes: [], version: 1 };
  });
  const posts = Object.entries(staff).map(([account, [role, division]]) => postTold(account, role, division));
  // Services that share a log hear of it once.
  const logs = new Map(services.map((service) => [service.eventsUrl, service.transport]));
  for (const transport of logs.values()) await publishAsOutside(transport, divisionsTold(rows), ...posts);
  await settled(...services);
  const askers = Object.keys(staff).map((account) => [account, officer(account)]);
  return Object.fromEntries(askers) as { readonly [Account in keyof S]: Asker };
}
