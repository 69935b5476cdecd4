import { randomUUID } from 'node:crypto';
import { dataOf, streetB } from '@yimen/testing';
import { anAward, reviewed, visitAgain } from './support/an-award.js';
import { anOffice, type Office } from './support/an-office.js';
import type { Family } from './support/family.js';
import { tellHousehold, tellOf } from './support/life.js';
import { doneCase, step } from './support/steps.js';

describe('生活带来的变化：增人、减人、迁居引起复核 (domain §2.4 ②③④)', () => {
  let office: Office;
  let family: Family;
  let caseId: string;
  beforeEach(async () => {
    office = await anOffice('2026-09-24');
    ({ caseId, family } = await anAward(office));
  });
  afterEach(() => office.close());
  const registered = () => family.members.map(({ personId, relation }) => ({ personId, relation }));
  const reasons = async () => {
    const { status, review } = await reviewed(office, caseId);
    const found = review as { reasons: { trigger: string }[] } | null;
    return { status, reasons: found?.reasons.map(({ trigger }) => trigger) ?? [] };
  };

  it('新生儿入户：复核一次，消息重复不再开始；由家庭申报后次月增发', async () => {
    const baby = { personId: randomUUID(), relation: 'DAUGHTER', birthDate: '2026-10-20' };
    await tellOf(office, baby, { lifeStatus: 'ALIVE', version: 1 });
    await tellHousehold(office, family, [...registered(), baby], 2);
    await tellHousehold(office, family, [...registered(), baby], 3);
    expect(await reasons()).toEqual({ status: 'REVIEWING', reasons: ['MEMBER_JOINED'] });
    office.residents.households[0]?.members.push(baby.personId);
    const [father, mother, son] = family.members.map(({ personId }) => personId);
    const members = [
      { personId: father, relation: 'SELF' },
      { personId: mother, relation: 'SPOUSE' },
      { personId: son, relation: 'SON', studentStage: 'SENIOR_HIGH' },
      { personId: baby.personId, relation: 'DAUGHTER' },
    ];
    const by = (account: keyof Office['people'], mutation: string, input: object = {}) =>
      step(office, office.people[account], mutation, { caseId, ...input });
    doneCase(await by('clerk-li', 'declareSubsistenceChange', { members }));
    doneCase(await by('reviewer-sun', 'proposeAwardChange'));
    doneCase(await by('bureau-zheng', 'decideAwardChange'));
    const { award } = await reviewed(office, caseId);
    expect(award.amounts.at(-1)).toMatchObject({ from: '2026-12', amount: '2200.00', reason: 'REVIEW_INCREASE' });
  });

  it('出嫁、分户离开的，引起复核，登记本身不增减任何人', async () => {
    const [father, mother, son] = registered();
    const gone = { personId: son?.personId ?? '', relation: 'SON', to: '2026-11-01' };
    await tellHousehold(
      office,
      family,
      [father, mother, gone].flatMap((each) => each ?? []),
      2,
    );
    expect(await reasons()).toEqual({ status: 'REVIEWING', reasons: ['MEMBER_LEFT'] });
  });

  it('区内迁居不引起复核；迁出本区的引起复核，同一去处不再重复', async () => {
    const [first] = family.members;
    if (first === undefined) throw new Error('nobody');
    await tellOf(office, first, { lifeStatus: 'ALIVE', version: 2, home: streetB });
    expect(await reasons()).toEqual({ status: 'ACTIVE', reasons: [] });
    await tellOf(office, first, { lifeStatus: 'ALIVE', version: 3, home: '370103001' });
    await tellOf(office, first, { lifeStatus: 'ALIVE', version: 4, home: '370103001' });
    expect(await reasons()).toEqual({ status: 'REVIEWING', reasons: ['MOVED'] });
  });
});

