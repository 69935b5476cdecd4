import { addDays, legalDate } from '@yimen/standards';
import fc from 'fast-check';
import { certificateOn, periodsOf, standingOn } from './at-a-date.js';
import type { Statement } from './certificate.js';

const issued: Statement = {
  ...{ revision: 1, local: 0, effectiveOn: legalDate('2016-10-01'), status: 'VALID', renewing: false },
  disabilities: [{ category: 'PHYSICAL', level: 2 }],
  ...{ issuedOn: legalDate('2016-10-01'), validTo: legalDate('2026-09-30') },
};
const said = (revision: number, effectiveOn: string, more: Partial<Statement> = {}): Statement => ({
  ...issued,
  ...{ revision, effectiveOn: legalDate(effectiveOn), ...more },
});
const statusOn = (statements: readonly Statement[], on: string) => certificateOn(statements, legalDate(on))?.status;

describe('残疾人证在某一天的状态', () => {
  it('到期日当天仍有效，次日起过期', () => {
    expect(statusOn([issued], '2026-09-30')).toBe('VALID');
    expect(statusOn([issued], '2026-10-01')).toBe('EXPIRED');
  });

  it('领证之前没有证', () => {
    expect(statusOn([issued], '2016-09-30')).toBeUndefined();
  });

  it('过期后换证，中间的日子仍是过期；换证从生效之日起有效', () => {
    const renewed = said(2, '2026-12-10', { issuedOn: legalDate('2026-12-10'), validTo: legalDate('2036-12-09') });
    const known = [issued, renewed];
    expect(['2026-09-30', '2026-10-01', '2026-12-09', '2026-12-10'].map((on) => statusOn(known, on))).toEqual([
      'VALID',
      'EXPIRED',
      'EXPIRED',
      'VALID',
    ]);
  });

  it('冻结、解冻、注销各从其生效之日起；注销的证到期日过后仍是注销', () => {
    const known = [issued, said(2, '2026-03-02', { status: 'FROZEN' }), said(3, '2026-05-06', {})];
    expect(['2026-03-01', '2026-03-02', '2026-05-06'].map((on) => statusOn(known, on))).toEqual([
      'VALID',
      'FROZEN',
      'VALID',
    ]);
    const cancelled = [...known, said(4, '2026-07-01', { status: 'CANCELLED' })];
    expect(statusOn(cancelled, '2027-01-01')).toBe('CANCELLED');
  });

  it('更正往前追溯：以后说的为准，从它的生效之日起', () => {
    const known = [issued, said(2, '2026-03-02', { status: 'FROZEN' }), said(3, '2026-02-01', { status: 'CANCELLED' })];
    expect(statusOn(known, '2026-01-31')).toBe('VALID');
    expect(statusOn(known, '2026-03-02')).toBe('CANCELLED');
  });

  it('窗口据残联口头所记的排在当时所知之后，残联随后自己说的为准', () => {
    const atWindow = { ...said(1, '2026-04-01', { status: 'FROZEN' }), local: 1 };
    expect(statusOn([issued, atWindow], '2026-04-02')).toBe('FROZEN');
    expect(statusOn([issued, atWindow, said(2, '2026-04-01')], '2026-04-02')).toBe('VALID');
  });

  it('多重残疾按最重一类的等级', () => {
    const multiple = said(2, '2026-01-01', {
      disabilities: [
        { category: 'MENTAL', level: 2 },
        { category: 'VISUAL', level: 3 },
      ],
    });
    expect(certificateOn([issued, multiple], legalDate('2026-01-01'))).toMatchObject({
      category: 'MULTIPLE',
      level: 2,
    });
  });

  it('说得出这种状态从哪天起，到哪天为止', () => {
    expect(standingOn([issued], legalDate('2027-01-01'))).toMatchObject({ statusSince: '2026-10-01', until: null });
    const graver = said(2, '2020-01-01', { disabilities: [{ category: 'PHYSICAL', level: 1 }] });
    expect(standingOn([issued, graver], legalDate('2021-01-01'))).toMatchObject({
      ...{ statusSince: '2016-10-01', until: '2026-09-30', state: { level: 1 } },
    });
  });
});

const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(legalDate('2020-01-01'), days));
const statement = fc.record({
  effectiveOn: day,
  status: fc.constantFrom('VALID' as const, 'FROZEN' as const, 'CANCELLED' as const),
  level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  validTo: day,
});
const history = fc.array(statement, { minLength: 1, maxLength: 6 }).map((all) =>
  all.map(
    ({ level, ...each }, at): Statement => ({
      ...{ revision: at + 1, local: 0, issuedOn: legalDate('2020-01-01'), renewing: false, ...each },
      disabilities: [{ category: 'PHYSICAL', level }],
    }),
  ),
);

describe('残疾人证的历史（性质）', () => {
  it('打乱、重复说过的话，每一天的状态都一样', () => {
    const shuffled = history.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }), day),
    );
    fc.assert(
      fc.property(shuffled, ([all, heard, on]) => {
        expect(certificateOn(heard, on)).toEqual(certificateOn(all, on));
        expect(periodsOf(heard)).toEqual(periodsOf(all));
      }),
    );
  });

  it('各段首尾相接，不重叠，每一天在它所属的一段里', () => {
    fc.assert(
      fc.property(history, day, (all, on) => {
        const periods = periodsOf(all);
        periods.forEach((period, at) => {
          const next = periods[at + 1];
          expect(period.to).toBe(next === undefined ? null : addDays(next.from, -1));
        });
        const within = periods.filter(({ from, to }) => from <= on && (to === null || on <= to));
        expect(within.map(({ state }) => state)).toEqual([certificateOn(all, on)].filter((state) => state !== null));
      }),
    );
  });
});
