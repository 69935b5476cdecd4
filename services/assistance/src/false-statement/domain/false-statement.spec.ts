import { publishedCalendars as calendar, type LegalDate, legalDate, legalMonth, yuanToFen } from '@yimen/standards';
import fc from 'fast-check';
import { wholeLaw } from '../../../test/rules/whole-law.js';
import {
  close,
  type DecideFalseStatementOrder,
  decideFalseStatement,
  defenceLapsed,
  delivered,
  type FalseStatement,
  type FalseStatementAnswer,
  fineBounds,
  fixEvidence,
  hear,
  inform,
  openFalseStatement,
  payFine,
  sanctionOn,
} from './index.js';

const law = wholeLaw();
const reckoning = { law, calendar };
const of = {
  ...{ caseId: 'case', householdId: 'household', division: '370112001', ruleVersion: 'AST-01@2021-07' },
  ...{ appliedOn: legalDate('2026-06-01'), personIds: ['wei'] },
  selfDeclared: false,
};
const digest = 'a'.repeat(64);

function order(more: Partial<Parameters<typeof openFalseStatement>[1]> = {}) {
  return {
    ...{ id: 'id', number: '低保骗查1号', by: 'bureau-wu', today: legalDate('2026-11-02'), law, personId: 'wei' },
    ...{ actOn: legalDate('2026-07-15'), discovery: 'REPORT' as const, allegation: '隐瞒出租收入' },
    ...more,
  };
}
function nextOf(answer: FalseStatementAnswer | null): FalseStatement {
  if (answer?.outcome !== 'accepted') throw new Error(JSON.stringify(answer));
  return answer.next;
}
/** Heard, with the act on a day. */
function heard(actOn = '2026-07-15'): FalseStatement {
  const by = 'bureau-wu';
  const opened = nextOf(openFalseStatement(of, order({ actOn: legalDate(actOn) })));
  const fixed = nextOf(fixEvidence(opened, { digests: [digest], by, today: legalDate('2026-11-03') }));
  const told = nextOf(inform(fixed, { by, today: legalDate('2026-11-04'), facts: '隐瞒租金', reckoning }));
  const today = legalDate('2026-11-09');
  return nextOf(hear(told, { by, today, heardOn: today, answered: true }));
}
function decision(more: Partial<DecideFalseStatementOrder> = {}): DecideFalseStatementOrder {
  return {
    ...{ by: 'bureau-zheng', today: legalDate('2026-11-20'), law, kind: 'RETURN_AND_FINE', reason: '查明属实' },
    ...{ obtained: [{ month: legalMonth('2026-09'), amountFen: 100_000 }], fineFen: 150_000, paidFor: () => 100_000 },
    ...more,
  };
}

