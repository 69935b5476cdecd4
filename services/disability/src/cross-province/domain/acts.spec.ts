import { readFileSync } from 'node:fs';
import { type Law, nation, parseParameterFile } from '@yimen/policy';
import { legalDate, publishedCalendars } from '@yimen/standards';
import {
  acceptForeign,
  completeMaterials,
  type ForeignAnswer,
  notifyForeign,
  pushAgain,
  pushForeign,
  receiveDetermination,
  type SaidDetermination,
  withdrawForeign,
} from './acts.js';
import type { ForeignCase } from './foreign-case.js';

const files = ['./parameters/cross-province.yaml', '../../application/domain/parameters/procedure.yaml'];
const parameters = files.flatMap((file) =>
  parseParameterFile(readFileSync(new URL(file, import.meta.url), 'utf8'), file),
);
const law: Law = { divisions: [nation], parameters };
const on = (day: string) => ({ today: legalDate(day), reckoning: { law, calendar: publishedCalendars } });
const asked = {
  ...{ id: 'case', number: 'no', allowance: 'CARE' as const, personId: 'she', applicantId: 'she', intakeId: 'visit' },
  ...{ division: '370112001', homeDivision: '440305', appliedOn: legalDate('2026-05-20'), missing: [] },
} as const;
const taken = (answer: ForeignAnswer): ForeignCase => {
  if (answer.outcome === 'refused') throw new Error(answer.refusal.because);
  return answer.next;
};
const because = (answer: ForeignAnswer) => (answer.outcome === 'refused' ? answer.refusal.because : null);
const dueOn = ({ deadlines }: ForeignCase) =>
  deadlines.map(({ name, dueOn: due, metOn }) => [name.slice(31), due, metOn]);
const pushed = () => taken(pushForeign(taken(acceptForeign(asked, on('2026-05-20'))), on('2026-05-25')));
const granted: SaidDetermination = {
  ...{ personId: 'she', allowance: 'CARE', outcome: 'GRANTED', monthlyAmount: '176.00', startMonth: '2026-05' },
  ...{ reasonCode: null, determinedOn: legalDate('2026-06-08') },
};

describe('跨省通办：3 + 10 + 3 个工作日（domain §4.4，§19 第 8 例）', () => {
  it('05-20 递交齐全：05-25 前推送，06-08 前认定，06-11 前告知', () => {
    const collected = taken(acceptForeign(asked, on('2026-05-20')));
    expect(dueOn(collected)).toEqual([['push', '2026-05-25', null]]);
    const sent = taken(pushForeign(collected, on('2026-05-25')));
    expect(dueOn(sent)).toEqual([
      ['push', '2026-05-25', '2026-05-25'],
      ['', '2026-06-08', null],
    ]);
    const heard = receiveDetermination(sent, granted, on('2026-06-08'));
    const told = heard.heard === 'TAKEN' ? taken(heard.decision) : null;
    expect(told?.determination).toMatchObject({ amountFen: 17_600, startMonth: '2026-05', late: false });
    expect(told?.deadlines.at(-1)).toMatchObject({ dueOn: '2026-06-11' });
    expect(told && taken(notifyForeign(told, legalDate('2026-06-09'), on('2026-06-10'))).status).toBe('NOTIFIED');
  });

  it('05-20 递交而 05-26 才补齐：时限从补齐日起，仍自 5 月计发', () => {
    const waiting = taken(acceptForeign({ ...asked, missing: ['银行卡复印件'] }, on('2026-05-20')));
    expect(waiting).toMatchObject({ status: 'HANDED_IN', deadlines: [] });
    expect(because(pushForeign(waiting, on('2026-05-21')))).toBe('WRONG_STATE');
    const complete = taken(completeMaterials(waiting, on('2026-05-26')));
    expect(dueOn(complete)).toEqual([['push', '2026-05-29', null]]);
    const heard = receiveDetermination(taken(pushForeign(complete, on('2026-05-29'))), granted, on('2026-06-08'));
    expect(heard.heard === 'TAKEN' && taken(heard.decision).determination?.startMonth).toBe('2026-05');
  });

  it('日历未公布的年份只给暂定的截止日', () => {
    const collected = taken(acceptForeign({ ...asked, appliedOn: legalDate('2026-12-30') }, on('2026-12-30')));
    expect(collected.deadlines).toMatchObject([{ dueOn: null, provisionalDueOn: expect.any(String) }]);
  });

  it('逾期不答只是再推送一次：不推定，截止日不变', () => {
    const again = taken(pushAgain(pushed(), on('2026-06-09')));
    expect(again).toMatchObject({ status: 'PUSHED', pushes: 2, determination: null, pushAgainOn: '2026-06-10' });
    expect(again.deadlines).toEqual(pushed().deadlines);
  });

  it('迟到的答复照收，记明迟到', () => {
    const heard = receiveDetermination(pushed(), granted, on('2026-06-09'));
    expect(heard.heard === 'TAKEN' && taken(heard.decision).determination?.late).toBe(true);
  });

  it('推送之前可以撤回，推送之后不能', () => {
    expect(taken(withdrawForeign(taken(acceptForeign(asked, on('2026-05-20'))), on('2026-05-21'))).status).toBe(
      'WITHDRAWN',
    );
    expect(because(withdrawForeign(pushed(), on('2026-05-26')))).toBe('WRONG_STATE');
  });

  it('不能预先受理，不能把告知记在将来或结果到达之前', () => {
    expect(because(acceptForeign(asked, on('2026-05-19')))).toBe('DATE_IN_FUTURE');
    const heard = receiveDetermination(pushed(), granted, on('2026-06-08'));
    const told = heard.heard === 'TAKEN' ? taken(heard.decision) : pushed();
    expect(because(notifyForeign(told, legalDate('2026-06-12'), on('2026-06-11')))).toBe('DATE_IN_FUTURE');
    expect(because(notifyForeign(told, legalDate('2026-06-07'), on('2026-06-11')))).toBe('DATE_BEFORE_DETERMINATION');
  });
});

