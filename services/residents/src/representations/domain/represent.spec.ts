import { legalDate } from '@yimen/standards';
import { entrust, guard, type Party } from './represent.js';
import { isInForce } from './representation.js';

const today = legalDate('2026-09-24');
const party = (birth: string, more: Partial<Party> = {}): Party => ({
  ...{ personId: birth, birthDate: legalDate(birth), isLiving: true, isGuarded: false },
  ...more,
});
const adult = party('1980-01-01');
const child = party('2012-05-06');
const asParent = { id: 'r', basis: 'PARENT', documentNo: null, validFrom: today } as const;
const mandate = {
  id: 'r',
  matters: ['SOCIAL_ASSISTANCE'],
  signedOn: today,
  validUntil: legalDate('2027-09-23'),
} as const;

describe('监护 guardianship', () => {
  it('of a minor ends of itself on the eve of the eighteenth birthday (民法典第十七条)', () => {
    const decided = guard(asParent, child, adult, today);
    expect(decided).toMatchObject({
      outcome: 'accepted',
      representation: { validUntil: '2030-05-05', matters: ['ALL'] },
    });
  });

  it('of an adult rests on a judgement, and has no end of its own', () => {
    const old = party('1950-01-01');
    expect(guard(asParent, old, adult, today)).toMatchObject({ refusal: { because: 'WARD_CAPABLE' } });
    const byCourt = { ...asParent, basis: 'ADULT_CHILD', documentNo: '（2026）鲁0112民特1号' } as const;
    expect(guard(byCourt, old, adult, today)).toMatchObject({
      outcome: 'accepted',
      representation: { validUntil: null },
    });
  });

  it.each([
    ['a child', party('2010-01-01')],
    ['the dead', party('1980-01-01', { isLiving: false })],
    ['who is under guardianship', party('1980-01-01', { isGuarded: true })],
    ['the ward', child],
  ])('is never of %s', (_who, guardian) => {
    expect(guard(asParent, child, guardian, today)).toMatchObject({ refusal: { because: 'AGENT_UNFIT' } });
  });

  it('by appointment names its document, and begins neither in the future nor before the ward was born', () => {
    expect(guard({ ...asParent, basis: 'APPOINTED' }, child, adult, today)).toMatchObject({
      refusal: { code: 'GUARDIANSHIP_DOCUMENT' },
    });
    for (const [from, code] of [
      ['2026-09-25', 'DATE_IN_FUTURE'],
      ['2012-05-05', 'DATE_BEFORE_BIRTH'],
    ] as const)
      expect(guard({ ...asParent, validFrom: legalDate(from) }, child, adult, today)).toMatchObject({
        refusal: { code },
      });
  });
});

describe('委托 a mandate', () => {
  it('is for named matters and a time', () => {
    const decided = entrust(mandate, adult, party('1990-01-01'), today);
    if (decided.outcome === 'refused') throw new Error(decided.refusal.because);
    const { representation } = decided;
    expect([isInForce(representation, today), isInForce(representation, legalDate('2027-09-23'))]).toEqual([
      true,
      true,
    ]);
    expect(isInForce(representation, legalDate('2027-09-24'))).toBe(false);
    expect(isInForce({ ...representation, endedOn: today }, today)).toBe(false);
  });

  it('is not given by a minor, nor by whoever is under guardianship', () => {
    for (const principal of [child, party('1980-01-02', { isGuarded: true })])
      expect(entrust(mandate, principal, adult, today)).toMatchObject({
        refusal: { because: 'PRINCIPAL_UNDER_GUARDIANSHIP' },
      });
  });

  it.each([
    ['for nothing', { matters: [] }, 'MANDATE_MATTERS'],
    ['signed tomorrow', { signedOn: legalDate('2026-09-25') }, 'DATE_IN_FUTURE'],
    ['that is over', { validUntil: legalDate('2026-09-23') }, 'MANDATE_ENDED'],
    ['without a sensible end', { validUntil: legalDate('2030-01-01') }, 'MANDATE_TOO_LONG'],
  ])('%s is none', (_what, more, code) => {
    expect(entrust({ ...mandate, ...more }, adult, party('1990-01-01'), today)).toMatchObject({ refusal: { code } });
  });
});
