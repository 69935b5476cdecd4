import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type BootedService, dataOf, resident } from '@yimen/testing';
import { problemCodes } from '../src/problem-codes/list-problem-codes.query.js';
import { aFrontOffice } from './a-front-office.js';

const asked = `query ($filter: ProblemCodeFilter, $first: Int, $after: String) { problemCodes(filter: $filter, first: $first, after: $after) {
  nodes { code service kind message } pageInfo { hasNextPage endCursor } totalCount } }`;

interface Codes {
  readonly problemCodes: {
    readonly nodes: { readonly code: string; readonly service: string; readonly kind: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}

describe('事由代码表 the catalogue of problem codes', () => {
  let house: BootedService;
  beforeAll(async () => {
    ({ house } = await aFrontOffice());
  });
  afterAll(() => house.close());
  const list = async (variables: object) =>
    dataOf(await house.query<Codes>(resident('r', randomUUID()), asked, { ...variables })).problemCodes;

  it('is read by anybody, page by page, every code of the platform once', async () => {
    const codes: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Codes['problemCodes'] = await list({ first: 100, after });
      codes.push(...page.nodes.map(({ service, code }) => `${service} ${code}`));
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    expect(codes).toHaveLength(problemCodes.length);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('finds a code by its service, its type, or what it says', async () => {
    expect((await list({ filter: { service: 'intake', contains: 'CASE_NOT_WARNED' } })).nodes).toMatchObject([
      { code: 'CASE_NOT_WARNED', kind: 'CaseNotWarned' },
    ]);
    expect((await list({ filter: { kind: 'error', contains: 'LIMIT_EXCEEDED' } })).nodes).toMatchObject([
      { service: 'gateway' },
    ]);
    expect((await list({ filter: { contains: '幂等键已经用于' } })).nodes).toMatchObject([
      { service: 'platform', code: 'IDEMPOTENCY_KEY_REUSED', kind: 'IdempotencyConflict' },
    ]);
  });

  it('knows a code for every type of refusal of this service’s schema', () => {
    const sdl = readFileSync(new URL('../subgraph.graphql', import.meta.url), 'utf8');
    const types = [...sdl.matchAll(/^type (\w+) implements Problem/gm)].map(([, name]) => name);
    const known = new Set(problemCodes.map(({ kind }) => kind));
    expect(types.filter((name) => name !== undefined && !known.has(name))).toEqual([]);
  });

  it('says every code in Chinese', () => {
    expect(problemCodes.filter(({ message }) => !/[一-龥]/.test(message))).toEqual([]);
  });
});
