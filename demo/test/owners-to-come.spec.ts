import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { begun, changed, ended, register, supports } from '../stand-ins/owners-to-come.mjs';

type Told = { readonly type: string; readonly key: string; readonly version: number; readonly data: object };

const personId = '018f6b2e-0000-7000-8000-000000000011';
const id = '018f6b2e-0000-7000-8000-0000000000a1';
const kinds = Object.keys(supports);

/** What an owner says must be as its contract says: strictly, for it is we who tell. */
function broken({ type, data }: Told): string {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const contract = new URL(`../../libs/events/src/contracts/${type}.json`, import.meta.url);
  ajv.validate(JSON.parse(readFileSync(contract, 'utf8')), data);
  return ajv.errorsText(ajv.errors, { dataVar: type });
}

describe('owners that come later, told by a stand-in', () => {
  it.each(kinds)('%s begins, goes on otherwise and ends by its contracts', (kind) => {
    const support = { kind, id, personId };
    const told: Told[] = [
      begun(support, { from: '2026-10-01' }),
      changed(support, { from: '2026-11-01' }),
      ended({ ...support, version: 3 }, { endsAt: '2027-03-31' }),
    ];
    expect(told.map(broken)).toEqual(['No errors', 'No errors', 'No errors']);
    expect(told.map(({ key, version }) => [key, version])).toEqual([
      [personId, 1],
      [personId, 2],
      [personId, 3],
    ]);
  });

  it('knows no other kind', () => {
    expect(() => begun({ kind: 'GOLD', id, personId }, { from: '2026-10-01' })).toThrow('GOLD is none of');
  });

  it('remembers how often it spoke of each support, and repeats a word as it was', async () => {
    const log: { topic: string; headers: Record<string, string> }[] = [];
    const owner = register({ tell: async (topic: string, { headers }: never) => log.push({ topic, headers }) });
    const support = { kind: 'ELDER_CARE', id, personId };
    const first = await owner.begin(support, { from: '2026-10-01', monthlyAmount: '200.00' }, '2026-09-24');
    await owner.change(support, { from: '2026-11-01', monthlyAmount: '220.00' }, '2026-10-24');
    await owner.end(support, { endsAt: '2026-12-31' }, '2026-12-20');
    await owner.repeat(first, '2026-12-21');
    expect(log.map(({ topic }) => topic)).toEqual(Array(4).fill('yimen.elderly-care'));
    expect(log.map(({ headers }) => [headers.ce_type?.split('.')[3], headers.ce_subjectversion])).toEqual([
      ['granted', '1'],
      ['changed', '2'],
      ['ended', '3'],
      ['granted', '1'],
    ]);
  });
});
