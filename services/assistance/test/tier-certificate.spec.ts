import { type Asker, dataOf, department, resident, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import type { Family } from './support/family.js';
import { doneCase, proposed, step } from './support/steps.js';

const day = '2026-09-24';

type Certificate = {
  number: string;
  tier: string;
  householdTier: string;
  asOf: string;
  since: string;
  until: string | null;
  issuedBy: { code: string };
} | null;

describe('认定状态证明：其他部门不再重复审核（社会救助法第四十二条）', () => {
  let office: Office;
  let family: Family;
  beforeAll(async () => {
    office = await anOffice(day);
    family = await aFamily(office);
    const { people } = office;
    const { id: caseId } = await proposed(office, family, day);
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: day }));
    await office.jumpTo('2026-10-02');
    doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
    await office.jumpTo('2026-11-02');
    await settled(office.service);
  });
  afterAll(() => office.close());
  const person = (at: number) => family.members[at]?.personId ?? '';
  const fields = 'number tier householdTier asOf since until issuedBy { code }';

  const certificate = async (asker: Asker, personId: string, asOf?: string) =>
    office.service.query<{ _entities: ({ tierCertificate: Certificate } | null)[] }>(
      asker,
      `query ($of: [_Any!]!, $asOf: Date) { _entities(representations: $of) { ... on Person {
        tierCertificate(asOf: $asOf) { ${fields} } } } }`,
      { of: [{ __typename: 'Person', id: personId }], ...(asOf === undefined ? {} : { asOf }) },
    );
  const read = async (...args: Parameters<typeof certificate>) =>
    dataOf(await certificate(...args))._entities[0]?.tierCertificate ?? null;
  const verify = async (number: string, asker: Asker = department('bank')) =>
    dataOf(
      await office.service.query<{ verifyTierCertificate: Certificate }>(
        asker,
        `query ($number: String!) { verifyTierCertificate(number: $number) { ${fields} } }`,
        { number },
      ),
    ).verifyTierCertificate;

  it('says the tier of a day, since when and by whom; the same day gives the same number', async () => {
    const found = await read(department('medical-insurance'), person(0));
    expect(found).toMatchObject({
      ...{ tier: 'DIBAO', householdTier: 'DIBAO', asOf: '2026-11-02', since: '2026-10-02', until: null },
      issuedBy: { code: '370112' },
    });
    expect((await read(office.people['clerk-li'], person(0)))?.number).toBe(found?.number);
    expect((await read(office.people['clerk-li'], person(1)))?.number).not.toBe(found?.number);
  });

  it('is of any day past: from the confirmation on and not before; never of a day to come', async () => {
    const own = resident('resident-wei', person(0));
    expect((await read(own, person(0), '2026-10-02'))?.asOf).toBe('2026-10-02');
    expect(await read(own, person(0), '2026-10-01')).toBeNull();
    expect((await certificate(own, person(0), '2026-11-03')).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', reason: 'DATE_IN_FUTURE' } },
    ]);
  });

  it('is for a department only of whom it was told; for no stranger', async () => {
    // 教育 was told of the son who studies, and of nobody else.
    expect(await read(department('education'), person(2))).toMatchObject({ tier: 'DIBAO' });
    expect(await read(department('education'), person(0))).toBeNull();
    expect(await read(resident('resident-other', person(1)), person(0))).toBeNull();
    expect(await read(office.people['clerk-wang-b'], person(0))).toBeNull();
  });

  it('is verified by its number by whoever holds it; a number nobody was given says nothing', async () => {
    const found = await read(office.people['clerk-li'], person(0));
    const number = found?.number ?? '';
    expect(await verify(number)).toEqual(found);
    expect(await verify(` ${number.toLowerCase()} `)).toEqual(found);
    for (const wrong of [
      '',
      'RZ',
      number.slice(0, -1),
      number.replace('20261102', '20261101'),
      `${number.slice(0, -1)}0`,
    ]) {
      if (wrong !== number) expect(await verify(wrong)).toBeNull();
    }
  });

  it('of an award that has ended stands for the days before', async () => {
    await office.service.db.query(`UPDATE award SET to_month = '2026-11-01'`);
    const found = await read(office.people['clerk-li'], person(0));
    expect(found?.until).toBe('2026-11-30');
    const { number = '' } = (await read(office.people['clerk-li'], person(0), '2026-10-20')) ?? {};
    expect(await verify(number)).toMatchObject({ tier: 'DIBAO', asOf: '2026-10-20' });
    await office.jumpTo('2026-12-01');
    expect(await read(office.people['clerk-li'], person(0))).toBeNull();
  });
});
