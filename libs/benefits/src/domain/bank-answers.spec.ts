import type { LegalDate, LegalMonth } from '@yimen/standards';
import { faultsAgainst, readAnswerFile } from './bank-answers.js';
import { fileBody, withTrailer } from './payment-file.js';

const rollId = '018f6b2e-0000-7000-8000-000000000095';
const file = (...lines: string[]) => [`H,YIMEN-ANSWER,1,${rollId}`, ...lines, ''].join('\n');

describe('发放文件与银行回盘', () => {
  it('writes the same payments as the same text, in the order of their numbers, with the sum at its end', () => {
    const head = {
      rollId,
      month: '2026-11' as LegalMonth,
      division: '370112',
      sentOn: '2026-11-05' as LegalDate,
      purpose: '低保金',
    };
    const lines = [
      { lineNo: 2, bank: '农商银行', holder: '苏"梅', accountNumber: '62220202', amountFen: 1 },
      { lineNo: 1, bank: '农商银行', holder: '卫大山', accountNumber: '62220201', amountFen: 120_000 },
    ];
    const body = fileBody(head, lines);
    expect(fileBody(head, [...lines].reverse())).toEqual(body);
    expect(withTrailer(body, 'abc').split('\n')).toEqual([
      `H,YIMEN-PAY,1,${rollId},2026-11,370112,2026-11-05`,
      'D,1,"农商银行","卫大山",62220201,1200.00,低保金2026-11',
      'D,2,"农商银行","苏""梅",62220202,0.01,低保金2026-11',
      'T,2,1200.01,abc',
      '',
    ]);
  });

  it('reads what was paid and what came back, and why', () => {
    const content = file('D,1,1200.00,PAID,', 'D,2,0.01,RETURNED,WRONG_NAME', 'T,2,1200.00,0.01');
    expect(readAnswerFile(content.replaceAll('\n', '\r\n'), rollId)).toEqual({
      faults: [],
      answers: [
        { lineNo: 1, amountFen: 120_000, result: 'PAID', reason: null },
        { lineNo: 2, amountFen: 1, result: 'RETURNED', reason: 'WRONG_NAME' },
      ],
    });
  });

  it.each([
    ['an empty file', '', [{ code: 'FILE_MALFORMED', lineNo: null }]],
    [
      'another roll’s',
      file('T,0,0.00,0.00').replace(rollId, 'another'),
      [{ code: 'FILE_OF_ANOTHER_ROLL', lineNo: null }],
    ],
    ['no trailer', file('D,1,1.00,PAID,'), [{ code: 'FILE_MALFORMED', lineNo: null }]],
    ['a count that is wrong', file('D,1,1.00,PAID,', 'T,2,1.00,0.00'), [{ code: 'COUNT_DIFFERS', lineNo: null }]],
    ['a sum that is wrong', file('D,1,1.00,PAID,', 'T,1,1.01,0.00'), [{ code: 'TOTAL_DIFFERS', lineNo: null }]],
    ['a result nobody knows', file('D,7,1.00,LOST,', 'T,1,0.00,0.00'), [{ code: 'RESULT_UNKNOWN', lineNo: 7 }]],
    ['a return without a reason', file('D,7,1.00,RETURNED,', 'T,1,0.00,1.00'), [{ code: 'REASON_UNKNOWN', lineNo: 7 }]],
  ])('refuses %s, and says what is wrong', (_what, content, faults) => {
    expect(readAnswerFile(content, rollId).faults).toEqual(faults);
  });

  it('refuses a line that was not sent, one said twice or answered before, and another amount', () => {
    const sent = [
      { lineNo: 1, amountFen: 100, answered: false },
      { lineNo: 2, amountFen: 100, answered: true },
      { lineNo: 3, amountFen: 100, answered: false },
    ];
    const answer = (lineNo: number, amountFen: number | null = 100) =>
      ({ lineNo, amountFen, result: 'PAID', reason: null }) as const;
    expect(faultsAgainst(sent, [answer(1), answer(1), answer(2), answer(3, 99), answer(9)])).toEqual([
      { code: 'LINE_TWICE', lineNo: 1 },
      { code: 'LINE_ANSWERED', lineNo: 2 },
      { code: 'AMOUNT_DIFFERS', lineNo: 3 },
      { code: 'LINE_UNKNOWN', lineNo: 9 },
    ]);
    expect(faultsAgainst(sent, [answer(1, null)])).toEqual([]);
  });
});
