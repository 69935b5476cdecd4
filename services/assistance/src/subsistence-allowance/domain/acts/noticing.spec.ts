import { publishedCalendars as calendar, legalDate } from '@yimen/standards';
import { aLaw, begins, li, nextOf, refusalOf, sun, walk, zheng } from '../../../../test/rules/a-case.js';
import type { SubsistenceCase } from '../case.js';
import { clearProperty } from './clear-property.js';
import { closeNotice } from './close-notice.js';
import { confirmCase } from './confirm.js';
import { extendDeadline } from './extend-deadline.js';
import { postNotice } from './post-notice.js';
import { proposeApproval } from './propose-approval.js';
import { raiseObjection } from './raise-objection.js';
import { submitForDecision } from './submit-for-decision.js';

const on = legalDate;
const law = aLaw();

describe('公示与异议', () => {
  const post = (found: SubsistenceCase, postedOn: string, today = postedOn) =>
    postNotice(found, { by: li, today: on(today), law, place: '公示栏', postedOn: on(postedOn), photoDigest: null });
  const object = () =>
    nextOf(raiseObjection(walk.publicized(), { by: li, today: on('2026-10-20'), from: null, content: '有房出租' }));

  it('张贴日不得在今天之后，也不得在提出意见之前', () => {
    expect(refusalOf(post(walk.proposed(), '2026-10-16', '2026-10-15'))).toMatchObject({ because: 'DATE_IN_FUTURE' });
    expect(refusalOf(post(walk.proposed(), '2026-10-12', '2026-10-15'))).toMatchObject({ because: 'DATE_TOO_EARLY' });
  });

  it('期满前报送，拒绝', () => {
    const order = { by: li, today: on('2026-10-22'), law, calendar };
    expect(refusalOf(closeNotice(walk.publicized(), order))).toEqual({
      because: 'PUBLICITY_NOT_FINISHED',
      earliestOn: '2026-10-23',
    });
  });

  it('有异议的，公示期满也不能确认；重提意见后默认重新公示满七天', () => {
    const objected = object();
    const confirm = (found: SubsistenceCase, today: string) =>
      confirmCase(found, { by: zheng, today: on(today), law, calendar, awardId: 'a' });
    expect(refusalOf(confirm(objected, '2026-10-23'))).toMatchObject({ because: 'WRONG_STATE', status: 'OBJECTED' });
    const again = nextOf(proposeApproval(objected, { by: sun, today: on('2026-10-26'), law }));
    expect(again.notice).toBeNull();
    expect(refusalOf(submitForDecision(again, { by: sun, today: on('2026-11-26'), law, calendar }))).toEqual({
      because: 'NOTICE_MISSING',
    });
    const posted = nextOf(post(again, '2026-10-27'));
    expect(refusalOf(confirm(posted, '2026-11-03'))).toEqual({
      because: 'PUBLICITY_NOT_FINISHED',
      earliestOn: '2026-11-04',
    });
    expect(nextOf(confirm(posted, '2026-11-04')).award?.startMonth).toBe('2026-12');
  });

  it('地方规定不重新公示的，原公示期满即可报送', () => {
    const own = aLaw({ 'dibao.renotice': false });
    const again = nextOf(proposeApproval(object(), { by: sun, today: on('2026-10-21'), law: own }));
    const submit = (today: string) => submitForDecision(again, { by: sun, today: on(today), law: own, calendar });
    expect(refusalOf(submit('2026-10-22'))).toMatchObject({ because: 'PUBLICITY_NOT_FINISHED' });
    expect(nextOf(submit('2026-10-23')).status).toBe('CONFIRMING');
  });

  it('重提意见即答复了异议：没有未决的异议才会再往下走', () => {
    const again = nextOf(proposeApproval(object(), { by: sun, today: on('2026-10-26'), law }));
    expect(again.objections).toMatchObject([{ on: '2026-10-20', answeredOn: '2026-10-26' }]);
  });

  it('异议引出的财产，同样允许申辩', () => {
    const veto = aLaw({ 'dibao.assetVeto': { vehicles: 1 } });
    const car = { personId: 'liu', kind: 'VEHICLE' as const, amountFen: 0, count: 1, exemptUse: null, cleared: null };
    const found = { ...object(), properties: [car] };
    const order = { by: sun, today: on('2026-10-26'), law: veto };
    expect(refusalOf(proposeApproval(found, order))).toMatchObject({ because: 'ASSET_EXCEEDED' });
    const cleared = nextOf(clearProperty(found, { ...order, personId: 'liu', kind: 'VEHICLE', reason: '已过户' }));
    expect(nextOf(proposeApproval(cleared, order)).status).toBe('PROPOSED');
  });

  it('没有内容的异议，拒绝', () => {
    const order = { by: li, today: on('2026-10-20'), from: null, content: '' };
    expect(refusalOf(raiseObjection(walk.publicized(), order))).toEqual({ because: 'REASON_MISSING' });
  });

  it('有异议等特殊情形，延至 45 个工作日，只一次', () => {
    const order = { by: sun, today: on('2026-10-20'), law, calendar, reason: '公示有异议' };
    expect(refusalOf(extendDeadline(object(), { ...order, reason: '' }))).toEqual({ because: 'REASON_MISSING' });
    const extended = nextOf(extendDeadline(object(), order));
    expect(extended.deadlines.find((due) => due.name === 'limit.dibao.ext')).toMatchObject({
      dueOn: '2026-12-03',
      startedOn: begins,
    });
    expect(refusalOf(extendDeadline(extended, order))).toEqual({ because: 'DEADLINE_ALREADY_EXTENDED' });
  });
});
