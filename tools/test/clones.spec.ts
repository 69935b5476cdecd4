import { clones } from '../checks/clones.mjs';

const body = Array.from(
  { length: 12 },
  (_, at) => `  const value${at} = computeSomethingLongEnough(${at}, 'and its words');`,
);
const file = (path: string, lines: readonly string[]) => ({ path, text: lines.join('\n') });

describe('the check for copies', () => {
  it('finds what two services have in common, however it is indented and whatever is imported', () => {
    const one = file('services/a/src/x.ts', ["import { a } from 'a';", ...body]);
    const other = file('services/b/src/y.ts', ['// mine', '', ...body.map((line) => `  ${line}`), 'done();']);
    expect(clones([one, other])).toEqual([{ one: 'services/a/src/x.ts', other: 'services/b/src/y.ts', runs: 4 }]);
  });

  it('finds what a service has of a library', () => {
    expect(clones([file('libs/l/src/x.ts', body), file('services/b/src/y.ts', body)])).toHaveLength(1);
  });

  it('leaves a service alone that repeats itself, and short likenesses', () => {
    expect(clones([file('services/a/src/x.ts', body), file('services/a/src/y.ts', body)])).toEqual([]);
    expect(
      clones([file('services/a/src/x.ts', body.slice(0, 8)), file('services/b/src/y.ts', body.slice(0, 8))]),
    ).toEqual([]);
  });
});
