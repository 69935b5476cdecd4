import { randomUUID } from 'node:crypto';
import { type IntakeTicket, signTicket } from '@yimen/access';
import { eventOf } from '@yimen/events';
import { legalDate, maskIdentityNumber, parseIdentityNumber, publishedCalendars } from '@yimen/standards';
import {
  type Asker,
  aDistrict,
  aNeighbourStandIn,
  type BootedService,
  bootService,
  county,
  dataOf,
  moveClock,
  type NeighbourStandIn,
  operator,
  publishAsOutside,
  settled,
  streetA,
  streetB,
  testKeys,
  tokenFor,
} from '@yimen/testing';
import { disability } from '../../src/index.js';

const staff = {
  'clerk-li': ['street-clerk', streetA],
  'reviewer-sun': ['street-reviewer', streetA],
  'clerk-wang-b': ['street-clerk', streetB],
  'dpf-shen': ['disability-officer', county],
  'bureau-wu': ['bureau-officer', county],
  'bureau-zheng': ['bureau-leader', county],
  'finance-chen': ['finance-officer', county],
  'auditor-he': ['bureau-auditor', county],
  admin: ['administrator', county],
} as const;

/** Somebody as residents knows them. */
export type Somebody = {
  readonly id: string;
  readonly name: string;
  readonly identityNumber: string | null;
  readonly birthDate: string;
  lifeStatus: string;
  readonly hukou: string;
  /** Of what residents last told. */
  version: number;
};

/** The service with its district, its officers and the published calendars, and residents beside it. */
export type Office = {
  readonly service: BootedService;
  readonly residents: NeighbourStandIn;
  readonly people: { readonly [Account in keyof typeof staff]: Asker };
  /** Registers somebody with residents, who tells this service. */
  somebody(identityNumber: string | null, more?: Partial<Somebody>): Promise<Somebody>;
  /** Tells again what residents knows of them now. */
  tellPerson(person: Somebody): Promise<void>;
  /** Day by day, as the platform's clock goes. */
  moveTo(day: string): Promise<void>;
  /** Straight to a day on which nothing between matters: what is due then is done. */
  jumpTo(day: string): Promise<void>;
  /** The ticket of a visit, as intake signs it. */
  ticket(applicant: string, more?: Partial<IntakeTicket>): Promise<string>;
  close(): Promise<void>;
};

export async function anOffice(today = '2026-09-24'): Promise<Office> {
  const keys = await testKeys('disability');
  const known = new Map<string, Somebody>();
  const residents = await aNeighbourStandIn(keys, { name: 'residents', asker: 'disability' }, ({ id }) =>
    shown(known.get(id)),
  );
  const service = await bootService(disability, { keys, today, residentsUrl: residents.url });
  const people = await aDistrict([service], staff);
  await publishCalendar(service, 2026);
  await settled(service);
  const tellPerson = async (person: Somebody) => {
    await publishAsOutside(service.transport, personTold(person));
    await settled(service);
  };
  return {
    ...{ service, residents, people, tellPerson },
    somebody: async (identityNumber, more = {}) => {
      const read = identityNumber === null ? null : parseIdentityNumber(identityNumber);
      const birthDate = read?.ok ? read.birthDate : '1980-01-01';
      const person: Somebody = {
        ...{
          id: randomUUID(),
          name: '试居民',
          identityNumber,
          birthDate,
          lifeStatus: 'ALIVE',
          hukou: streetA,
          version: 1,
        },
        ...more,
      };
      known.set(person.id, person);
      await tellPerson(person);
      return person;
    },
    moveTo: (day) => moveClock(day, service),
    jumpTo: async (day) => {
      const authorization = `Bearer ${await tokenFor(keys, operator, 'disability')}`;
      const headers = { authorization, 'content-type': 'application/json' };
      const put = { method: 'PUT', headers, body: JSON.stringify({ today: day }) };
      expect((await fetch(`${service.url}/dev/clock`, put)).ok).toBe(true);
      await service.runDue();
      await settled(service);
    },
    ticket: async (applicant, more = {}) => {
      const visit = {
        intakeId: randomUUID(),
        officer: 'clerk-li',
        applicant,
        subjects: [applicant],
        division: streetA,
      };
      const on = legalDate(today);
      return signTicket(await keys.signer('intake'), { ...visit, on, ...more }, new Date());
    },
    close: async () => {
      await service.close();
      await residents.close();
    },
  };
}

function shown(person: Somebody | undefined): object | null {
  if (person === undefined) return null;
  const { id, name, identityNumber, birthDate, lifeStatus, hukou, version } = person;
  return {
    ...{ id, name, birthDate, lifeStatus, sex: 'FEMALE', version },
    identityNumber: identityNumber === null ? null : maskIdentityNumber(identityNumber),
    hukouDivision: { code: hukou },
    residenceDivision: { code: hukou },
  };
}

function personTold({ id: personId, birthDate, lifeStatus, hukou, version }: Somebody) {
  const data = { personId, birthDate, sex: 'FEMALE', hukouDivision: hukou, residenceDivision: hukou, version } as const;
  const told = { subjectVersion: version, legalDate: legalDate('2026-09-24') };
  return version === 1
    ? eventOf('yimen.residents.person.registered.v1', { ...data, lifeStatus: lifeStatus as 'ALIVE' }, told)
    : eventOf('yimen.residents.person.changed.v1', { ...data, lifeStatus: lifeStatus as 'ALIVE' }, told);
}

/** Publishes the working calendar of a year, as intake tells it. */
export async function publishCalendar(service: BootedService, year: number): Promise<void> {
  const calendar = publishedCalendars.years[year];
  if (calendar === undefined) throw new Error(`no calendar of ${year}`);
  const { noticeNo } = calendar;
  const data = { year, holidays: [...calendar.holidays], makeUpDays: [...calendar.makeUpDays], noticeNo, version: 1 };
  const told = { subjectVersion: 1, legalDate: legalDate('2026-01-01') };
  await publishAsOutside(service.transport, eventOf('yimen.intake.calendar.published.v1', data, told));
}

/** A refusal, as a payload carries it. */
export type Said = Readonly<Record<string, unknown>> & { readonly code: string; readonly field: string | null };

/** Sends a mutation of an input as somebody and answers its payload; `fields` are read beside the problems. */
export async function act<Shown = Record<string, unknown>>(
  { service }: Pick<Office, 'service'>,
  who: Asker,
  [mutation, type, fields]: readonly [string, string, string],
  input: object,
  key: string = randomUUID(),
): Promise<Shown & { readonly problems: readonly Said[] }> {
  const document = `mutation ($input: ${type}!, $key: String!) { ${mutation}(input: $input, idempotencyKey: $key) {
    ${fields} problems { __typename code message field legalBasis } } }`;
  const answer = await service.query<Record<string, Shown & { problems: Said[] }>>(who, document, { input, key });
  const payload = dataOf(answer)[mutation];
  if (payload === undefined || payload === null) throw new Error(`${mutation} answered nothing`);
  return payload;
}

/** The codes of a payload's refusals. */
export const codes = ({ problems }: { readonly problems: readonly Said[] }): string[] =>
  problems.map(({ code }) => code);
