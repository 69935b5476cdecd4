import { legalDate } from '@yimen/standards';
import {
  aLaw,
  feng,
  li,
  nextOf,
  refusalOf,
  sun,
  threeOfThem,
  walk,
  wei,
  zheng,
} from '../../../../test/rules/a-case.js';
import { proposeApproval } from '../acts/propose-approval.js';
import { proposeRefusal } from '../acts/propose-refusal.js';
import { receiveCheckResult } from '../acts/receive-check-result.js';
import type { CheckFinding, SubsistenceCase } from '../case.js';
import { nextSteps } from '../guard.js';
import { answerContest, type ItemAnswer } from './answer-contest.js';
import { reportOf } from './check-report.js';
import { contestCheckFinding } from './contest-check-finding.js';
import { informOfCheckResult } from './inform-of-check-result.js';

const on = legalDate;
const law = aLaw({ 'dibao.assetVeto': { savingsYears: '1', vehicles: 1 } });
const text = (said: string) => ({ text: said, sealed: `sealed:${said}` });
const savings: CheckFinding = { personId: 'liu', kind: 'DEPOSIT', amountFen: 9_000_000 };
const car: CheckFinding = { personId: 'wei', kind: 'VEHICLE', amountFen: 0, count: 1 };

/** The bank found savings over the limit and the register of vehicles a car; the other source had no data. */
function exceeded(findings: readonly CheckFinding[] = [savings, car]): SubsistenceCase {
  const today = on('2026-09-30');
  const asked = walk.asked({ law });
  const told = [
    { checkId: 'check-bank', status: 'OK' as const, findings, dataDate: on('2026-08-31') },
    { checkId: 'check-tax', status: 'NO_DATA' as const, findings: [], dataDate: null },
  ];
  return told.reduce((found, answer) => nextOf(receiveCheckResult(found, { by: feng, today, law, answer })), asked);
}

const informed = (found = exceeded()) =>
  nextOf(informOfCheckResult(found, { by: li, today: on('2026-10-08'), law, method: 'DIRECT', on: on('2026-10-08') }));

const contest = (found: SubsistenceCase, own: Partial<Parameters<typeof contestCheckFinding>[1]> = {}) =>
  contestCheckFinding(found, {
    ...{ by: wei, today: on('2026-10-09'), contestId: 'contest-1', statement: text('钱是亲戚存的') },
    items: [{ checkId: 'check-bank', personId: 'liu', kind: 'DEPOSIT' }],
    evidence: [{ fileId: null, digest: 'a'.repeat(64) }],
    ...own,
  });

const answer = (found: SubsistenceCase, ...answers: Partial<ItemAnswer>[]) =>
  answerContest(found, {
    ...{ by: sun, today: on('2026-10-12'), contestId: 'contest-1', law },
    answers: answers.map((own, at) => ({
      ...{ itemNo: at + 1, result: 'DISMISSED' as const, how: null, correctFen: null, correctCount: null },
      ...{ reason: text('流水显示为本人存取') },
      ...own,
    })),
  });

const both = [
  { checkId: 'check-bank', personId: 'liu', kind: 'DEPOSIT' },
  { checkId: 'check-bank', personId: 'wei', kind: 'VEHICLE' },
];
const grounds = [{ code: 'ASSET_EXCEEDED' as const, text: '金融资产超过规定' }];
const refusing = (found: SubsistenceCase, day: string) =>
  proposeRefusal(found, { by: sun, today: on(day), law, grounds });

