import { legalDate } from '@yimen/standards';
import { explain, MissingParameter } from './explain.js';
import { type DatedParameter, type Law, parameterOn } from './parameter.js';
import { ParameterFileError, parseParameterFile } from './parameter-file.js';

const on = legalDate;

function aParameter(division: string, values: [string, string, string?][]): DatedParameter {
  return {
    key: 'dibao.standard.month',
    unit: 'CNY/month',
    division,
    values: values.map(([from, value, to]) => ({
      from: on(from),
      to: to ? on(to) : null,
      value,
      source: `${division} 文件`,
    })),
  };
}

const law: Law = {
  parameters: [
    aParameter('000000', [['2020-01-01', '500']]),
    aParameter('370000', [['2026-01-01', '900']]),
    aParameter('370112', [
      ['2025-07-01', '950', '2025-12-31'],
      ['2026-01-01', '1000'],
      ['2027-01-01', '1050'],
    ]),
    aParameter('370113', [['2020-01-01', '1']]),
  ],
  divisions: ['370112001', '370112', '370100', '370000'],
};

describe('a dated parameter', () => {
  it.each([
    ['2025-06-30', '500', '000000', '2020-01-01'],
    ['2025-07-01', '950', '370112', '2025-07-01'],
    ['2025-12-31', '950', '370112', '2025-07-01'],
    ['2026-01-01', '1000', '370112', '2026-01-01'],
    ['2026-12-31', '1000', '370112', '2026-01-01'],
    ['2027-01-01', '1050', '370112', '2027-01-01'],
  ])('§14 ⑧ 换版前后各取各版：%s 取 %s', (date, value, division, effectiveFrom) => {
    expect(parameterOn(law, 'dibao.standard.month', on(date))).toMatchObject({
      ok: true,
      value,
      division,
      effectiveFrom,
    });
  });

  it('takes the nearest division that has a value in force on the day', () => {
    expect(
      parameterOn({ ...law, divisions: ['370181', '370000'] }, 'dibao.standard.month', on('2026-05-01')),
    ).toMatchObject({
      value: '900',
      division: '370000',
    });
  });

  it('never takes a neighbour’s value', () => {
    const neighbours = { ...law, parameters: law.parameters.filter((each) => each.division === '370113') };
    expect(parameterOn(neighbours, 'dibao.standard.month', on('2026-05-01'))).toMatchObject({
      code: 'PARAMETER_NOT_IN_FORCE',
    });
  });

  it('refuses before the first value, and for a key nobody set', () => {
    expect(parameterOn(law, 'dibao.standard.month', on('2019-12-31'))).toMatchObject({
      ok: false,
      code: 'PARAMETER_NOT_IN_FORCE',
    });
    expect(parameterOn(law, 'nothing', on('2026-01-01'))).toMatchObject({ ok: false, key: 'nothing' });
  });
});

describe('a parameter file', () => {
  const file = `
k:
  name: 名
  unit: DAY
  values:
    2026-01-01: { value: 7, source: 某文件 }
`;
  it('is read with its days and sources', () => {
    expect(parseParameterFile(file, 'a.yaml')).toEqual([
      {
        key: 'k',
        name: '名',
        unit: 'DAY',
        division: '000000',
        values: [{ from: '2026-01-01', to: null, value: 7, source: '某文件' }],
      },
    ]);
  });

  it.each([
    ['a value without a source', file.replace(', source: 某文件', ''), 6],
    ['a day that is none', file.replace('2026-01-01', '2026-02-30'), 6],
    ['an end that is no day', file.replace('value: 7', 'value: 7, to: soon'), 6],
    ['a comma that cuts the source', file.replace('某文件', '某文件, 第二条'), 6],
    ['no unit', file.replace('  unit: DAY\n', ''), 2],
    ['no values', 'k:\n  unit: DAY\n', 1],
    ['a list', '- 1\n', 1],
    ['a key twice', 'k: 1\nk: 2\n', 2],
    ['broken YAML', 'k: [1\n', 2],
  ])('is refused with its line for %s', (_, text, line) => {
    let thrown: unknown;
    try {
      parseParameterFile(text, 'a.yaml');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ParameterFileError);
    expect(thrown).toMatchObject({ file: 'a.yaml', line, code: 'PARAMETER_FILE_INVALID' });
  });
});

describe('an explained determination', () => {
  it('holds every parameter that was used, once, with its source, and every basis', () => {
    const x = explain(law, 'v1');
    x.parameter('dibao.standard.month', on('2026-05-01'));
    x.parameter('dibao.standard.month', on('2026-06-01'));
    x.parameter('dibao.standard.month', on('2027-06-01'));
    expect(x.optional('nothing', on('2026-05-01'))).toBeNull();
    x.step({ rule: 'a', basis: '甲', inputs: { 人数: '3' }, result: '是' });
    x.step({ rule: 'b', basis: '甲', inputs: {}, result: '否' });
    expect(x.conclude('ELIGIBLE', 5)).toEqual({
      outcome: 'ELIGIBLE',
      amountFen: 5,
      ruleVersion: 'v1',
      legalBasis: ['甲'],
      steps: [expect.objectContaining({ rule: 'a' }), expect.objectContaining({ rule: 'b' })],
      parameters: [
        { name: 'dibao.standard.month', value: '1000', effectiveFrom: '2026-01-01', source: '370112 文件' },
        { name: 'dibao.standard.month', value: '1050', effectiveFrom: '2027-01-01', source: '370112 文件' },
      ],
    });
  });

  it('stops at a parameter that must be there and is not', () => {
    expect(() => explain(law, 'v1').parameter('nothing', on('2026-05-01'))).toThrow(MissingParameter);
  });
});
