import type { LegalDate } from '@yimen/standards';
import { abolish } from './abolish.js';
import type { Decision } from './decision.js';
import type { Division } from './division.js';
import { establish } from './establish.js';
import { nameScopeOf, placeName } from './names.js';
import { rename } from './rename.js';

const on = (text: string) => text as LegalDate;
const today = on('2026-09-24');

function aDivision(parts: Partial<Division>): Division {
  return {
    code: '370112002',
    name: '洪家楼街道',
    nameSince: on('1949-10-01'),
    level: 'TOWNSHIP',
    kind: 'ADMINISTRATIVE',
    parentCode: '370112',
    ancestorCodes: ['000000', '370000', '370100', '370112'],
    validFrom: on('1949-10-01'),
    validTo: null,
    datesExact: false,
    successorCodes: [],
    version: 1,
    ...parts,
  };
}
const shanda = aDivision({ code: '370112001', name: '山大路街道' });
const hongjialou = aDivision({});
const community = aDivision({
  code: '370112002002',
  name: '洪家楼社区居民委员会',
  level: 'VILLAGE',
  parentCode: '370112002',
  ancestorCodes: ['000000', '370000', '370100', '370112', '370112002'],
});
const licheng = aDivision({
  code: '370112',
  name: '历城区',
  level: 'COUNTY',
  parentCode: '370100',
  ancestorCodes: ['000000', '370000', '370100'],
});

function refusal(decision: Decision) {
  return decision.outcome === 'refused' ? decision.refusal : null;
}
function facts(decision: Decision) {
  return decision.outcome === 'accepted' ? decision.facts : [];
}

const abolition = {
  on: on('2026-10-01'),
  documentNo: '鲁政字〔2026〕1 号',
  successors: ['370112001'],
  withParts: false,
};
const nothingBelow = { today, successors: [shanda, hongjialou], parts: [] };

describe('撤销区划', () => {
  it('ends on the day of the document and names who took its place', () => {
    const [fact] = facts(abolish(hongjialou, abolition, nothingBelow));
    expect(fact?.division).toMatchObject({
      validTo: '2026-10-01',
      successorCodes: ['370112001'],
      version: 2,
      datesExact: true,
    });
  });
  it('refuses what is abolished already', () => {
    const gone = aDivision({ validTo: on('2020-01-01') });
    expect(refusal(abolish(gone, abolition, nothingBelow))).toMatchObject({ because: 'already-abolished' });
  });
  it('refuses a division that still has living parts', () => {
    expect(refusal(abolish(hongjialou, abolition, { ...nothingBelow, parts: [community] }))).toEqual({
      because: 'has-parts',
      parts: 1,
    });
  });
  it('takes its parts with it when that is asked for, one fact each', () => {
    const decided = abolish(hongjialou, { ...abolition, withParts: true }, { ...nothingBelow, parts: [community] });
    expect(facts(decided).map(({ division }) => [division.code, division.validTo])).toEqual([
      ['370112002', '2026-10-01'],
      ['370112002002', '2026-10-01'],
    ]);
  });
  it.each([
    ['unknown', '370112099', '没有这个区划代码'],
    ['itself', '370112002', '不能由自己承接'],
    ['of another level', '370112', '与被撤销的区划级别不同'],
    ['not in force that day', '370112003', '当日不是有效的区划'],
  ])('refuses a successor that is %s', (_, successor, why) => {
    const gone = aDivision({ code: '370112003', validTo: on('2026-01-01') });
    const around = { ...nothingBelow, successors: [shanda, hongjialou, licheng, gone] };
    expect(refusal(abolish(hongjialou, { ...abolition, successors: [successor] }, around))).toEqual({
      because: 'successor-unfit',
      successor,
      why,
    });
  });
  it('refuses a day more than a year ahead', () => {
    expect(refusal(abolish(hongjialou, { ...abolition, on: on('2028-01-01') }, nothingBelow))).toMatchObject({
      because: 'date-too-far',
    });
  });
  it('refuses a change without the number of its document', () => {
    expect(refusal(abolish(hongjialou, { ...abolition, documentNo: ' ' }, nothingBelow))).toEqual({
      because: 'document-missing',
    });
  });
});