describe('核对超标，告知并允许举证复查（R-AST-02、§2.5、§28.4）', () => {
  it('报告逐项写明超过哪条限额、多少、据以认定的数据及其时点', () => {
    expect(reportOf(exceeded())).toMatchObject({
      reportNo: 'HD37011220260924AST0000013-01',
      conclusion: 'EXCEED',
      asOf: '2026-08-31',
      validUntil: '2027-03-30',
      overLimit: [
        {
          ...{ rule: 'SAVINGS', measured: 9_000_000, limit: 3_600_000 },
          findings: [{ checkId: 'check-bank', source: 'BANK', personId: 'liu', dataDate: '2026-08-31' }],
        },
        { rule: 'VEHICLE', measured: 1, limit: 1, findings: [{ checkId: 'check-bank', personId: 'wei', count: 1 }] },
      ],
    });
  });

  it('没有告知的，不得据此不予；告知之后举证期未满，也不得', () => {
    expect(refusalOf(refusing(exceeded(), '2026-10-08'))).toMatchObject({ because: 'CHECK_RESULT_NOT_TOLD' });
    expect(refusalOf(refusing(informed(), '2026-10-15'))).toEqual({
      because: 'CONTEST_PERIOD_RUNNING',
      contestUntil: '2026-10-15',
    });
    expect(nextOf(refusing(informed(), '2026-10-16')).status).toBe('PROPOSED');
  });

  it('告知一次；送达日不得在报告之前，也不得晚于今天', () => {
    const tell = (found: SubsistenceCase, day: string) =>
      informOfCheckResult(found, { by: li, today: on('2026-10-08'), law, method: 'POST', on: on(day) });
    expect(refusalOf(tell(informed(), '2026-10-08'))).toMatchObject({ because: 'CHECK_RESULT_TOLD_ALREADY' });
    expect(refusalOf(tell(exceeded(), '2026-09-29'))).toMatchObject({ because: 'DATE_TOO_EARLY' });
    expect(refusalOf(tell(exceeded(), '2026-10-09'))).toMatchObject({ because: 'DATE_IN_FUTURE' });
    expect(refusalOf(tell(exceeded([]), '2026-10-08'))).toEqual({ because: 'CHECK_NOT_EXCEEDED' });
  });

  it('举证没有逐项答复之前，不得据此不予，期满也不得', () => {
    const found = nextOf(contest(informed(), { items: both }));
    expect(refusalOf(refusing(found, '2026-10-20'))).toEqual({ because: 'CONTEST_OPEN', contestIds: ['contest-1'] });
    const half = nextOf(answer(found, {}));
    expect(refusalOf(refusing(half, '2026-10-20'))).toMatchObject({ because: 'CONTEST_OPEN' });
    expect(nextOf(refusing(nextOf(answer(half, { itemNo: 2 })), '2026-10-20')).status).toBe('PROPOSED');
  });

  it('说明成立的项不再计入，结论重新得出，一案一份报告有效', () => {
    const upheld = answer(nextOf(contest(informed(exceeded([savings])))), { result: 'UPHELD', how: 'EXPLAINED' });
    const found = nextOf(upheld);
    expect([found.checkConclusion, reportOf(found)?.reportNo]).toEqual(['PASS', 'HD37011220260924AST0000013-02']);
    expect(upheld).toMatchObject({
      facts: [{ type: 'contest-answered' }, { type: 'verification-completed', conclusion: 'PASS' }],
    });
    expect(refusalOf(refusing(found, '2026-10-20'))).toEqual({
      because: 'GROUND_CONTRADICTED',
      ground: 'ASSET_EXCEEDED',
    });
  });

  it('数据有误的，按更正后的数重算，并告知数据源更正', () => {
    const upheld = { result: 'UPHELD' as const, how: 'CORRECTED' as const, correctFen: 900_000 };
    const done = answer(nextOf(contest(informed(exceeded([savings])))), upheld);
    expect(nextOf(done).checkConclusion).toBe('PASS');
    expect(done).toMatchObject({
      facts: [
        { type: 'contest-answered' },
        { type: 'check-corrected', checkId: 'check-bank', source: 'BANK', item: { foundFen: 9_000_000 } },
        { type: 'verification-completed' },
      ],
    });
    // What was found stays on record with the contest.
    expect(nextOf(done).contests[0]?.items[0]).toMatchObject({ foundFen: 9_000_000, answer: { correctFen: 900_000 } });
  });

  it('部分成立而仍然超标的，原来的告知仍然有效，不必再等一个举证期', () => {
    const found = nextOf(contest(informed(), { items: both }));
    const half = nextOf(answer(found, { result: 'UPHELD', how: 'EXPLAINED' }, { itemNo: 2 }));
    expect(half.checkConclusion).toBe('EXCEED');
    expect(reportOf(half)).toMatchObject({ overLimit: [{ rule: 'VEHICLE' }], told: { contestUntil: '2026-10-15' } });
    expect(nextOf(refusing(half, '2026-10-16')).status).toBe('PROPOSED');
  });

  it('收入超标同样可以举证：被冒用身份申报的工资，说明成立即不计', () => {
    const wage: CheckFinding = { personId: 'liu', kind: 'WAGE', amountFen: 300_000 };
    const found = exceeded([wage]);
    expect(reportOf(found)?.overLimit).toMatchObject([
      { rule: 'INCOME', measured: 140_000, limit: 100_000, findings: [{ kind: 'WAGE', amountFen: 300_000 }] },
    ]);
    const items = [{ checkId: 'check-bank', personId: 'liu', kind: 'WAGE' }];
    const contested = nextOf(contest(found, { items }));
    const cleared = nextOf(answer(contested, { result: 'UPHELD', how: 'EXPLAINED' }));
    expect(cleared.checkConclusion).toBe('PASS');
    const law1 = { by: sun, today: on('2026-10-13'), law };
    expect(refusalOf(proposeApproval(cleared, law1))).toEqual({ because: 'HOME_VISIT_MISSING' });
  });

  it('自己申报的财产没有核对请求，也可以举证；更正数据源无从谈起', () => {
    const facts = {
      ...threeOfThem(),
      properties: [
        { personId: 'liu', kind: 'VEHICLE' as const, amountFen: 0, count: 1, exemptUse: null, cleared: null },
      ],
    };
    const found = walk.checked({ law, facts });
    const contested = nextOf(contest(found, { items: [{ checkId: null, personId: 'liu', kind: 'VEHICLE' }] }));
    const corrected = { result: 'UPHELD' as const, how: 'CORRECTED' as const, correctCount: 0 };
    expect(refusalOf(answer(contested, corrected))).toEqual({ because: 'CONTEST_ANSWER_MISSING', itemNo: 1 });
    expect(nextOf(answer(contested, { result: 'UPHELD', how: 'EXPLAINED' })).checkConclusion).toBe('PASS');
  });

  it.each([
    ['没有写明项目', { items: [] }, 'CONTEST_EMPTY'],
    ['没有写理由', { statement: text(' ') }, 'CONTEST_EMPTY'],
    ['不在超标项目中', { items: [{ checkId: 'check-tax', personId: 'liu', kind: 'WAGE' }] }, 'CONTEST_ITEM_UNKNOWN'],
    ['期满之后', { today: on('2026-10-16') }, 'CONTEST_PERIOD_OVER'],
    ['别人家的', { by: { ...wei, personId: 'stranger' } }, 'NOT_OWN_CASE'],
  ])('%s的举证，拒绝', (_, own, because) => {
    expect(refusalOf(contest(informed(), own))).toMatchObject({ because });
  });

  it.each([
    ['没有理由', { reason: text('') }, 'REASON_MISSING'],
    ['没有写怎样成立', { result: 'UPHELD' as const }, 'CONTEST_ANSWER_MISSING'],
    ['更正而没有更正后的数', { result: 'UPHELD' as const, how: 'CORRECTED' as const }, 'CONTEST_ANSWER_MISSING'],
    ['更正为负数', { result: 'UPHELD' as const, how: 'CORRECTED' as const, correctFen: -1 }, 'INCOME_NEGATIVE'],
    ['不成立又写更正数', { correctFen: 1 }, 'CONTEST_ANSWER_MISSING'],
    ['不存在的项', { itemNo: 9 }, 'CONTEST_ITEM_UNKNOWN'],
  ])('%s的答复，拒绝', (_, own, because) => {
    expect(refusalOf(answer(nextOf(contest(informed())), own))).toMatchObject({ because });
  });

  it('逐项答复一次；作决定的人不是答复举证的人', () => {
    const found = nextOf(contest(informed(), { items: both }));
    const once = nextOf(answer(found, {}));
    expect(refusalOf(answer(once, {}))).toEqual({ because: 'CONTEST_ITEM_ANSWERED', itemNo: 1 });
    expect(refusalOf(answer(found, {}, { itemNo: 1 }))).toEqual({ because: 'CONTEST_ITEM_ANSWERED', itemNo: 1 });
    expect(
      refusalOf(answerContest(found, { by: zheng, today: on('2026-10-12'), contestId: 'contest-1', law, answers: [] })),
    ).toMatchObject({ because: 'NO_AUTHORITY' });
  });

  it('现在可以做什么：未告知时告知，告知后家庭可以举证，有举证时审核岗答复', () => {
    const steps = (found: SubsistenceCase, by = li, day = '2026-10-09') =>
      nextSteps(found, by, on(day)).map(({ code }) => code);
    expect(steps(exceeded())).toContain('informOfCheckResult');
    expect(steps(informed())).not.toContain('informOfCheckResult');
    expect(steps(informed(), wei)).toEqual(['contestCheckFinding', 'withdraw']);
    expect(steps(informed(), wei, '2026-10-16')).toEqual(['withdraw']);
    expect(steps(nextOf(contest(informed())), sun)).toContain('answerContest');
    expect(steps(exceeded([]), li)).not.toContain('informOfCheckResult');
  });
});
