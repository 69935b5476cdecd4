import { openFieldVault } from '@yimen/access';
import { legalDate } from '@yimen/standards';
import { v7 as uuidv7 } from 'uuid';
import { testFieldKeys } from '../../access/test/keys.js';
import { requestLoaders } from '../../subgraph/src/loaders.js';
import { awaited, type DocumentRules, handed, type Paper, paragraph, shown } from '../src/domain/index.js';
import {
  createPaperTables,
  deliverableDocuments,
  deliveriesOf,
  documentRow,
  documentsOf,
  keepDocument,
  keepDocuments,
  markLate,
  openDocument,
  showRemedy,
  verifyDocument,
  withdrawDocuments,
  withLateDocuments,
  writeDeliveries,
} from '../src/index.js';
import { type CaseworkDatabase, caseworkDatabase } from './support/database.js';

const rules = {
  PERMIT: awaited('住宿许可决定书', '宿许字'),
  RECEIPT: handed('住宿申请收据', '宿收字'),
  POSTER: shown('住宿公示', '宿公示字'),
} satisfies DocumentRules;
type Kind = keyof typeof rules;
const kinds = Object.keys(rules) as Kind[];
const vault = openFieldVault(testFieldKeys());
const madeOn = legalDate('2026-11-02');
const remedy = { reconsiderationDays: 60, litigationMonths: 6, basis: '行政复议法 20；行政诉讼法 46' };

let database: CaseworkDatabase;
beforeAll(async () => {
  database = await caseworkDatabase(async (runner) => {
    await runner.query('CREATE TABLE lodging (id uuid PRIMARY KEY, division text NOT NULL)');
    for (const statement of createPaperTables('lodging')) await runner.query(statement);
  });
});
afterAll(() => database.close());

let serial = 0;
async function aLodging() {
  const of = { id: uuidv7(), number: `LDG${++serial}` };
  await database.app.query('INSERT INTO lodging VALUES ($1, $2)', [of.id, '370112001']);
  return of;
}

function paper(kind: Kind): Paper<Kind> {
  const decided = kind === 'PERMIT' ? { ...remedy, reconsiderationAuthority: '区政府', court: '区法院' } : null;
  const parts = [paragraph('准予住宿。')];
  return { kind, title: rules[kind].title, addressee: '王某', authority: '某街道', madeOn, remedy: decided, parts };
}

const keep = (of: { id: string; number: string }, kind: Kind, deliverBy: string | null = null) =>
  keepDocument(database.app.manager, vault, rules, {
    ...{ of, paper: paper(kind) },
    deliverBy: deliverBy === null ? null : legalDate(deliverBy),
  });
const asking = () => ({ db: database.app, loaders: requestLoaders() });

async function opened(id: string) {
  const row = await documentRow<Kind>(asking(), id, kinds);
  if (row === null) throw new Error('no such document');
  return openDocument(vault, rules, row);
}

const codeOf = (text: string) => /核验码：(\S+)/.exec(text)?.[1] ?? '';