describe('户籍地的答复', () => {
  it.each([
    ['另一个人', { personId: 'he' }, 'OTHER_PERSON'],
    ['另一项补贴', { allowance: 'LIVING' }, 'OTHER_ALLOWANCE'],
    ['没有金额', { monthlyAmount: null }, 'AMOUNT_IMPOSSIBLE'],
    ['零元', { monthlyAmount: '0.00' }, 'AMOUNT_IMPOSSIBLE'],
    ['高得不可信', { monthlyAmount: '17600.00' }, 'AMOUNT_IMPOSSIBLE'],
    ['从认定当月起', { startMonth: '2026-06' }, 'START_MONTH_WRONG'],
    ['推送之前就认定', { determinedOn: legalDate('2026-05-24') }, 'DATE_IMPOSSIBLE'],
    ['明天才认定', { determinedOn: legalDate('2026-06-09') }, 'DATE_IMPOSSIBLE'],
    ['不予而不说理由', { outcome: 'REFUSED', monthlyAmount: null, startMonth: null }, 'REASON_MISSING'],
    ['不予却有金额', { outcome: 'REFUSED', reasonCode: 'CERT_EXPIRED' }, 'AMOUNT_IMPOSSIBLE'],
  ] as const)('%s：不收', (_, more, doubt) => {
    const said = { ...granted, ...more } as SaidDetermination;
    expect(receiveDetermination(pushed(), said, on('2026-06-08'))).toEqual({ heard: 'DOUBTED', doubt });
  });

  it('说第二遍不算，改口则存疑，没有推送过的不收', () => {
    const heard = receiveDetermination(pushed(), granted, on('2026-06-08'));
    const determined = heard.heard === 'TAKEN' ? taken(heard.decision) : pushed();
    expect(receiveDetermination(determined, granted, on('2026-06-09')).heard).toBe('REPEATED');
    const otherwise = { ...granted, monthlyAmount: '152.00' };
    expect(receiveDetermination(determined, otherwise, on('2026-06-09'))).toMatchObject({ doubt: 'CONTRADICTS' });
    const collected = taken(acceptForeign(asked, on('2026-05-20')));
    expect(receiveDetermination(collected, granted, on('2026-06-08'))).toMatchObject({ doubt: 'NOT_PUSHED' });
  });

  it('不予补贴、不归其管辖，各带理由', () => {
    const none = { monthlyAmount: null, startMonth: null };
    for (const outcome of ['REFUSED', 'NOT_OURS'] as const) {
      const said = { ...granted, ...none, outcome, reasonCode: 'HUKOU_ELSEWHERE' };
      expect(receiveDetermination(pushed(), said, on('2026-06-08')).heard).toBe('TAKEN');
    }
  });
});
