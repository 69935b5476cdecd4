import { legalDate } from '@yimen/standards';
import {
  aLaw,
  aVisit,
  begins,
  consentsOf,
  feng,
  li,
  nextOf,
  refusalOf,
  sun,
  threeOfThem,
  walk,
} from '../../../../test/rules/a-case.js';
import { systemActor } from '../actor.js';
import { proposeApproval } from '../acts/propose-approval.js';
import { receiveCheckResult } from '../acts/receive-check-result.js';
import { recordHomeVisit } from '../acts/record-home-visit.js';
import type { CheckSource, SubsistenceCase } from '../case.js';
import { nextSteps } from '../guard.js';
import { askAgain } from './ask-again.js';
import { reportOf } from './check-report.js';
import { sourcesToAskAgain } from './what-to-ask-again.js';

const on = legalDate;
const law = aLaw();

const told = (found: SubsistenceCase, checkId: string, status: 'OK' | 'NO_DATA' | 'TIMEOUT', day: string) =>
  nextOf(
    receiveCheckResult(found, {
      ...{ by: systemActor, today: on(day), law },
      answer: { checkId, status, findings: [], dataDate: null },
    }),
  );

/** 附录 C 场景 18: the tax authority had no data, the bank was silent past its day. */
const silentBank = () =>
  told(told(walk.asked(), 'check-tax', 'NO_DATA', '2026-09-29'), 'check-bank', 'TIMEOUT', '2026-10-09');

const again = (
  found: SubsistenceCase,
  sources: readonly CheckSource[],
  day: string,
  consents = consentsOf(threeOfThem(), begins),
) =>
  askAgain(found, {
    ...{ by: li, today: on(day), law, authorizations: consents },
    requests: sources.map((source) => ({ checkId: `again-${source}`, source })),
  });

describe('再次核对', () => {
  it('超时的来源可以再问；再问期间没有结论，答复了就有', () => {
    const found = silentBank();
    expect([found.checkConclusion, sourcesToAskAgain(found, on('2026-10-10'))]).toEqual(['INCOMPLETE', ['BANK']]);
    const asked = nextOf(again(found, ['BANK'], '2026-10-10'));
    expect([asked.checkConclusion, asked.checks.map(({ checkId }) => checkId)]).toEqual([
      null,
      ['check-tax', 'again-BANK'],
    ]);
    expect(told(asked, 'again-BANK', 'OK', '2026-10-12').checkConclusion).toBe('PASS');
  });

  it('不完整既不通过也不拒绝，转由人处理：再次核对或登记书面答复', () => {
    const found = silentBank();
    expect(nextSteps(found, li, on('2026-10-10')).map(({ code }) => code)).toContain('askAgain');
    expect(nextSteps(found, feng, on('2026-10-10')).map(({ code }) => code)).toEqual(['receiveCheckResult']);
  });

  it('授权已经撤回的，不得再问', () => {
    const withdrawn = consentsOf(threeOfThem(), begins).map((each) => ({ ...each, withdrawnOn: on('2026-10-09') }));
    expect(refusalOf(again(silentBank(), ['BANK'], '2026-10-10', withdrawn))).toMatchObject({
      because: 'AUTHORIZATION_MISSING',
      personIds: ['wei', 'liu'],
    });
  });

  it('须再问的来源一项都不能少；没有须再问的，不问', () => {
    expect(refusalOf(again(silentBank(), ['TAX'], '2026-10-10'))).toEqual({
      because: 'CHECK_SOURCE_REQUIRED',
      missing: ['BANK'],
    });
    expect(refusalOf(again(walk.asked(), ['BANK'], '2026-09-29'))).toEqual({ because: 'NOTHING_TO_ASK_AGAIN' });
    expect(refusalOf(again(walk.checked(), [], '2026-10-10'))).toEqual({ because: 'NOTHING_TO_ASK_AGAIN' });
  });

  it('报告过期作废，不能据以提出意见；全部来源重新核对，新报告取而代之', () => {
    const found = walk.visited();
    expect(reportOf(found)?.validUntil).toBe('2027-03-30');
    const [last, after] = [on('2027-03-30'), on('2027-03-31')];
    expect(nextOf(proposeApproval(found, { by: sun, today: last, law })).status).toBe('PROPOSED');
    expect(refusalOf(proposeApproval(found, { by: sun, today: after, law }))).toEqual({
      because: 'VERIFICATION_EXPIRED',
      reportNo: 'HD37011220260924AST0000013-01',
      validUntil: '2027-03-30',
    });
    expect(sourcesToAskAgain(found, after)).toEqual(['BANK', 'TAX']);
    const asked = nextOf(again(found, ['BANK', 'TAX'], '2027-03-31'));
    const one = told(asked, 'again-BANK', 'OK', '2027-04-01');
    const renewed = told(one, 'again-TAX', 'NO_DATA', '2027-04-01');
    expect(reportOf(renewed)).toMatchObject({ reportNo: 'HD37011220260924AST0000013-02', conclusion: 'PASS' });
    const visited = nextOf(recordHomeVisit(renewed, { by: li, today: on('2027-04-01'), law, visit: aVisit() }));
    expect(nextOf(proposeApproval(visited, { by: sun, today: on('2027-04-01'), law })).status).toBe('PROPOSED');
  });
});

describe('从前没有出具报告的结论', () => {
  it('超标而没有报告的，无从告知和举证：全部来源重新核对', () => {
    const before = { ...walk.checked(), reports: [], checkConclusion: 'EXCEED' as const };
    expect(sourcesToAskAgain(before, on('2026-10-10'))).toEqual(['BANK', 'TAX']);
    expect(sourcesToAskAgain({ ...before, checkConclusion: 'PASS' }, on('2026-10-10'))).toEqual([]);
  });
});
