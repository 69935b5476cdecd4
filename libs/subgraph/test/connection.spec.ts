import fc from 'fast-check';
import { connectionArgs, encodeCursor, keysetCondition, toConnection } from '../src/index.js';

describe('a page of a list', () => {
  it.each([0, -1, 101, 1.5])('of %s items is refused', (first) => {
    expect(() => connectionArgs({ first }, ['text'])).toThrow('每页条数应在 1 到 100 之间');
  });

  it.each([
    'rubbish',
    '',
    encodeCursor(['a']),
    encodeCursor(['2026-02-30', '018f0000-0000-7000-8000-000000000001']),
    encodeCursor(['2026-01-01', "' OR 1=1 --"]),
    encodeCursor(['2026-01-01', '018f0000-0000-7000-8000-000000000001', 1]),
    Buffer.from('{"length":2}').toString('base64url'),
  ])('after the cursor %s, which no answer gave, is refused', (after) => {
    expect(() => connectionArgs({ after }, ['date', 'uuid'])).toThrow('分页游标无效');
  });

  it('begins after the row whose cursor is sent', () => {
    const after = encodeCursor(['2026-01-01', '018f0000-0000-7000-8000-000000000001']);
    const page = connectionArgs({ first: 2, after }, ['date', 'uuid']);
    const parameters: unknown[] = ['x'];
    expect(keysetCondition(['applied_on', 'id'], page, parameters, 'desc')).toBe('(applied_on, id) < ($2, $3)');
    expect(parameters).toEqual(['x', '2026-01-01', '018f0000-0000-7000-8000-000000000001']);
  });

  it('walks through every list whole and in order, whatever the size of the page', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { maxLength: 60 }),
        fc.integer({ min: 1, max: 100 }),
        (values, first) => {
          const all = [...values].sort((a, b) => a - b);
          const seen: number[] = [];
          let after: string | null = null;
          do {
            const page = connectionArgs({ first, after }, ['integer']);
            const from = page.after;
            const rows = all.filter((value) => from === null || value > Number(from[0])).slice(0, page.limit);
            const connection = toConnection(
              rows,
              page,
              (value) => [value],
              (value) => value,
            );
            seen.push(...connection.nodes);
            after = connection.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
          } while (after !== null);
          expect(seen).toEqual(all);
        },
      ),
    );
  });
});
