import { belongsToProvince, crossBorderMatters, materialsOf, partyKinds } from './route.js';

describe('涉外、涉港澳台、华侨: where to go and what to bring', () => {
  it('is a matter of the registry of a district only between two residents of the mainland', () => {
    expect(belongsToProvince(['MAINLAND', 'MAINLAND'])).toBe(false);
    for (const kind of partyKinds.filter((each) => each !== 'MAINLAND')) {
      expect(belongsToProvince(['MAINLAND', kind])).toBe(true);
      expect(belongsToProvince([kind, 'MAINLAND'])).toBe(true);
    }
  });

  it('asks a resident of the mainland for an identity card and a declaration, and for nothing else', () => {
    expect(materialsOf('MAINLAND', 'MARRIAGE').materials.map(({ code }) => code)).toEqual([
      'IDENTITY_CARD',
      'SIGNED_DECLARATION',
    ]);
    expect(materialsOf('MAINLAND', 'DIVORCE').materials.map(({ code }) => code)).toEqual([
      'IDENTITY_CARD',
      'MARRIAGE_CERTIFICATE',
      'DIVORCE_AGREEMENT',
    ]);
  });

  it('asks each for what the regulation asks of them, the notarised declaration only of Hong Kong, Macao and Taiwan', () => {
    const notarised = partyKinds.filter((kind) =>
      materialsOf(kind, 'MARRIAGE').materials.some(({ code }) => code === 'NOTARISED_DECLARATION'),
    );
    expect(notarised).toEqual(['HONG_KONG_MACAO_TAIWAN']);
    expect(materialsOf('FOREIGNER', 'MARRIAGE').notes).toHaveLength(1);
  });

  it('never asks for a household book', () => {
    for (const kind of partyKinds)
      for (const matter of crossBorderMatters) expect(JSON.stringify(materialsOf(kind, matter))).not.toContain('户口');
  });
});
