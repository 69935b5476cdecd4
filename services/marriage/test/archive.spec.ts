import { randomUUID } from 'node:crypto';
import { auditOf } from '@yimen/access';
import { legalDate } from '@yimen/standards';
import { type Asker, dataOf, moveClock, resident } from '@yimen/testing';
import { act, aNamedRegistry, district } from './a-registry.js';
import { marrying, registered } from './support/a-registry.js';

const search = {
  mutation: 'searchMarriageArchive',
  input: 'SearchMarriageArchiveInput',
  selection: 'search { id number by letterNo purpose records { nodes { kind certificateNo } } }',
};
const issue = {
  mutation: 'issueArchiveDocument',
  input: 'IssueArchiveDocumentInput',
  selection: 'document { id kind number text html(purpose: DELIVERY) }',
};
const verify = `query ($number: String!, $code: String!) { verifyMarriageDocument(number: $number, code: $code) { kind standing } }`;

describe('查档和出具证明 (MAR-10)', () => {
  let registry: Awaited<ReturnType<typeof aNamedRegistry>>;
  let [wang, li] = ['', ''];
  let marriageId = '';

  beforeAll(async () => {
    registry = await aNamedRegistry();
    [wang, li] = [await registry.somebody('王某'), await registry.somebody('李某')];
    const [marriage] = await registered(
      registry.house,
      marrying(wang, li, '2020-05-20', { certificateNo: 'J370112-2020-000123' }),
    );
    marriageId = marriage?.id ?? '';
  });
  afterAll(() => registry?.close());

  const searches = (input: object, asker: Asker = registry.askers['registrar-sun']) =>
    act<'search'>(registry.house, asker, search, {
      ...{ division: district, personId: wang, by: 'PARTY', identityVerified: true, purpose: '办理房产手续' },
      ...input,
    });
  const searchId = async (input: object = {}) => (await searches(input)).search?.id;
  const issues = (input: object) => act<'document'>(registry.house, registry.askers['registrar-sun'], issue, input);

  it('finds what is on record, for oneself or an authority with a letter, and writes down by what right', async () => {
    expect((await searches({})).search).toMatchObject({
      by: 'PARTY',
      purpose: '办理房产手续',
      records: { nodes: [{ kind: 'MARRIAGE', certificateNo: 'J370112-2020-000123' }] },
    });
    const authority = {
      by: 'AUTHORITY',
      authority: 'COURT',
      authorityName: '历城区人民法院',
      letterNo: '（2026）函 12 号',
    };
    expect((await searches(authority)).search).toMatchObject({ by: 'AUTHORITY', letterNo: '（2026）函 12 号' });
    const plain: unknown[] = await registry.house.db.query(
      `SELECT 1 FROM archive_search WHERE position(convert_to('房产', 'UTF8') IN purpose_sealed) > 0`,
    );
    expect(plain).toEqual([]);
    const [newest] = await auditOf(registry.house.db.manager, { type: 'Person', id: wang }, { first: 1 });
    expect(newest).toMatchObject({ action: 'marriage.archive.search', details: { by: 'AUTHORITY' } });
  });

  it('is not opened without a right', async () => {
    const refusedAt = async (input: object) => (await searches(input)).problems[0];
    expect(await refusedAt({ identityVerified: false })).toMatchObject({
      code: 'ARCHIVE_BASIS_MISSING',
      field: 'input.identityVerified',
    });
    expect(await refusedAt({ by: 'AUTHORITY', authority: 'POLICE', authorityName: '某所' })).toMatchObject({
      field: 'input.letterNo',
    });
    expect(await refusedAt({ by: 'AGENT' })).toMatchObject({ field: 'input.mandateNo' });
    expect(await refusedAt({ purpose: '' })).toMatchObject({ code: 'PURPOSE_MISSING' });
    expect((await searches({}, registry.askers['registrar-far'])).problems[0]).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('proves what is on record on a page ready to print, which anybody can verify by its number and code', async () => {
    const { document, problems } = await issues({ searchId: await searchId(), kind: 'REGISTRATION_PROOF' });
    expect(problems).toEqual([]);
    expect(document?.text).toContain('2020年5月20日与李某办理结婚登记，证书字号 J370112-2020-000123；现存续');
    expect(document?.html).toContain('@page');
    const code = /核验码 <b>([0-9A-Z-]+)<\/b>/.exec(String(document?.html))?.[1] ?? '';
    const asked = (given: string) =>
      registry.house.query<{ verifyMarriageDocument: object | null }>(resident('anybody', randomUUID()), verify, {
        number: document?.number,
        code: given,
      });
    expect(dataOf(await asked(code)).verifyMarriageDocument).toEqual({ kind: 'REGISTRATION_PROOF', standing: 'VALID' });
    expect(dataOf(await asked('0000-0000-0000')).verifyMarriageDocument).toBeNull();
    const read = `{ marriageDocument(id: "${String(document?.id)}") { text } }`;
    const seen = async (who: string) =>
      dataOf(await registry.house.query<{ marriageDocument: object | null }>(resident('x', who), read))
        .marriageDocument !== null;
    expect([await seen(wang), await seen(li)]).toEqual([true, false]);
  });

  it('proves that nothing is on record only of a period in which nothing was, and says what that does not prove', async () => {
    const kind = 'NO_RECORD_PROOF';
    const free = await issues({ searchId: await searchId(), kind, from: '2000-01-01', until: '2020-05-19' });
    expect(free.document?.text).toContain('没有发现王某的婚姻登记记录');
    expect(free.document?.text).toContain('不是本人婚姻状况的证明');
    const code = async (input: object) =>
      (await issues({ searchId: await searchId(), kind, ...input })).problems[0]?.code;
    expect(await code({ from: '2000-01-01', until: '2020-05-20' })).toBe('RECORDS_FOUND');
    expect(await code({ from: '2021-01-01' })).toBe('RECORDS_FOUND');
    expect(await code({})).toBe('PERIOD_INVALID');
    expect(await code({ from: '2020-01-01', until: '2026-09-25' })).toBe('PERIOD_INVALID');
    const stranger = await registry.somebody('赵某');
    const none = await issues({ searchId: await searchId({ personId: stranger }), kind: 'REGISTRATION_PROOF' });
    expect(none.problems[0]).toMatchObject({ code: 'NO_RECORDS' });
  });

  it('prints the data of a certificate while it holds, with the number of the form and never one made up', async () => {
    const kind = 'MARRIAGE_CERTIFICATE_SHEET';
    const sheet = await issues({ searchId: await searchId(), kind, recordId: marriageId });
    expect(sheet.document?.text).toContain('J370112-2020-000123');
    const [a, b] = [await registry.somebody('甲'), await registry.somebody('乙')];
    const [unnumbered] = await registered(registry.house, marrying(a, b, '2021-01-01'));
    const of = async () =>
      (await issues({ searchId: await searchId({ personId: a }), kind, recordId: unnumbered?.id })).problems[0]?.code;
    expect(await of()).toBe('CERTIFICATE_NUMBER_MISSING');
    const about = { parties: [a, b] as const, about: unnumbered?.id ?? '', division: district };
    await registered(registry.house, { ...about, kind: 'DIVORCE', effectiveOn: legalDate('2026-01-01') });
    expect(await of()).toBe('RECORD_NOT_IN_FORCE');
    const extract = await issues({
      searchId: await searchId({ personId: a }),
      kind: 'ARCHIVE_EXTRACT',
      recordId: unnumbered?.id,
    });
    expect(extract.document?.text).toContain('离婚，自2026年1月1日起');
    const anothers = await issues({ searchId: await searchId(), kind: 'ARCHIVE_EXTRACT', recordId: unnumbered?.id });
    expect(anothers.problems[0]).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a search is good for its day', async () => {
    const id = await searchId();
    await moveClock('2026-09-25', registry.house);
    expect((await issues({ searchId: id, kind: 'REGISTRATION_PROOF' })).problems[0]).toMatchObject({
      code: 'SEARCH_OUT_OF_DATE',
    });
  });
});
