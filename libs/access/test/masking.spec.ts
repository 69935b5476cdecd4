import type { LegalDate } from '@yimen/standards';
import { type Actor, masked, mayUnmask, purposes, type RoleCode, roles } from '../src/index.js';

const today = '2026-09-01' as LegalDate;
const holding = (role: RoleCode, validTo: LegalDate | null = null): Actor => ({
  sub: 'somebody',
  kind: 'officer',
  posts: [{ id: '1', role, division: '370112001', validFrom: '2026-01-01' as LegalDate, validTo }],
  trace: 't',
});

describe('a masked field', () => {
  it('keeps of an identity number the first six and last four, of a telephone three and four, of an account four', () => {
    expect(masked('identity-number', '370112197103080043')).toBe('370112********0043');
    expect(masked('telephone', '13800001234')).toBe('138****1234');
    expect(masked('bank-account', '6222000011112222')).toBe('************2222');
    expect(masked('bank-account', '1234')).toBe('****');
  });
});

describe('an identity number in clear', () => {
  const who = (purpose: string | undefined) =>
    roles.map(({ code }) => code).filter((code) => mayUnmask(holding(code), 'identity-number', purpose, today));

  it('is for whoever handles the case, and states it', () => {
    expect(who('HANDLE_CASE')).toEqual([
      'street-clerk',
      'street-investigator',
      'street-reviewer',
      'street-leader',
      'bureau-officer',
      'bureau-leader',
      'disability-officer',
    ]);
    expect(who('DATA_CHECK')).toEqual(['verify-center']);
    expect(who('PAYMENT')).toEqual(['finance-officer']);
  });

  it('is for nobody without a purpose, or with one that is not on the list', () => {
    expect([...who(undefined), ...who(''), ...who('CURIOSITY'), ...who('constructor')]).toEqual([]);
  });

  it('is never for the administrator (domain 附录 F)', () => {
    for (const { code } of purposes) {
      for (const field of ['identity-number', 'telephone', 'bank-account'] as const) {
        expect(mayUnmask(holding('administrator'), field, code, today)).toBe(false);
      }
    }
  });

  it('is not for whoever held the post yesterday', () => {
    expect(mayUnmask(holding('street-clerk', '2026-08-31' as LegalDate), 'identity-number', 'HANDLE_CASE', today)).toBe(
      false,
    );
  });

  it('is for a service that renders a document, and not for a department or an operator', () => {
    const of = (kind: Actor['kind']): Actor => ({ sub: 'x', kind, posts: [], trace: 't' });
    const may = (kind: Actor['kind']) => mayUnmask(of(kind), 'identity-number', 'HANDLE_CASE', today);
    expect((['service', 'department', 'operator', 'resident'] as const).map(may)).toEqual([true, false, false, false]);
  });
});