describe('就业义务：连续三次拒绝，只减本人份额 (社会救助暂行办法第四十五条)', () => {
  let office: Office;
  let family: Family;
  let caseId: string;
  beforeAll(async () => {
    office = await anOffice('2026-09-24');
    ({ caseId, family } = await anAward(office));
  });
  afterAll(() => office.close());
  const by = (account: keyof Office['people'], mutation: string, input: object = {}) =>
    step(office, office.people[account], mutation, { caseId, ...input });
  const offers = async () => {
    const answer = await office.service.query<{
      subsistenceCase: { workOffers: { nodes: { id: string; answer: string | null; refusedInARow: number }[] } };
    }>(
      office.people['clerk-li'],
      `query ($id: ID!) { subsistenceCase(id: $id) { workOffers { nodes { id answer refusedInARow } } } }`,
      { id: caseId },
    );
    return dataOf(answer).subsistenceCase.workOffers.nodes;
  };
  const offer = async () => {
    const work = { personId: family.members[1]?.personId, kind: 'JOB', offeredOn: '2026-11-02' };
    doneCase(await by('clerk-li', 'recordWorkOffer', work));
    return (await offers())[0]?.id;
  };
  const refuse = async (reason: string, goodReason: boolean) =>
    doneCase(
      await by('clerk-li', 'recordWorkRefusal', {
        ...{ offerId: await offer(), answeredOn: '2026-11-02', reason, goodReason },
      }),
    );

  it('在校学生、没有劳动能力的人不登记介绍工作；上一次未答复不再登记', async () => {
    const son = { personId: family.members[2]?.personId, kind: 'JOB', offeredOn: '2026-11-02' };
    expect((await by('clerk-li', 'recordWorkOffer', son)).problems).toMatchObject([{ code: 'NOT_HELD_TO_WORK' }]);
    const offerId = await offer();
    const again = { personId: family.members[1]?.personId, kind: 'JOB', offeredOn: '2026-11-02' };
    expect((await by('clerk-li', 'recordWorkOffer', again)).problems).toMatchObject([{ code: 'WORK_OFFER_OPEN' }]);
    const answer = { offerId, answeredOn: '2026-11-02' };
    doneCase(await by('clerk-li', 'recordWorkAcceptance', answer));
    expect((await by('clerk-li', 'recordWorkAcceptance', answer)).problems).toMatchObject([
      { code: 'WORK_OFFER_UNKNOWN' },
    ]);
  });

  it('有正当理由的不计；第三次无正当理由的引起复核', async () => {
    await refuse('NONE', false);
    await refuse('CARE_DUTY', true);
    await refuse('TOO_FAR', false);
    expect((await reviewed(office, caseId)).status).toBe('ACTIVE');
    await refuse('NONE', false);
    expect((await offers())[0]).toMatchObject({ answer: 'REFUSED', refusedInARow: 3 });
    expect(await reviewed(office, caseId)).toMatchObject({
      ...{ status: 'REVIEWING', review: { reasons: [{ trigger: 'WORK_REFUSAL' }] } },
    });
  });

  it('听取意见后，停发本人三分之一的份额，其他人不受影响', async () => {
    doneCase(await visitAgain(office, caseId, '2026-11-02'));
    doneCase(await by('reviewer-sun', 'proposeAwardChange'));
    expect((await reviewed(office, caseId)).review?.proposal).toMatchObject({
      ...{ kind: 'REDUCTION', currentAmount: '1200.00', monthlyAmount: '800.00', needsOpinion: true },
    });
    doneCase(await by('clerk-li', 'hearOpinion', { stance: 'OBJECTS', content: '路远。' }));
    doneCase(await by('bureau-zheng', 'decideAwardChange'));
    const { award, documents } = await reviewed(office, caseId);
    expect(award.amounts.at(-1)).toMatchObject({ from: '2026-12', amount: '800.00' });
    expect(documents.nodes.find(({ kind }) => kind === 'REDUCTION')?.text).toContain('停发本人份额 400.00');
  });

  it('接受工作后重新计算，并复核恢复份额', async () => {
    doneCase(await by('clerk-li', 'recordWorkAcceptance', { offerId: await offer(), answeredOn: '2026-11-02' }));
    doneCase(await by('reviewer-sun', 'proposeAwardChange'));
    expect((await reviewed(office, caseId)).review?.proposal).toMatchObject({
      ...{ kind: 'INCREASE', monthlyAmount: '1200.00' },
    });
  });
});
