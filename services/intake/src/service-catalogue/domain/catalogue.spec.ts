import { acceptanceRules } from './acceptance-rules.js';
import { catalogue, itemOf, openItems } from './catalogue.js';

describe('事项目录 the catalogue of items', () => {
  it('names every item once, by a code of three letters and two digits', () => {
    expect(new Set(catalogue.map((item) => item.code)).size).toBe(catalogue.length);
    for (const item of catalogue) expect(item.code).toMatch(/^[A-Z]{3}-\d{2}$/);
  });

  it('opens what a service takes and nothing whose service does not exist yet', () => {
    const open = openItems().map((item) => item.code);
    expect(open).toEqual(
      expect.arrayContaining(['AST-01', 'AST-02', 'DIS-01', 'DIS-02', 'DIS-03', 'MAR-04', 'MAR-05', 'MAR-06']),
    );
    expect(new Set(openItems().map(({ service }) => service))).toEqual(
      new Set(['assistance', 'disability', 'marriage']),
    );
  });

  it('asks for a marriage two things and nothing else, anywhere in the country (婚姻登记条例第六条、第八条)', () => {
    for (const code of ['MAR-01', 'MAR-03']) {
      expect(itemOf(code)?.materials.map((material) => material.code)).toEqual(['IDENTITY_CARD', 'DECLARATION']);
      expect(itemOf(code)).toMatchObject({ rule: 'ANY_REGISTRY', availability: 'OPEN' });
    }
  });

  it('asks for a divorce exactly what the regulation lists, and no street accepts it (婚姻登记条例第十五条)', () => {
    const codes = itemOf('MAR-04')?.materials.map(({ code }) => code);
    expect(codes).toEqual(['IDENTITY_CARD', 'MARRIAGE_CERTIFICATE', 'DIVORCE_AGREEMENT']);
    expect(['MAR-04', 'MAR-05', 'MAR-06'].map((code) => itemOf(code)?.rule)).toEqual([
      'ANY_REGISTRY',
      'ORIGINAL_REGISTRY',
      'ORIGINAL_REGISTRY',
    ]);
  });

  it('opens what happens to a registration afterwards; what crosses a border is announced, and taken by the province', () => {
    for (const code of ['MAR-02', 'MAR-07', 'MAR-08', 'MAR-09', 'MAR-10'])
      expect(itemOf(code)?.availability).toBe('OPEN');
    expect(itemOf('MAR-11')?.availability).toBe('ANNOUNCED');
    expect(catalogue.filter(({ service }) => service === 'marriage')).toHaveLength(11);
  });

  it('announces all twelve items of social assistance (domain §2.1)', () => {
    const codes = catalogue.filter((item) => item.service === 'assistance').map((item) => item.code);
    expect(codes).toHaveLength(12);
    expect(codes.at(-1)).toBe('AST-12');
  });

  it('does not demand for 低保 what the authorities can check themselves (社会救助法 §62)', () => {
    const materials = itemOf('AST-01')?.materials ?? [];
    const demanded = materials.filter((material) => material.obtainedFrom === undefined).map(({ code }) => code);
    expect(demanded).toEqual(['APPLICATION', 'HONESTY', 'AUTHORISATION']);
    expect(materials.find(({ code }) => code === 'HUKOU')?.obtainedFrom).toBe('公安人口信息共享');
  });

  it('gives each item a place of acceptance with its source, and a legal basis', () => {
    for (const item of catalogue) {
      expect(acceptanceRules[item.rule].legalBasis.length).toBeGreaterThan(0);
      expect(item.legalBasis.length).toBeGreaterThan(0);
    }
  });
});
