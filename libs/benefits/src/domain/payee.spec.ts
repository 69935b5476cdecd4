import { checkDigitFits, normalAccountNumber, tailOf } from './account-number.js';
import { type PayeeAsked, type PayeeSurroundings, payeeRefused, registeredAs } from './payee.js';

/** A number with the digit that checks it. */
const card = '6222020000000000000';
const own: PayeeAsked = {
  ...{ kind: 'SELF', personId: 'wei', holder: '卫大山', bank: '工商银行历城支行', accountNumber: card },
  ...{ authorizationNo: '', identityVerified: false },
};
const here: PayeeSurroundings = { members: ['wei'], changes: false, elsewhere: [], byOfficer: true };

describe('收款账户 (domain §12 #28)', () => {
  it('reads a number as people write it, and checks the last digit of a card where there is one', () => {
    expect(normalAccountNumber(' 6222 0200-0000 0000 000')).toBe(card);
    expect(normalAccountNumber('６２２２０２００')).toBe('62220200');
    expect(normalAccountNumber('62x2')).toBeNull();
    expect(checkDigitFits(card)).toBe(true);
    expect(checkDigitFits('6222020000000000001')).toBe(false);
    expect(checkDigitFits('1602001')).toBe(true);
    expect(tailOf(card)).toBe('0000');
  });

  it('pays to the account of a member of the household', () => {
    expect(payeeRefused(own, here)).toBeNull();
    expect(payeeRefused({ ...own, personId: 'somebody' }, here)).toBe('PAYEE_NOT_A_MEMBER');
  });

  it('pays to a guardian or an institution only with an authorization', () => {
    const guardian: PayeeAsked = { ...own, kind: 'GUARDIAN', personId: null };
    expect(payeeRefused(guardian, here)).toBe('PAYEE_AUTHORIZATION_MISSING');
    expect(payeeRefused({ ...guardian, authorizationNo: '授〔2026〕1号' }, here)).toBeNull();
  });

  it('pays to nobody else’s card; a guardian may have several wards', () => {
    expect(payeeRefused(own, { ...here, elsewhere: ['SELF'] })).toBe('PAYEE_ACCOUNT_OF_ANOTHER');
    const guardian: PayeeAsked = { ...own, kind: 'GUARDIAN', personId: null, authorizationNo: '授〔2026〕1号' };
    expect(payeeRefused(guardian, { ...here, elsewhere: ['SELF'] })).toBe('PAYEE_ACCOUNT_OF_ANOTHER');
    expect(payeeRefused(guardian, { ...here, elsewhere: ['GUARDIAN'] })).toBeNull();
  });

  it('changes an account only for who has shown who they are, and after a second look', () => {
    const changes = { ...here, changes: true };
    expect(payeeRefused(own, changes)).toBe('PAYEE_IDENTITY_NOT_VERIFIED');
    expect(payeeRefused({ ...own, identityVerified: true }, changes)).toBeNull();
    expect(registeredAs(changes)).toBe('PENDING');
    expect(registeredAs(here)).toBe('IN_FORCE');
    expect(registeredAs({ ...here, byOfficer: false })).toBe('PENDING');
  });

  it('refuses what is no account number, and a mistyped card', () => {
    expect(payeeRefused({ ...own, accountNumber: '12ab' }, here)).toBe('PAYEE_ACCOUNT_NUMBER');
    expect(payeeRefused({ ...own, accountNumber: '6222020000000000001' }, here)).toBe('PAYEE_CHECK_DIGIT');
    expect(payeeRefused({ ...own, bank: '' }, here)).toBe('PAYEE_BANK');
    expect(payeeRefused({ ...own, holder: '卫"大山' }, here)).toBe('PAYEE_HOLDER');
  });
});
