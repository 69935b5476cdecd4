import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { deepest, depthRule } from '../src/depth.js';

const schema = buildSchema('type Query { a: Query b: String }');
const faults = (document: string) => validate(schema, parse(document), [...specifiedRules, depthRule]);
const nested = (levels: number) => `${'a { '.repeat(levels - 1)}b${' }'.repeat(levels - 1)}`;

describe('how deep a document may go into one service', () => {
  it('reads what is as deep as allowed, and refuses one level more', () => {
    expect(faults(`{ ${nested(deepest)} }`)).toEqual([]);
    expect(faults(`{ ${nested(deepest + 1)} }`)).toHaveLength(1);
  });

  it('counts a fragment where it is spread', () => {
    const deep = `query { ${'a { '.repeat(10)}...more${' }'.repeat(10)} } fragment more on Query { ${nested(11)} }`;
    expect(faults(deep)).toHaveLength(1);
    expect(faults(deep.replace(nested(11), nested(10)))).toEqual([]);
  });

  it('ends for a fragment that spreads itself', () => {
    expect(faults('{ ...again } fragment again on Query { a { ...again } }').length).toBeGreaterThan(0);
  });
});
