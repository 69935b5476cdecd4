import { randomUUID } from 'node:crypto';
import { publishedCalendars } from '@yimen/standards';
import { type Asker, type BootedService, bootService, dataOf, eventsOn, resident, settled } from '@yimen/testing';
import { intake } from '../src/intake.definition.js';
import { catalogue, openItems } from '../src/service-catalogue/domain/catalogue.js';
import { aFrontOffice } from './a-front-office.js';

const publish = `mutation ($input: PublishCalendarInput!, $key: String!) { publishCalendar(input: $input, idempotencyKey: $key) {
  calendar { year version noticeNo publishedOn holidays } problems { __typename code field message ... on CalendarRefused { days } } } }`;

interface Published {
  readonly publishCalendar: {
    readonly calendar: { year: number; version: number } | null;
    readonly problems: { __typename: string; code: string; message: string; days?: string[] }[];
  };
}

describe('工作日历与事项目录 what the front office tells everybody', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice());
  });
  afterAll(() => house.close());

  const send = async (input: object, asker: Asker = askers['admin-a'], key: string = randomUUID()) =>
    dataOf(await house.query<Published>(asker, publish, { input, key })).publishCalendar;
  const calendar2026 = () => {
    const { holidays, makeUpDays, noticeNo } = publishedCalendars.years[2026] ?? {
      holidays: [],
      makeUpDays: [],
      noticeNo: '',
    };
    return { year: 2026, holidays, makeUpDays, noticeNo };
  };

  it('tells at its first boot the calendars that were published and every item, and not again at the second', async () => {
    const count = async () => {
      const told = await eventsOn(house.transport, 'yimen.intake');
      const of = (type: string) => told.filter((event) => event.type === type).map(({ subject }) => subject);
      return [of('yimen.intake.calendar.published.v1'), of('yimen.intake.item.published.v1').length];
    };
    await settled(house);
    expect(await count()).toEqual([['2024', '2025', '2026'], catalogue.length]);
    const second = await bootService(intake, { keys: house.keys, database: house.database, events: house.eventsUrl });
    await settled(house, second);
    expect(await count()).toEqual([['2024', '2025', '2026'], catalogue.length]);
    await second.close();
  });

  it('shows a year’s calendar to anybody, and nothing for a year that nobody published', async () => {
    const read = '{ a: workingCalendar(year: 2026) { version makeUpDays } b: workingCalendar(year: 2027) { version } }';
    const answer = await house.query(resident('r', randomUUID()), read);
    expect(answer.data).toEqual({
      a: {
        version: 1,
        makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
      },
      b: null,
    });
  });

  it('publishes the calendar of a new year, which every service hears', async () => {
    const input = {
      year: 2027,
      holidays: ['2027-01-01', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02', '2027-10-03'],
      makeUpDays: ['2027-10-09'],
      noticeNo: '国办发明电〔2026〕演示号',
    };
    const published = await send(input);
    expect(published).toMatchObject({ calendar: { year: 2027, version: 1, publishedOn: '2026-09-24' }, problems: [] });
    await settled(house);
    const told = (await eventsOn(house.transport, 'yimen.intake')).filter(({ subject }) => subject === '2027');
    expect(told.map(({ data }) => data)).toEqual([{ ...input, version: 1 }]);
  });

  it('publishes a changed calendar as a further version, and keeps the earlier one', async () => {
    const changed = calendar2026();
    const published = await send({ ...changed, makeUpDays: changed.makeUpDays.slice(0, -1) });
    expect(published.calendar).toMatchObject({ year: 2026, version: 2 });
    const [row] = await house.db.query('SELECT count(*)::int AS n FROM working_calendar WHERE year = 2026');
    expect(row.n).toBe(2);
  });

  it.each([
    [
      'a make-up day in the middle of the week',
      { makeUpDays: ['2025-09-24'] },
      'MAKE_UP_DAY_NOT_WEEKEND',
      ['2025-09-24'],
    ],
    ['a day of another year', { makeUpDays: ['2024-09-28'] }, 'CALENDAR_DAY_OUTSIDE_YEAR', ['2024-09-28']],
    [
      'no 国庆节',
      { holidays: ['2025-01-01', '2025-05-01', '2025-05-02'] },
      'STATUTORY_HOLIDAY_MISSING',
      ['2025-10-01', '2025-10-02', '2025-10-03'],
    ],
    ['no number of the notice', { noticeNo: ' ' }, 'CALENDAR_NOTICE_NO', undefined],
    ['a year that no calendar has', { year: 20_260 }, 'CALENDAR_YEAR', undefined],
  ])('refuses %s', async (_what, wrong, code, days) => {
    const { holidays, makeUpDays, noticeNo } = publishedCalendars.years[2025] ?? calendar2026();
    const published = await send({ year: 2025, holidays, makeUpDays, noticeNo, ...wrong });
    expect(published.calendar).toBeNull();
    expect(published.problems).toEqual([expect.objectContaining({ code, ...(days && { days }) })]);
  });

  it('refuses to publish what is in force already', async () => {
    const { holidays, makeUpDays, noticeNo } = publishedCalendars.years[2024] ?? calendar2026();
    expect((await send({ year: 2024, holidays, makeUpDays, noticeNo })).problems).toEqual([
      expect.objectContaining({ code: 'CALENDAR_UNCHANGED' }),
    ]);
  });

  it('is published by the administrator and nobody else', async () => {
    const answer = await house.query(askers['bureau-wu'], publish, { input: calendar2026(), key: randomUUID() });
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('shows the catalogue to anybody: what is open, where it is accepted, what may not be demanded', async () => {
    const read = `{ serviceItems(availability: OPEN) { nodes { code name acceptedAt { rule label } legalBasis statutoryLimit
      materials { code demanded obtainedFrom } } totalCount } all: serviceItems(first: 100) { totalCount } none: serviceItem(code: "XXX-01") { code } }`;
    const answer = await house.query<{
      serviceItems: { nodes: { materials: { code: string; demanded: boolean }[] }[] };
    }>(resident('r', randomUUID()), read);
    expect(answer.data).toMatchObject({
      serviceItems: {
        totalCount: openItems().length,
        nodes: expect.arrayContaining([
          expect.objectContaining({
            code: 'AST-01',
            name: '最低生活保障',
            acceptedAt: expect.objectContaining({ rule: 'HUKOU_STREET' }),
          }),
          expect.objectContaining({
            code: 'MAR-06',
            acceptedAt: expect.objectContaining({ rule: 'ORIGINAL_REGISTRY' }),
          }),
        ]),
      },
      all: { totalCount: catalogue.length },
      none: null,
    });
    const hukou = answer.data?.serviceItems.nodes[0]?.materials.find(({ code }) => code === 'HUKOU');
    expect(hukou).toMatchObject({ demanded: false });
  });

  it('pages through the catalogue', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: {
        serviceItems: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      } = dataOf(
        await house.query(
          askers['clerk-li'],
          'query ($after: String) { serviceItems(first: 25, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }',
          { after },
        ),
      );
      seen.push(...page.serviceItems.nodes.map(({ code }) => code));
      if (!page.serviceItems.pageInfo.hasNextPage) break;
      after = page.serviceItems.pageInfo.endCursor;
    }
    expect(seen).toEqual(catalogue.map(({ code }) => code));
  });
});
