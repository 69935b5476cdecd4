import { legalDate } from '@yimen/standards';
import { aRegister } from '../../act/domain/act.builder.js';
import { isOnRecord, recordLines, searchBasis, sheetRefused } from './index.js';

const today = legalDate('2026-09-24');
const period = (from: string, until: string) => ({ from: legalDate(from), until: legalDate(until) });

describe('who may have the archive opened', () => {
  it('oneself with an identity card, an agent with a notarised mandate, an authority with a letter; nobody without', () => {
    expect(searchBasis({ by: 'PARTY', identityVerified: true }).outcome).toBe('accepted');
    const missing = (asked: object) => searchBasis({ by: 'AUTHORITY', identityVerified: true, ...asked });
    expect(missing({ identityVerified: false })).toMatchObject({ refusal: { field: 'identityVerified' } });
    expect(missing({ by: 'AGENT' })).toMatchObject({ refusal: { field: 'mandateNo' } });
    expect(missing({})).toMatchObject({ refusal: { field: 'authority' } });
    expect(missing({ authority: 'COURT' })).toMatchObject({ refusal: { field: 'authorityName' } });
    expect(missing({ authority: 'COURT', authorityName: '某院' })).toMatchObject({ refusal: { field: 'letterNo' } });
    expect(missing({ authority: 'COURT', authorityName: '某院', letterNo: '函 1' }).outcome).toBe('accepted');
  });
});

describe('what is on record', () => {
  it('is every marriage that stands, with how it ended; what is void is on no proof', () => {
    const { acts, add, about } = aRegister();
    const first = add('MARRIAGE', ['wang', 'li'], '2010-05-01');
    about(first, 'DIVORCE', '2015-03-01');
    const fraud = add('MARRIAGE', ['wang', 'zhao'], '2016-01-01');
    about(fraud, 'REVOCATION', '2016-01-01');
    add('MARRIAGE', ['wang', 'zhou'], '2020-01-01');
    expect(recordLines(acts, 'wang').map(({ spouseId, to, ended }) => [spouseId, to, ended])).toEqual([
      ['li', '2015-03-01', 'DIVORCED'],
      ['zhou', null, null],
    ]);
  });

  it('nothing is on record only where nothing was registered and nothing lasted in the period', () => {
    const { acts, add, about } = aRegister();
    const marriage = add('MARRIAGE', ['wang', 'li'], '2010-05-01');
    about(marriage, 'DIVORCE', '2015-03-01');
    expect(isOnRecord(acts, 'wang', period('2000-01-01', '2010-04-30'))).toBe(false);
    expect(isOnRecord(acts, 'wang', period('2000-01-01', '2010-05-01'))).toBe(true);
    expect(isOnRecord(acts, 'wang', period('2012-01-01', '2013-01-01'))).toBe(true);
    expect(isOnRecord(acts, 'wang', period('2015-03-01', '2026-09-24'))).toBe(false);
    expect(isOnRecord(acts, 'nobody', period('1990-01-01', '2026-09-24'))).toBe(false);
  });

  it('a void registration is on record all the same', () => {
    const { acts, add, about } = aRegister();
    about(add('MARRIAGE', ['wang', 'li'], '2019-06-01'), 'REVOCATION', '2019-06-01');
    expect(isOnRecord(acts, 'wang', period('2019-01-01', '2019-12-31'))).toBe(true);
  });
});

describe('the data sheet of a certificate', () => {
  it('is printed while the marriage lasts, of a divorce while it is so, and never without the printed number', () => {
    const { acts, add, about } = aRegister();
    const marriage = add('MARRIAGE', ['wang', 'li'], '2010-05-01');
    const sheet = (act: typeof marriage, certificateNo: string | null = 'J370112-2010-000001') =>
      sheetRefused(acts, { act, certificateNo, today });
    expect([sheet(marriage), sheet(marriage, null)]).toEqual([null, { because: 'CERTIFICATE_NUMBER_MISSING' }]);
    const divorce = about(marriage, 'DIVORCE', '2015-03-01');
    expect([sheet(marriage), sheet(divorce)]).toEqual([{ because: 'RECORD_NOT_IN_FORCE' }, null]);
    about(divorce, 'REVOCATION', '2015-03-01');
    expect([sheet(marriage), sheet(divorce)]).toEqual([null, { because: 'RECORD_NOT_IN_FORCE' }]);
  });
});