describe('设立区划', () => {
  const order = {
    code: '370112022',
    name: '雪山街道',
    on: on('2026-09-01'),
    documentNo: '济政字〔2026〕1 号',
    predecessors: [],
  };
  const scope = nameScopeOf({ code: '370112022', level: 'TOWNSHIP' }, [licheng]);
  const around = { today, parent: licheng, holder: null, scope, namesake: null, predecessors: [] };
  it('gives it a code that was never used, below its parent', () => {
    const [fact] = facts(establish(order, around));
    expect(fact).toMatchObject({
      kind: 'established',
      division: { code: '370112022', parentCode: '370112', level: 'TOWNSHIP', version: 1 },
    });
  });
  it('never gives out a used code again, not even an abolished one', () => {
    const gone = aDivision({ validTo: on('2020-01-01') });
    expect(refusal(establish({ ...order, code: gone.code }, { ...around, holder: gone }))).toMatchObject({
      because: 'code-used',
    });
  });
  it.each([
    ['370112800', '乡级号段不存在'],
    ['3701120', '6 位、9 位或 12 位'],
    ['370113022', '代码应以上级的 370112 开头'],
    ['370112000', '不要补零'],
  ])('refuses the code %s', (code, why) => {
    const refused = refusal(establish({ ...order, code }, around));
    expect(refused?.because).toBe('code-unfit');
    expect(refused && 'why' in refused ? refused.why : '').toContain(why);
  });
  it('refuses a village right below a county', () => {
    expect(refusal(establish({ ...order, code: '370112001210' }, around))).toMatchObject({ because: 'parent-unfit' });
  });
  it('refuses a parent that is not in force that day', () => {
    const parent = { ...licheng, validTo: on('2026-01-01') };
    expect(refusal(establish(order, { ...around, parent }))).toMatchObject({ because: 'parent-unfit' });
  });
  it('writes itself down as the successor of one abolished before', () => {
    const gone = aDivision({ code: '370112015', validTo: on('2020-01-01') });
    const decided = establish({ ...order, predecessors: ['370112015'] }, { ...around, predecessors: [gone] });
    expect(facts(decided)[1]).toMatchObject({
      kind: 'succeeded',
      division: { code: '370112015', successorCodes: ['370112022'], version: 2 },
    });
  });
});

describe('区划更名', () => {
  const order = { name: '洪楼街道', on: on('2026-09-01'), documentNo: '济政字〔2026〕2 号' };
  const scope = nameScopeOf(hongjialou, [licheng]);
  it('keeps the code and remembers the former name with its days', () => {
    const [fact] = facts(rename(hongjialou, order, { today, scope, namesake: null }));
    expect(fact).toMatchObject({
      kind: 'renamed',
      formerName: '洪家楼街道',
      formerSince: '1949-10-01',
      division: { code: '370112002', name: '洪楼街道', nameSince: '2026-09-01' },
    });
  });
  it('refuses a day after today: what the copies are told is the name now', () => {
    expect(
      refusal(rename(hongjialou, { ...order, on: on('2026-09-25') }, { today, scope, namesake: null })),
    ).toMatchObject({
      because: 'date-too-far',
      latest: today,
    });
  });
  it('refuses the name it has', () => {
    expect(refusal(rename(hongjialou, { ...order, name: '洪家楼 街道' }, { today, scope, namesake: null }))).toEqual({
      because: 'name-unchanged',
    });
  });
  it('refuses a name that a neighbour has (地名管理条例 第九条)', () => {
    expect(refusal(rename(hongjialou, order, { today, scope, namesake: shanda }))).toMatchObject({
      because: 'name-taken',
    });
  });
});

describe('重名的范围（地名管理条例 第九条）', () => {
  const above = [
    { code: '370000', level: 'PROVINCE' as const },
    { code: '370100', level: 'CITY' as const },
    { code: '370112', level: 'COUNTY' as const },
  ];
  it.each([
    ['a town within its province', '370112103', 'TOWNSHIP' as const, '370000'],
    ['a subdistrict among its neighbours', '370112022', 'TOWNSHIP' as const, '370112'],
    ['a village within its county', '370112001210', 'VILLAGE' as const, '370112'],
  ])('%s', (_, code, level, within) => {
    expect(nameScopeOf({ code, level }, above).within).toBe(within);
  });
  it.each(['', '山', '山大路！', 'DROP TABLE;'])('a name cannot be %p', (text) => {
    expect(placeName(text)).toBeNull();
  });
});