describe('骗取 (社会救助法第七十三条, domain §19.20)', () => {
  it('judges a fine by the law of the act’s day: two times at most from 2026-07-01, one to three times before', () => {
    expect(decideFalseStatement(heard('2026-07-01'), decision({ fineFen: 200_000 }))).toMatchObject({
      next: { decision: { clause: '社会救助法第七十三条', leastFen: 0, mostFen: 200_000 } },
    });
    expect(decideFalseStatement(heard('2026-07-01'), decision({ fineFen: 200_001 }))).toMatchObject({
      refusal: { because: 'FINE_OUT_OF_BOUNDS', clause: '社会救助法第七十三条', mostFen: 200_000 },
    });
    expect(decideFalseStatement(heard('2026-06-30'), decision({ fineFen: 300_000 }))).toMatchObject({
      next: { decision: { clause: '社会救助暂行办法第六十八条' } },
    });
    expect(decideFalseStatement(heard('2026-06-30'), decision({ fineFen: 99_999 }))).toMatchObject({
      refusal: { because: 'FINE_OUT_OF_BOUNDS', leastFen: 100_000, mostFen: 300_000 },
    });
  });

  it('keeps both versions of the rules: the one of the application and the one of the act', () => {
    expect(heard('2026-07-02')).toMatchObject({
      caseRuleVersion: 'AST-01@2021-07',
      sanctionVersion: 'AST-SANCTION@2026-07',
    });
    expect(heard('2026-06-30')).toMatchObject({ sanctionVersion: 'AST-SANCTION@2014-05' });
  });

  it('opens nothing against whoever declared it themselves, however late', () => {
    expect(openFalseStatement(of, order({ discovery: 'SELF_DECLARED' }))).toMatchObject({
      refusal: { because: 'HONEST_DECLARATION' },
    });
    const declared = { ...of, selfDeclared: true };
    expect(openFalseStatement(declared, order({ discovery: 'REVIEW' }))).toMatchObject({
      refusal: { because: 'HONEST_DECLARATION' },
    });
  });

  it('opens nothing against a stranger, before the application, or in the future', () => {
    expect(openFalseStatement(of, order({ personId: 'stranger' }))).toMatchObject({
      refusal: { because: 'FALSE_STATEMENT_PERSON' },
    });
    for (const actOn of ['2026-05-31', '2026-11-03'] as LegalDate[])
      expect(openFalseStatement(of, order({ actOn }))).toMatchObject({ refusal: { because: 'FALSE_STATEMENT_DATE' } });
  });

  it('is not decided before evidence was fixed, the party told and heard', () => {
    const opened = nextOf(openFalseStatement(of, order()));
    expect(decideFalseStatement(opened, decision())).toMatchObject({
      refusal: { because: 'FALSE_STATEMENT_WRONG_STATE', status: 'OPENED' },
    });
    expect(fixEvidence(opened, { digests: ['x'], by: 'a', today: legalDate('2026-11-03') })).toMatchObject({
      refusal: { because: 'EVIDENCE_DIGEST' },
    });
  });

  it('gives five working days for the defence; silence counts only after them, by itself', () => {
    const by = 'bureau-wu';
    const opened = nextOf(openFalseStatement(of, order()));
    const fixed = nextOf(fixEvidence(opened, { digests: [digest], by, today: legalDate('2026-11-03') }));
    const told = nextOf(inform(fixed, { by, today: legalDate('2026-11-04'), facts: '隐瞒租金', reckoning }));
    expect(told.defenceUntil).toBe('2026-11-11');
    const silent = { by, today: legalDate('2026-11-11'), heardOn: legalDate('2026-11-11'), answered: false };
    expect(hear(told, silent)).toMatchObject({ refusal: { because: 'DEFENCE_NOT_HEARD' } });
    expect(defenceLapsed(told, legalDate('2026-11-11'))).toBeNull();
    expect(nextOf(defenceLapsed(told, legalDate('2026-11-12')))).toMatchObject({
      status: 'HEARD',
      heard: { answered: false },
    });
  });

  it('tells the party anew when evidence is added after it was told', () => {
    const more = { digests: ['b'.repeat(64)], by: 'bureau-wu', today: legalDate('2026-11-10') };
    expect(nextOf(fixEvidence(heard(), more))).toMatchObject({
      status: 'EVIDENCE_FIXED',
      heard: null,
      informedOn: null,
    });
    expect(fixEvidence(heard(), { ...more, digests: [digest] })).toMatchObject({
      refusal: { because: 'EVIDENCE_ALREADY_FIXED' },
    });
  });

  it('is decided by nobody who handled it', () => {
    expect(decideFalseStatement(heard(), decision({ by: 'bureau-wu' }))).toMatchObject({
      refusal: { because: 'FALSE_STATEMENT_HANDLER_DECIDES', handler: 'bureau-wu' },
    });
  });

  it('counts as obtained no more than was paid, and nothing of before the act', () => {
    const more = [{ month: legalMonth('2026-09'), amountFen: 100_001 }];
    expect(decideFalseStatement(heard(), decision({ obtained: more }))).toMatchObject({
      refusal: { because: 'OBTAINED_EXCEEDS_PAID', paidFen: 100_000 },
    });
    const before = [{ month: legalMonth('2026-06'), amountFen: 1 }];
    expect(decideFalseStatement(heard(), decision({ obtained: before }))).toMatchObject({
      refusal: { because: 'OBTAINED_EXCEEDS_PAID', month: '2026-06', paidFen: 0 },
    });
  });

  it('orders the return and no fine after two years, or where nobody wants one', () => {
    const late = decision({ today: legalDate('2028-07-16') });
    expect(decideFalseStatement(heard(), late)).toMatchObject({
      refusal: { because: 'FINE_TOO_LATE', until: '2028-07-15' },
    });
    expect(nextOf(decideFalseStatement(heard(), { ...late, kind: 'RETURN', fineFen: 0 })).status).toBe('DECIDED');
    expect(decideFalseStatement(heard(), decision({ kind: 'NO_VIOLATION' }))).toMatchObject({
      refusal: { because: 'FINE_NOT_ALLOWED' },
    });
  });

  it('ends when the fine is paid, within fifteen days of the delivery, and what was obtained is settled', () => {
    const decided = nextOf(decideFalseStatement(heard(), decision()));
    const told = nextOf(delivered(decided, law, legalDate('2026-11-23')));
    expect(told).toMatchObject({ status: 'DELIVERED', payBy: '2026-12-08' });
    const today = legalDate('2026-12-01');
    expect(close(told, { settled: true, today })).toBeNull();
    const pay = { amountFen: 150_000, receivedOn: today, receiptNo: '罚1', today };
    expect(payFine(told, { ...pay, amountFen: 150_001 })).toMatchObject({ refusal: { because: 'FINE_EXCEEDED' } });
    const paid = nextOf(payFine(told, pay));
    expect(close(paid, { settled: false, today })).toBeNull();
    expect(nextOf(close(paid, { settled: true, today })).status).toBe('CLOSED');
  });

  it('never crosses a bound by a fen, whatever was obtained', () => {
    const rules = (['2026-06-30', '2026-07-01'] as LegalDate[]).map((day) => sanctionOn(law, day));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: yuanToFen('100000.00') }), (value) => {
        for (const rule of rules) {
          if ('because' in rule) throw new Error(rule.because);
          const { leastFen, mostFen } = fineBounds(rule, value);
          expect(mostFen).toBe(value * Number(rule.maxTimes));
          expect(leastFen).toBe(value * Number(rule.minTimes));
        }
      }),
    );
  });
});
