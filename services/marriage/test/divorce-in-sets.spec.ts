import { randomUUID } from 'node:crypto';
import type { ReceivedEvent } from '@yimen/events';
import { addDays, legalDate, mintCaseNumber, publishedCalendars } from '@yimen/standards';
import { countStatements, inTransaction, vaultOf } from '@yimen/subgraph';
import fc from 'fast-check';
import { missedAppointments } from '../src/appointments/missed-appointments.js';
import { divorcesWhere, insertDivorce } from '../src/divorce/divorce.store.js';
import { divorceDue } from '../src/divorce/divorce-due.js';
import { type DivorceCase, divorcePeriods } from '../src/divorce/domain/index.js';
import { reckonDivorces } from '../src/divorce/reckon-divorces.js';
import { sealDivorce } from '../src/divorce/sealed-agreement.js';
import { calendarTold } from './registries.js';
import { aCouple, aDivorceOffice, applied, type DivorceOffice } from './support/a-divorce-office.js';

const sizes = [1, 10, 100];

describe('离婚登记申请成批办理：一件、十件、一百件，语句一样多', () => {
  let office: DivorceOffice;
  let pattern: DivorceCase;
  let serial = 0;
  beforeAll(async () => {
    office = await aDivorceOffice('2026-11-24');
    const { id } = await applied(office, await aCouple(office));
    const [stored] = await divorcesWhere(office.house.db, 'd.id = $1', [id]);
    if (stored === undefined) throw new Error('no case');
    pattern = stored.found;
  });
  afterAll(() => office?.close());

  /** So many open cases of couples of their own, all as this one. */
  const seed = async (count: number, own: Partial<DivorceCase> = {}) => {
    const { db } = office.house;
    const sealed = {
      agreement: { voluntary: true, children: [], property: null, debts: null } as const,
      names: ['甲', '乙'] as const,
    };
    await inTransaction(db, async (tx) => {
      for (let at = 0; at < count; at += 1) {
        serial += 1;
        const id = randomUUID();
        const receiptNumber = mintCaseNumber({
          division: '370112',
          date: legalDate('2026-01-01'),
          domain: 'DIV',
          serial,
        });
        const found = { ...pattern, id, receiptNumber, parties: [randomUUID(), randomUUID()] as const, ...own };
        await insertDivorce(tx, found, sealDivorce(vaultOf(db), id, sealed));
      }
    });
  };
  const counted = async (seeded: (count: number) => Promise<void>, run: () => Promise<unknown>) => {
    const answers: number[] = [];
    for (const size of sizes) {
      await seeded(size);
      answers.push((await countStatements(office.house.db, run)).statements);
    }
    return new Set(answers).size;
  };
  const periodsOf = (on: string) =>
    divorcePeriods(legalDate(on), { coolingDays: 30, windowDays: 30, windowFrom: 'ROLLED' }, publishedCalendars);

  it.each([
    ['marriage.begin-cooling', 'APPLIED', '2026-09-01', '2026-09-02'],
    ['marriage.open-divorce-windows', 'COOLING', '2026-09-01', '2026-10-09'],
    ['marriage.expire-divorces', 'ISSUABLE', '2026-07-01', '2026-09-20'],
  ] as const)('零点：%s', async (name, status, receivedOn, today) => {
    const work = divorceDue(office.house.clock).find((each) => each.name === name);
    const periods = periodsOf(receivedOn);
    expect(
      await counted(
        (count) => seed(count, { status, periods }),
        async () => work?.run(office.house.db, legalDate(today)),
      ),
    ).toBe(1);
    const left = await divorcesWhere(office.house.db, 'd.status = $1 AND d.received_on = $2', [status, receivedOn]);
    expect(left.length).toBe(0);
  });

  const heard = (version: number, holidays: readonly string[]) => {
    const told = calendarTold(2027, { version, holidays });
    return { ...told, id: randomUUID(), time: new Date() } as unknown as ReceivedEvent;
  };
  const hear = (event: ReceivedEvent) =>
    inTransaction(office.house.db, (tx) => reckonDivorces(office.house).handle(tx, event));

  it('公布放假安排：全部在办的重算，不论多少件', async () => {
    const periods = periodsOf('2026-11-24');
    let version = 0;
    const statements: number[] = [];
    for (const size of sizes) {
      await office.house.db.query(
        `UPDATE divorce_case SET status = 'WITHDRAWN' WHERE status IN ('APPLIED', 'COOLING', 'ISSUABLE')`,
      );
      await seed(size, { status: 'COOLING', periods });
      version += 1;
      const event = heard(version, ['2027-01-25', ...(version % 2 === 0 ? ['2027-01-26'] : [])]);
      statements.push((await countStatements(office.house.db, () => hear(event))).statements);
      const open = await divorcesWhere(office.house.db, `d.status = 'COOLING'`, []);
      expect(open.map(({ found }) => found.periods.windowEnd.unpublished)).toEqual(Array(size).fill(null));
    }
    expect(new Set(statements).size).toBe(1);
  });

  it('放假安排的各版以什么次序、听到几遍，最后都按最新一版', async () => {
    await office.house.db.query(
      `UPDATE divorce_case SET status = 'WITHDRAWN' WHERE status IN ('APPLIED', 'COOLING', 'ISSUABLE')`,
    );
    await seed(1, { status: 'COOLING', periods: periodsOf('2026-11-24') });
    let base = 100;
    const versions = [1, 2, 3, 1, 2, 3];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(versions, { minLength: 1 }), fc.nat(2), async (order, more) => {
        base += 10;
        const off = (version: number) =>
          Array.from({ length: ((version + more) % 3) + 1 }, (_, at) => addDays(legalDate('2027-01-25'), at));
        for (const version of order) await hear(heard(base + version, off(version)));
        const newest = off(Math.max(...order));
        const [open] = await divorcesWhere(office.house.db, `d.status = 'COOLING'`, []);
        expect(open?.found.periods.windowEnd).toMatchObject({
          ...{ on: addDays(legalDate('2027-01-25'), newest.length), unpublished: null },
        });
      }),
      { numRuns: 12 },
    );
  });

  it('未到场的预约一次标记一批', async () => {
    const { db } = office.house;
    let at = 0;
    const book = (count: number) =>
      inTransaction(db, async (tx) => {
        for (let index = 0; index < count; index += 1) {
          at += 1;
          await tx.query(
            `INSERT INTO marriage_appointment (id, number, registry, matter, on_day, slot_from, slot_to, seat, status, booked_by, booked_on, version)
             VALUES ($1, $2, '370112-01', 'MARRIAGE', '2026-11-20', '09:00', '11:00', $3, 'BOOKED', 'x', '2026-11-01', 1)`,
            [randomUUID(), `N-${at}`, at],
          );
        }
      });
    expect(await counted(book, () => missedAppointments().run(db, legalDate('2026-11-24')))).toBe(1);
    const [row]: { count: number }[] = await db.query(
      `SELECT count(*)::integer FROM marriage_appointment WHERE status = 'NO_SHOW'`,
    );
    expect(row?.count).toBe(111);
  });

  it.each([
    [
      '离婚登记申请',
      'divorceCases',
      'id parties { id } registry { name } agreement { property } history { nodes { action } } documents { nodes { kind } }',
    ],
    ['预约', 'marriageAppointments', 'id status persons { id } registry { name }'],
  ])('%s的列表分页，语句数不随行数增加', async (_, field, selection) => {
    const page = (first: number) =>
      countStatements(office.house.db, () =>
        office.house.query(office.askers['registrar-sun'], `{ ${field}(first: ${first}) { nodes { ${selection} } } }`),
      );
    const [one, ten, many] = [await page(1), await page(10), await page(100)];
    expect([ten.statements, many.statements]).toEqual([one.statements, one.statements]);
  });
});
