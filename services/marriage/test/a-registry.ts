import { randomUUID } from 'node:crypto';
import { type DomainEvent, type EventData, eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import {
  type Asker,
  aDistrict,
  aNeighbourStandIn,
  type BootedService,
  bootService,
  dataOf,
  publishAsOutside,
  settled,
  testKeys,
} from '@yimen/testing';
import { marriage } from '../src/marriage.definition.js';
import { nobodyHome, qualified } from './support/a-registry.js';

export const today = '2026-09-24';
export const district = '370112';

export const staff = {
  'registrar-sun': ['registrar', district],
  'leader-qian': ['registry-leader', district],
  'leader-song': ['registry-leader', district],
  'bureau-zheng': ['bureau-leader', district],
  'auditor-wu': ['bureau-auditor', district],
  'clerk-li': ['street-clerk', '370112001'],
  'registrar-far': ['registrar', '370112002'],
} as const;

/** The register of the tests' small district, with those who work at its registry. */
export async function aRegistry(options: Parameters<typeof bootService>[1] = {}) {
  const house = await bootService(marriage, { today, residentsUrl: nobodyHome, ...options });
  return { house, askers: await aDistrict([house], staff) };
}

type Told<T extends Parameters<typeof eventOf>[0]> = EventData<T>;
type PersonTold = Told<'yimen.residents.person.registered.v1'>;

/** A person as residents tells of them. */
export function personTold(personId: string, more: Partial<PersonTold> = {}): DomainEvent {
  const born = { birthDate: '1990-02-01', sex: 'MALE', lifeStatus: 'ALIVE', version: 1 } as const;
  const data: PersonTold = { personId, ...born, hukouDivision: '370112001', residenceDivision: '370112001', ...more };
  return eventOf('yimen.residents.person.registered.v1', data, { subjectVersion: 1, legalDate: legalDate(today) });
}

/** Tells events as from outside and waits until they are heard. */
export async function tell(house: BootedService, ...events: readonly DomainEvent[]): Promise<void> {
  for (const event of events) await publishAsOutside(house.transport, event);
  await settled(house);
}

export type Refusal = {
  readonly __typename: string;
  readonly code: string;
  readonly field: string | null;
  readonly [more: string]: unknown;
};

/** Sends a mutation of the usual shape and answers its payload under `done`. */
export async function act<Field extends string>(
  house: BootedService,
  asker: Asker,
  { mutation, input: type, selection }: { mutation: string; input: string; selection: string },
  input: object,
  key: string = randomUUID(),
): Promise<{ readonly [F in Field]: Record<string, unknown> | null } & { readonly problems: readonly Refusal[] }> {
  const document = `mutation ($input: ${type}!, $key: String!) {
    done: ${mutation}(input: $input, idempotencyKey: $key) { ${selection} problems { __typename code message field } } }`;
  const answer = await house.query<{ done: never }>(asker, document, { input, key });
  return dataOf(answer).done;
}

/** What residents tells when somebody's life status changes. */
export function lifeTold(personId: string, lifeStatus: LifeStatus, lifeStatusOn: string, version: number): DomainEvent {
  const born = { birthDate: '1990-02-01', sex: 'MALE' } as const;
  const place = { hukouDivision: '370112001', residenceDivision: '370112001' };
  const data = { personId, ...born, ...place, lifeStatus, lifeStatusOn, version };
  return eventOf('yimen.residents.person.changed.v1', data, { subjectVersion: version, legalDate: legalDate(today) });
}
type LifeStatus = Told<'yimen.residents.person.changed.v1'>['lifeStatus'];

/** The same with residents beside it, who know people by name, and with officers whose qualifications are in force. */
export async function aNamedRegistry() {
  const keys = await testKeys('marriage');
  const names = new Map<string, string>();
  const residents = await aNeighbourStandIn(keys, { name: 'residents', asker: 'marriage' }, ({ id }) => {
    const name = names.get(id);
    const known = { birthDate: '1990-02-01', sex: 'MALE', lifeStatus: 'ALIVE', version: 1 };
    const place = { hukouDivision: { code: '370112001' }, residenceDivision: { code: '370112001' } };
    return name === undefined ? null : { id, name, identityNumber: '3701**********0019', ...known, ...place };
  });
  const { house, askers } = await aRegistry({ keys, residentsUrl: residents.url });
  for (const account of ['zhou', 'registrar-sun', 'leader-qian', 'leader-song'])
    await qualified(house, account, '2020-01-01', '2099-12-31');
  const somebody = async (name: string, more: Partial<PersonTold> = {}): Promise<string> => {
    const id = randomUUID();
    names.set(id, name);
    await tell(house, personTold(id, more));
    return id;
  };
  const close = async () => {
    await house.close();
    await residents.close();
  };
  return { house, askers, somebody, close };
}
