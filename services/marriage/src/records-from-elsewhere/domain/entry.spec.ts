import { legalDate } from '@yimen/standards';
import type { NetworkCheck, NetworkState } from '../../marriage-registration/domain/index.js';
import { newCheck } from '../../marriage-registration/domain/index.js';
import { askAgain, hearAnswer, leftOut, type RecordEntry } from './index.js';

const today = legalDate('2026-09-24');
const asked = newCheck('question-1', today);
const entry: RecordEntry = {
  ...{ id: 'e', number: 'n', registry: '370112-01', division: '370112', kind: 'MARRIAGE', parties: ['wei', 'lan'] },
  ...{ about: null, certificateNo: 'J410102-2015-000017', registeredOn: legalDate('2015-05-20'), status: 'ASKED' },
  ...{ check: asked, notEnteredFor: null, actId: null, enteredOn: today, enteredBy: 'zhou', version: 1 },
};
const answered = (one: NetworkState, other: NetworkState): NetworkCheck => ({
  ...{ ...asked, status: 'ANSWERED', answeredOn: today },
  states: [
    { personId: 'wei', state: one },
    { personId: 'lan', state: other },
  ],
});
const statusAfter = (found: RecordEntry, answer: NetworkCheck) => {
  const decision = hearAnswer(found, answer);
  return decision.outcome === 'accepted' ? decision.next.status : decision.refusal.because;
};

describe('外地登记入簿：凭全国库的答复，不凭纸面 (domain §6.2)', () => {
  it.each([
    ['MARRIED', 'MARRIED', 'ENTERED'],
    ['MARRIED', 'NO_RECORD', 'NOT_ENTERED'],
    ['DIVORCED', 'MARRIED', 'NOT_ENTERED'],
    ['NO_RECORD', 'NO_RECORD', 'NOT_ENTERED'],
  ] as const)('a marriage of whom it says %s and %s is %s', (one, other, status) => {
    expect(statusAfter(entry, answered(one, other))).toBe(status);
  });

  it.each([
    ['DIVORCED', 'DIVORCED', 'ENTERED'],
    ['DIVORCED', 'MARRIED', 'ENTERED'],
    ['MARRIED', 'MARRIED', 'NOT_ENTERED'],
    ['DIVORCED', 'NO_RECORD', 'NOT_ENTERED'],
  ] as const)(
    'a divorce of whom it says %s and %s is %s: who married again since is divorced no more',
    (one, other, status) => {
      expect(statusAfter({ ...entry, kind: 'DIVORCE', about: 'm' }, answered(one, other))).toBe(status);
    },
  );

  it('silence enters nothing, and a late answer to the same question does', () => {
    const silent = hearAnswer(entry, { ...asked, status: 'UNANSWERED' });
    if (silent.outcome === 'refused') throw new Error('a silence is heard');
    expect(silent.next).toMatchObject({ status: 'ASKED', version: 2 });
    expect(statusAfter(silent.next, answered('MARRIED', 'MARRIED'))).toBe('ENTERED');
  });

  it('an answer to another question, and a second answer, change nothing', () => {
    expect(statusAfter(entry, { ...answered('MARRIED', 'MARRIED'), id: 'another' })).toBe('ANSWERED_ALREADY');
    const done = { ...entry, status: 'ENTERED' as const, check: answered('MARRIED', 'MARRIED') };
    expect(statusAfter(done, answered('DIVORCED', 'DIVORCED'))).toBe('ANSWERED_ALREADY');
  });

  it('is asked again when it was left out or the day is another; not twice a day, and not when it is in the register', () => {
    const tomorrow = newCheck('question-2', legalDate('2026-09-25'));
    expect(askAgain(entry, newCheck('question-2', today))).toMatchObject({
      refusal: { because: 'NETWORK_ASKED_ALREADY' },
    });
    expect(askAgain(entry, tomorrow)).toMatchObject({ next: { status: 'ASKED', check: { id: 'question-2' } } });
    const out = leftOut({ ...entry, check: answered('NO_RECORD', 'MARRIED') }, 'NETWORK_SAYS_OTHERWISE');
    if (out.outcome === 'refused') throw new Error('what is left out is left out');
    expect(askAgain(out.next, newCheck('question-2', today))).toMatchObject({
      next: { status: 'ASKED', notEnteredFor: null },
    });
    expect(askAgain({ ...entry, status: 'ENTERED' }, tomorrow)).toMatchObject({
      refusal: { because: 'RECORD_ALREADY_ENTERED' },
    });
  });
});
