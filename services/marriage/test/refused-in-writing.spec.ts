import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import { dataOf, resident } from '@yimen/testing';
import { waitingForNetwork } from '../src/network-check/wait-for-network.js';
import {
  aMarryingOffice,
  declared,
  type MarryingOffice,
  registering,
  sit,
  somebody,
  verified,
} from './support/marrying-office.js';

let office: MarryingOffice;
beforeAll(async () => {
  office = await aMarryingOffice();
});
afterAll(() => office?.close());

describe('不予登记，书面说明理由 (婚姻登记条例 9、10；行政复议法；行政诉讼法 46)', () => {
  const read = `query ($id: ID!) { marriageSitting(id: $id) { status documents { nodes {
    kind number title html text remedy { reconsiderationDays litigationMonths court } } } } }`;
  type Paper = { kind: string; number: string; title: string; html: string; text: string; remedy: object | null };

  it('gives the couple a numbered paper with every ground, its article, who decided, and until when to object', async () => {
    const [boy, she] = [somebody(office, 'MALE', '2004-09-25'), somebody(office, 'FEMALE')];
    const sittingId = await verified(office, boy, she);
    await sit(office, office.zhou, 'refuseMarriageRegistration', { sittingId });
    const answer = await office.service.query<{ marriageSitting: { documents: { nodes: Paper[] } } }>(
      resident('boy', boy.id),
      read,
      { id: sittingId },
    );
    const [paper] = dataOf(answer).marriageSitting.documents.nodes;
    expect(paper).toMatchObject({
      kind: 'MARRIAGE_NOT_REGISTERED',
      remedy: { reconsiderationDays: 60, litigationMonths: 6, court: expect.stringContaining('人民法院') },
    });
    expect(paper?.text).toContain('第九条第一项');
    expect(paper?.text).toContain('历城区民政局婚姻登记处');
    expect(paper?.text).toContain('行政复议');
    expect(paper?.text).toContain('行政诉讼');
    expect(paper?.html).toContain(paper?.number);
  });

  it('offers the registrar, with an age that is too low, the way to report that somebody is forced (domain §26)', async () => {
    const [girl, he] = [somebody(office, 'FEMALE', '2010-03-01'), somebody(office, 'MALE')];
    const { problems } = await registering(office, await verified(office, girl, he));
    expect(problems).toMatchObject([
      { code: 'UNDER_AGE', nextSteps: [{ code: 'refuseMarriageRegistration' }, { code: 'recordSafeguardAlert' }] },
    ]);
  });
});

describe('全国库没有答复的，当日过后等待 (domain §6.4)', () => {
  it('ten sittings wait by as many statements as one', async () => {
    const due = (today: string) => () => waitingForNetwork().run(office.service.db, legalDate(today));
    const declare = () => declared(office, somebody(office, 'MALE'), somebody(office, 'FEMALE'));
    await declare();
    const one = await countStatements(office.service.db, due('2026-09-25'));
    const many: string[] = [];
    for (let nth = 0; nth < 10; nth += 1) many.push(await declare());
    const ten = await countStatements(office.service.db, due('2026-09-26'));
    expect([one.result, ten.result]).toEqual([1, 10]);
    expect(ten.statements).toBe(one.statements);
    const states: object[] = await office.service.db.query(
      'SELECT DISTINCT status, version FROM marriage_sitting WHERE id = ANY ($1::uuid[])',
      [many],
    );
    expect(states).toEqual([{ status: 'PENDING_VERIFY', version: 3 }]);
    expect(await due('2026-09-26')()).toBe(0);
  });
});