describe('a document that is kept', () => {
  it('is numbered by its kind, year and what it is about; the second of a kind says which it is', async () => {
    const of = await aLodging();
    const both = await keepDocuments(database.app.manager, vault, rules, [
      { of, paper: paper('PERMIT') },
      { of, paper: paper('PERMIT') },
    ]);
    expect([...both, await keep(of, 'PERMIT')].map(({ number }) => number)).toEqual([
      `宿许字〔2026〕${of.number}号`,
      `宿许字〔2026〕${of.number}-2号`,
      `宿许字〔2026〕${of.number}-3号`,
    ]);
  });

  it('holds its names sealed, opens as text and as a page, and a poster shows neither number nor code', async () => {
    const of = await aLodging();
    const permit = await keep(of, 'PERMIT');
    const [row] = await database.owner.query('SELECT * FROM case_document WHERE id = $1', [permit.id]);
    expect(JSON.stringify({ ...row, paper_cipher: row.paper_cipher.toString('latin1') })).not.toContain('王某');
    const { text, html } = await opened(permit.id);
    expect(text).toContain('王某：');
    expect(html('DELIVERY')).toContain(permit.number);
    const poster = await opened((await keep(of, 'POSTER')).id);
    expect(poster.text).not.toContain('核验码');
    expect(poster.html('SCREEN')).not.toContain(of.number);
  });

  it('can be verified by whoever holds it: number and code together, however they are typed', async () => {
    const permit = await keep(await aLodging(), 'PERMIT');
    const code = codeOf((await opened(permit.id)).text);
    const verify = (given: string) => verifyDocument({ db: database.app }, permit.number, given);
    expect(await verify(code.toLowerCase().replaceAll('-', ' '))).toEqual({
      ...{ kind: 'PERMIT', title: '住宿许可决定书', madeOn, standing: 'VALID' },
    });
    expect(await verify('0000-0000-0000')).toBeNull();
    expect(await verifyDocument({ db: database.app }, `${permit.number}\0`, '')).toBeNull();
    await withdrawDocuments(database.app.manager, [permit.id], madeOn);
    expect(await verify(code)).toMatchObject({ standing: 'WITHDRAWN' });
  });

  it('is read in pages, only the kinds that the reader may see', async () => {
    const of = await aLodging();
    for (const kind of kinds) await keep(of, kind);
    const show = ({ kind }: { kind: Kind }) => kind;
    const page = await documentsOf<Kind, Kind>(asking(), of.id, {
      ...{ page: { first: 1 }, kinds: ['PERMIT', 'POSTER'], show },
    });
    expect(page.nodes).toEqual(['PERMIT']);
    const after = page.pageInfo.endCursor;
    const rest = await documentsOf<Kind, Kind>(asking(), of.id, { page: { after }, kinds: ['PERMIT', 'POSTER'], show });
    expect(rest.nodes).toEqual(['POSTER']);
  });
});

describe('a delivery', () => {
  it('is written with its sealed details, and the remedies run from the day on which it counts', async () => {
    const of = await aLodging();
    const { id } = await keep(of, 'PERMIT');
    const order = { method: 'LEFT', on: madeOn, recipient: 'APPLICANT', witnesses: ['赵见证'] } as const;
    const written = { documentIds: [id], order, effectiveOn: legalDate('2026-11-03'), by: 'clerk-xu', today: madeOn };
    await writeDeliveries(database.app.manager, vault, written);
    expect(await deliveriesOf(asking(), vault, id)).toMatchObject([
      { method: 'LEFT', effectiveOn: '2026-11-03', witnesses: ['赵见证'], trackingNumber: null },
    ]);
    const row = await documentRow<Kind>(asking(), id, kinds);
    expect(row && showRemedy(row)).toMatchObject({ reconsiderationUntil: '2027-01-02', litigationUntil: '2027-05-03' });
  });

  it('only of what is about the same thing, and each document says whether it is delivered at all', async () => {
    const [one, other] = [await aLodging(), await aLodging()];
    const [permit, poster, strange] = [
      await keep(one, 'PERMIT'),
      await keep(one, 'POSTER'),
      await keep(other, 'PERMIT'),
    ];
    const found = await deliverableDocuments<Kind>(database.app.manager, rules, {
      caseId: one.id,
      ids: [permit.id, poster.id, strange.id, 'no id'],
    });
    expect(found.map(({ kind, delivered }) => [kind, delivered])).toEqual([
      ['PERMIT', true],
      ['POSTER', false],
    ]);
  });

  it('past its day is told once', async () => {
    const of = await aLodging();
    await keep(of, 'PERMIT', '2026-11-05');
    const late = (today: string) =>
      database.app.transaction((tx) =>
        withLateDocuments(tx, 'lodging', {
          ...{ today: legalDate(today), after: '00000000-0000-0000-0000-000000000000', limit: 10 },
        }),
      );
    expect(await late('2026-11-05')).toEqual([]);
    expect(await late('2026-11-06')).toEqual([of.id]);
    await markLate(database.app.manager, [of.id], legalDate('2026-11-06'));
    expect(await late('2026-11-07')).toEqual([]);
  });
});
