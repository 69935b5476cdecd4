import { randomUUID } from 'node:crypto';
import { signTicket } from '@yimen/access';
import { eventOf } from '@yimen/events';
import { type LegalDate, legalDate, publishedCalendars } from '@yimen/standards';
import {
  type Asker,
  aDistrict,
  type BootedService,
  bootService,
  county,
  dataOf,
  moveClock,
  operator,
  publishAsOutside,
  settled,
  streetA,
  streetB,
  testKeys,
  tokenFor,
} from '@yimen/testing';
import { assistance } from '../../src/index.js';
import { aResidentsStandIn, type ResidentsStandIn } from './a-residents-stand-in.js';
import type { Family } from './family.js';

const staff = {
  'clerk-li': ['street-clerk', streetA],
  'investigator-zhao': ['street-investigator', streetA],
  'investigator-qian': ['street-investigator', streetA],
  'reviewer-sun': ['street-reviewer', streetA],
  'leader-zhou': ['street-leader', streetA],
  'clerk-wang-b': ['street-clerk', streetB],
  'reviewer-b': ['street-reviewer', streetB],
  'bureau-wu': ['bureau-officer', county],
  'bureau-zheng': ['bureau-leader', county],
  'verify-feng': ['verify-center', county],
  'finance-chen': ['finance-officer', county],
  'auditor-he': ['bureau-auditor', county],
} as const;

export type People = { readonly [Account in keyof typeof staff]: Asker };

/** The service with its district, its officers, the published calendars and a standard of 1000 yuan. */
export type Office = {
  readonly service: BootedService;
  readonly residents: ResidentsStandIn;
  readonly people: People;
  ticket(
    family: Family,
    more?: Partial<{ on: string; applicant: string; division: string; items: string[]; now: Date }>,
  ): Promise<string>;
  /** Day by day, as the platform's clock goes. */
  moveTo(day: string): Promise<void>;
  /** Straight to a day on which nothing between matters: what is due then is done. */
  jumpTo(day: string): Promise<void>;
  close(): Promise<void>;
};

export async function anOffice(today = '2026-09-24'): Promise<Office> {
  const keys = await testKeys('assistance');
  const residents = await aResidentsStandIn(keys);
  const service = await bootService(assistance, { keys, today, residentsUrl: residents.url });
  const people = await aDistrict([service], staff);
  const calendar = publishedCalendars.years[2026];
  if (calendar === undefined) throw new Error('no calendar of 2026');
  await publishAsOutside(
    service.transport,
    eventOf(
      'yimen.intake.calendar.published.v1',
      {
        year: 2026,
        holidays: [...calendar.holidays],
        makeUpDays: [...calendar.makeUpDays],
        noticeNo: calendar.noticeNo,
        version: 1,
      },
      { subjectVersion: 1, legalDate: legalDate('2026-01-01') },
    ),
  );
  await settled(service);
  const office: Office = {
    ...{ service, residents, people },
    ticket: async (family, more = {}) => {
      const applicant = more.applicant ?? family.members[0]?.personId ?? '';
      const { division = family.division, on = '2026-09-24', now = new Date() } = more;
      const visit = { intakeId: randomUUID(), officer: 'clerk-li', applicant, subjects: [applicant], division };
      const items = more.items ?? ['AST-01'];
      return signTicket(await keys.signer('intake'), { ...visit, items, on: on as LegalDate }, now);
    },
    moveTo: (day) => moveClock(day, service),
    jumpTo: async (day) => {
      const authorization = `Bearer ${await tokenFor(keys, operator, 'assistance')}`;
      const headers = { authorization, 'content-type': 'application/json' };
      const put = { method: 'PUT', headers, body: JSON.stringify({ today: day }) };
      expect((await fetch(`${service.url}/dev/clock`, put)).ok).toBe(true);
      await service.runDue();
      await settled(service);
    },
    close: async () => {
      await service.close();
      await residents.close();
    },
  };
  await publish(office, { key: 'dibao.standard.month', value: '1000.00', effectiveFrom: '2026-01-01' });
  return office;
}

/** Publishes a standard of the district as the bureau; answers the payload. */
export async function publish(
  { service, people }: Office,
  input: {
    key: string;
    value?: string;
    values?: string[];
    effectiveFrom: string;
    documentNo?: string;
    division?: string;
  },
) {
  const answer = await service.query<{ publishStandard: PublishPayload }>(
    people['bureau-wu'],
    `mutation ($input: PublishStandardInput!, $key: String!) { publishStandard(input: $input, idempotencyKey: $key) {
      awardsChanged standard { id key value effectiveFrom documentNo label }
      problems { __typename code message legalBasis } } }`,
    { input: { division: county, documentNo: '历民字〔2026〕1号', ...input }, key: randomUUID() },
  );
  return dataOf(answer).publishStandard;
}
type PublishPayload = {
  awardsChanged: number;
  standard: { id: string; key: string; value: string } | null;
  problems: { __typename: string; code: string; message: string; legalBasis: string | null }[];
};
