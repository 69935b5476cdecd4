import { readFileSync } from 'node:fs';
import { type Law, nation, parseScenarioFile, runScenario } from '@yimen/policy';
import { legalMonth } from '@yimen/standards';
import fc from 'fast-check';
import { benefitCatalogue, matrixParameters } from '../../matrix.js';
import { rules } from '../../rule-registry.js';
import { CatalogueError, parseCatalogue } from './catalogue.js';
import type { HeldBenefit } from './held.js';
import { resolveEntitlements } from './resolve-entitlements.js';

const law: Law = { parameters: matrixParameters, divisions: [nation] };
const month = legalMonth('2026-10');
const resolve = (held: readonly HeldBenefit[]) => resolveEntitlements(benefitCatalogue, law, held, month);

const name = 'scenarios/entitlement-matrix.yaml';
const file = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const { scenarios, divisions } = parseScenarioFile(file, name);

describe('跨域待遇互斥与叠加矩阵', () => {
  it.each(scenarios.map((scenario) => [scenario.title, scenario] as const))('%s', (_, scenario) => {
    expect(runScenario(rules, scenario, matrixParameters, divisions).differences).toEqual([]);
  });
});

const rights = fc.uniqueArray(
  fc.record({
    benefit: fc.constantFrom(...benefitCatalogue.benefits.map(({ code }) => code)),
    monthlyFen: fc.option(fc.integer({ min: 0, max: 300_000 })),
    since: fc.constantFrom(legalMonth('2025-03'), legalMonth('2026-01'), legalMonth('2026-10')),
    chosen: fc.boolean(),
  }),
  { selector: ({ benefit }) => benefit },
);

describe('任一组合', () => {
  it('同一月没有两项互相排斥的待遇同时发放', () => {
    const excluding = benefitCatalogue.pairs.filter(({ relation }) => relation === 'EXCLUDED' || relation === 'HIGHER');
    fc.assert(
      fc.property(rights, (held) => {
        const paid = new Set(resolve(held).entitled.map(({ benefit }) => benefit));
        expect(excluding.filter(({ yields, to }) => paid.has(yields) && paid.has(to))).toEqual([]);
        const groups = benefitCatalogue.benefits.filter(({ code, group }) => paid.has(code) && group !== null);
        expect(new Set(groups.map(({ group }) => group)).size).toBe(groups.length);
      }),
    );
  });

  it('每一项不是应享就是被压制，压制它的那一项自己应享', () => {
    fc.assert(
      fc.property(rights, (held) => {
        const { entitled, suppressed } = resolve(held);
        const all = [...entitled, ...suppressed].map(({ benefit }) => benefit).sort();
        expect(all).toEqual(held.map(({ benefit }) => benefit).sort());
        const paid = new Set(entitled.map(({ benefit }) => benefit));
        expect(suppressed.filter(({ by }) => !paid.has(by))).toEqual([]);
      }),
    );
  });

  it('先听到哪一项，结果都一样', () => {
    const shuffled = rights.chain((held) =>
      fc.tuple(fc.constant(held), fc.shuffledSubarray(held, { minLength: held.length })),
    );
    fc.assert(fc.property(shuffled, ([held, other]) => expect(resolve(other)).toEqual(resolve(held))));
  });

  it('压制它的一项结束，当月就恢复', () => {
    fc.assert(
      fc.property(rights, (held) => {
        for (const { benefit, by } of resolve(held).suppressed) {
          const after = resolve(held.filter((each) => each.benefit !== by));
          const again = after.suppressed.find((each) => each.benefit === benefit);
          const paid = after.entitled.some((each) => each.benefit === benefit);
          expect(paid || (again !== undefined && again.by !== by)).toBe(true);
        }
      }),
    );
  });
});

describe('待遇目录', () => {
  it('写明了矩阵里的每一格', () => {
    const columns = ['DIBAO', 'DESTITUTE', 'EDGE', 'ORPHAN', 'DE_FACTO', 'PWD_LIVING', 'PWD_CARE', 'OLD_AGE'];
    columns.push('ELDER_CARE', 'ELDER_VOUCHER', 'WORK_INJURY_CARE', 'TEMPORARY_RELIEF');
    const groups = new Map(benefitCatalogue.benefits.map(({ code, group }) => [code, group]));
    const told = (a: string, b: string) =>
      benefitCatalogue.pairs.some(({ yields, to }) => [yields, to].includes(a) && [yields, to].includes(b)) ||
      (groups.get(a) === groups.get(b) && groups.get(a) !== null);
    // 不适用（孤儿与高龄、失能、消费券、工伤）与低保边缘的另外几格，矩阵没有写。
    const unwritten = new Set(['OLD_AGE', 'ELDER_CARE', 'ELDER_VOUCHER', 'WORK_INJURY_CARE']);
    const rows: readonly string[] = ['DIBAO', 'DESTITUTE', 'ORPHAN', 'PWD_LIVING', 'PWD_CARE'];
    const missing = rows.flatMap((row) =>
      columns
        .filter((column) => column !== row && !(row === 'ORPHAN' && unwritten.has(column)) && !told(row, column))
        .map((column) => `${row}×${column}`),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ['让位的一方排在前面', 'pairs: [{ yields: A, to: B, relation: EXCLUDED, reason: X, source: s }]'],
    ['不在目录里的一方', 'pairs: [{ yields: B, to: C, relation: EXCLUDED, reason: X, source: s }]'],
    [
      '同一对写了两次',
      'pairs: [{ yields: B, to: A, relation: STACKED, source: s }, { yields: B, to: A, relation: STACKED, source: s }]',
    ],
    ['没有依据', 'pairs: [{ yields: B, to: A, relation: STACKED }]'],
    ['没有压制原因', 'pairs: [{ yields: B, to: A, relation: EXCLUDED, source: s }]'],
  ])('拒绝%s', (_, pairs) => {
    const benefits = `benefits: [{ code: A, name: 甲, owner: o, subject: PERSON, income: false }, { code: B, name: 乙, owner: o, subject: PERSON, income: false }]`;
    expect(() => parseCatalogue(`${benefits}\n${pairs}`)).toThrow(CatalogueError);
  });
});
