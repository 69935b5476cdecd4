import { publishedCalendars as calendar, legalDate } from '@yimen/standards';
import {
  aLaw,
  aVisit,
  begins,
  li,
  nextOf,
  refusalOf,
  sun,
  walk,
  wei,
  zheng,
  zhou,
} from '../../../../test/rules/a-case.js';
import { type NoticePhoto, openObjections, type SubsistenceCase } from '../case.js';
import { answerObjection } from './answer-objection.js';
import { clearProperty } from './clear-property.js';
import { closeNotice } from './close-notice.js';
import { confirmCase } from './confirm.js';
import { extendDeadline } from './extend-deadline.js';
import { postNotice } from './post-notice.js';
import { proposeApproval } from './propose-approval.js';
import { raiseObjection } from './raise-objection.js';
import { recordHomeVisit } from './record-home-visit.js';
import { recordReviewMeeting } from './record-review-meeting.js';
import { reportNoticeDisturbed } from './report-notice-disturbed.js';
import { submitForDecision } from './submit-for-decision.js';
import { tellObjector } from './tell-objector.js';
import { voidNotice } from './void-notice.js';

const on = legalDate;
const law = aLaw();
const places = ['VILLAGE_BOARD' as const];
const post = (found: SubsistenceCase, postedOn: string, today = postedOn) =>
  postNotice(found, { by: li, today: on(today), law, places, postedOn: on(postedOn), photoDigest: null });
const said = { anonymous: false, content: '有房出租', clues: [] };
const object = (found = walk.publicized()) =>
  nextOf(raiseObjection(found, { by: li, today: on('2026-10-20'), ...said }));
const visitAgain = (found: SubsistenceCase, day: string, today = day) =>
  nextOf(recordHomeVisit(found, { by: li, today: on(today), law, visit: { ...aVisit(), visitedOn: on(day) } }));
const answerIt = (found: SubsistenceCase, day: string, no = 1, result: 'UPHELD' | 'DISMISSED' = 'DISMISSED') =>
  answerObjection(found, {
    by: sun,
    today: on(day),
    no,
    result,
    law,
    reasons: '经入户，房屋自住，未出租',
    found: [],
  });
const confirm = (found: SubsistenceCase, today: string) =>
  confirmCase(found, { by: zheng, today: on(today), law, calendar, awardId: 'a' });

describe('公示', () => {
  it('张贴日不得在今天之后，也不得在提出意见之前', () => {
    expect(refusalOf(post(walk.proposed(), '2026-10-16', '2026-10-15'))).toMatchObject({ because: 'DATE_IN_FUTURE' });
    expect(refusalOf(post(walk.proposed(), '2026-10-12', '2026-10-15'))).toMatchObject({ because: 'DATE_TOO_EARLY' });
  });

  it('§28.1：只在网上公示的，拒绝；至少在村（社区）', () => {
    const order = { by: li, today: on('2026-10-15'), law, postedOn: on('2026-10-15'), photoDigest: null };
    expect(refusalOf(postNotice(walk.proposed(), { ...order, places: ['WEBSITE'] }))).toEqual({
      because: 'NOTICE_PLACE_MISSING',
    });
    const both = nextOf(postNotice(walk.proposed(), { ...order, places: ['VILLAGE_BOARD', 'WEBSITE'] }));
    expect(both.notice?.place).toBe('村（居）公示栏、网站');
  });

  it('期满前报送，拒绝', () => {
    const order = { by: li, today: on('2026-10-22'), law, calendar };
    expect(refusalOf(closeNotice(walk.publicized(), order))).toEqual({
      because: 'PUBLICITY_NOT_FINISHED',
      earliestOn: '2026-10-23',
    });
  });

  it('§12 #17：被撕、被缩短的，自重新张贴之日重新计满七天', () => {
    const order = { by: li, today: on('2026-10-20'), law, kind: 'TORN' as const };
    const early = { ...order, rehungOn: on('2026-10-14') };
    expect(refusalOf(reportNoticeDisturbed(walk.publicized(), early))).toMatchObject({ because: 'DATE_TOO_EARLY' });
    const again = nextOf(reportNoticeDisturbed(walk.publicized(), { ...order, rehungOn: on('2026-10-20') }));
    expect(again).toMatchObject({ status: 'PUBLICIZED', notice: { postedOn: '2026-10-20', lastDay: '2026-10-27' } });
    expect(again.notice?.disturbances).toMatchObject([{ kind: 'TORN', postedOnBefore: '2026-10-15' }]);
    expect(refusalOf(confirm(again, '2026-10-27'))).toMatchObject({ earliestOn: '2026-10-28' });
    expect(nextOf(confirm(again, '2026-10-28')).status).toBe('CONFIRMED');
  });
});

describe('§12 #18：补录、伪造的公示', () => {
  const board = { latitude: 36.68, longitude: 117.09 };
  const photo = (takenOn: string, more: Partial<NoticePhoto> = {}): NoticePhoto => ({
    ...{ ...board, digest: 'a'.repeat(64), takenOn: on(takenOn) },
    ...more,
  });
  const order = { by: li, today: on('2026-10-15'), law, places, postedOn: on('2026-10-15'), photoDigest: null };
  const posted = (of = law) =>
    nextOf(postNotice(walk.proposed(), { ...order, law: of, spot: board, photo: photo('2026-10-15') }));
  const end = (found: SubsistenceCase, of = law, last: NoticePhoto | null = null) =>
    closeNotice(found, { by: li, today: on('2026-10-23'), law: of, calendar, photo: last });

  it('张贴照片的时间在张贴之前、地点不在公示栏的，拒绝张贴', () => {
    const at = (own: NoticePhoto) => postNotice(walk.proposed(), { ...order, spot: board, photo: own });
    const doubt = { because: 'NOTICE_PHOTO_DOUBTFUL', which: 'START' };
    expect(refusalOf(at(photo('2026-10-14')))).toEqual({ ...doubt, doubt: 'TIME' });
    expect(refusalOf(at(photo('2026-10-15', { latitude: 36.7 })))).toEqual({ ...doubt, doubt: 'PLACE' });
    expect(nextOf(at(photo('2026-10-15', { latitude: 36.681 }))).notice?.photoDigest).toBe('a'.repeat(64));
  });

  it('期满照片拍在期满之前或者别处的，公示无效，退回重新公示', () => {
    for (const [last, because] of [
      [photo('2026-10-21'), 'PHOTO_TIME'],
      [photo('2026-10-22', { longitude: 117.2 }), 'PHOTO_PLACE'],
    ] as const) {
      const back = nextOf(end(posted(), law, last));
      expect(back).toMatchObject({ status: 'PROPOSED', notice: null, voidedNotices: [{ because }] });
      expect(refusalOf(submitForDecision(back, { by: sun, today: on('2026-10-30'), law, calendar }))).toEqual({
        because: 'NOTICE_MISSING',
      });
    }
    expect(nextOf(end(posted(), law, photo('2026-10-22')))).toMatchObject({
      status: 'CONFIRMING',
      notice: { endPhoto: { takenOn: '2026-10-22' } },
    });
  });

  it('区县要求照片的，起、止各一张，缺一不可', () => {
    const own = aLaw({ 'dibao.notice.photos': 'REQUIRED' });
    expect(refusalOf(postNotice(walk.proposed(), { ...order, law: own }))).toEqual({
      because: 'NOTICE_PHOTO_MISSING',
      which: 'START',
    });
    expect(refusalOf(end(posted(own), own))).toEqual({ because: 'NOTICE_PHOTO_MISSING', which: 'END' });
    expect(
      refusalOf(confirmCase(posted(own), { by: zheng, today: on('2026-10-23'), law: own, calendar, awardId: 'a' })),
    ).toEqual({ because: 'NOTICE_PHOTO_MISSING', which: 'END' });
  });

  it('负责人发现公示是编造的，说明理由，退回重新公示；退回的人仍可作决定', () => {
    const forged = { by: zheng, today: on('2026-10-24'), because: 'FORGED' as const };
    expect(refusalOf(voidNotice(walk.confirming(), { ...forged, reason: ' ' }))).toEqual({ because: 'REASON_MISSING' });
    const back = nextOf(voidNotice(walk.confirming(), { ...forged, reason: '照片系合成' }));
    expect(back).toMatchObject({ status: 'PROPOSED', voidedNotices: [{ because: 'FORGED' }] });
    expect(back.deadlines.some(({ name }) => name === 'limit.dibao.confirm')).toBe(false);
    const again = nextOf(post(back, '2026-10-26'));
    expect(nextOf(confirm(again, '2026-11-03')).status).toBe('CONFIRMED');
  });
});

describe('异议与重新调查（57号第十九条）', () => {
  it('没有内容的异议，匿名而没有线索的异议，拒绝', () => {
    const raise = (more: object) =>
      raiseObjection(walk.publicized(), { by: li, today: on('2026-10-20'), ...said, ...more });
    expect(refusalOf(raise({ content: '' }))).toEqual({ because: 'REASON_MISSING' });
    expect(refusalOf(raise({ anonymous: true }))).toEqual({ because: 'OBJECTION_CLUE_MISSING' });
    expect(refusalOf(raise({ anonymous: true, clues: [' '] }))).toEqual({ because: 'OBJECTION_CLUE_MISSING' });
    expect(nextOf(raise({ anonymous: true, clues: ['解放路 3 号二楼'] })).status).toBe('OBJECTED');
  });

  it('提出异议以后没有重新入户或评议的，不得下结论；异议以前的入户不算', () => {
    expect(refusalOf(answerIt(object(), '2026-10-21'))).toEqual({ because: 'REINVESTIGATION_MISSING', no: 1 });
    const before = visitAgain(object(), '2026-10-19', '2026-10-21');
    expect(refusalOf(answerIt(before, '2026-10-21'))).toEqual({ because: 'REINVESTIGATION_MISSING', no: 1 });
    const visited = visitAgain(object(), '2026-10-21');
    expect(nextOf(answerIt(visited, '2026-10-21')).objections[0]?.answer).toMatchObject({ result: 'DISMISSED' });
    const meeting = { heldOn: on('2026-10-21'), participants: 9, agreed: 8, disagreed: 1, summary: '邻里均称自住' };
    const held = nextOf(recordReviewMeeting(object(), { by: li, today: on('2026-10-21'), ...meeting }));
    expect(nextOf(answerIt(held, '2026-10-21')).status).toBe('OBJECTED');
  });

  it('评议的票数多于到会人数的，拒绝', () => {
    const order = { by: li, today: on('2026-10-21'), heldOn: on('2026-10-21'), summary: '略' };
    const odd = recordReviewMeeting(object(), { ...order, participants: 5, agreed: 5, disagreed: 1 });
    expect(refusalOf(odd)).toEqual({ because: 'MEETING_VOTES_UNSOUND', participants: 5, votes: 6 });
  });

  it('几件异议逐件答复：还有一件没有结论，就不能再提意见', () => {
    const two = object(object());
    expect(openObjections(two.objections).map(({ no }) => no)).toEqual([1, 2]);
    const one = nextOf(answerIt(visitAgain(two, '2026-10-21'), '2026-10-21'));
    const propose = (found: SubsistenceCase) => proposeApproval(found, { by: sun, today: on('2026-10-22'), law });
    expect(refusalOf(propose(one))).toEqual({ because: 'OBJECTION_UNANSWERED', open: [2] });
    expect(refusalOf(answerIt(one, '2026-10-22'))).toEqual({ because: 'OBJECTION_ALREADY_ANSWERED', no: 1 });
    expect(refusalOf(answerIt(one, '2026-10-22', 3))).toEqual({ because: 'OBJECTION_UNKNOWN', no: 3 });
    expect(nextOf(propose(nextOf(answerIt(one, '2026-10-22', 2)))).status).toBe('PROPOSED');
  });

  it('异议成立，查实的收入计入判定，可以拟不予；异议人有名的被告知，匿名的无从告知', () => {
    const found = [{ personId: 'wei', kind: 'PROPERTY' as const, amountFen: 300_000 }];
    const asked = {
      by: sun,
      today: on('2026-10-22'),
      no: 1,
      result: 'UPHELD' as const,
      reasons: '房屋出租，月租三千',
      law,
      found,
    };
    const upheld = nextOf(answerObjection(visitAgain(object(), '2026-10-21'), asked));
    expect(refusalOf(proposeApproval(upheld, { by: sun, today: on('2026-10-22'), law }))).toMatchObject({
      because: 'INCOME_NOT_BELOW_STANDARD',
      perCapitaFen: 160_000,
    });
    const tell = { by: li, today: on('2026-10-23'), no: 1, method: 'DIRECT' as const, on: on('2026-10-23') };
    expect(nextOf(tellObjector(upheld, tell)).objections[0]?.told).toEqual({ method: 'DIRECT', on: '2026-10-23' });
    expect(refusalOf(tellObjector(object(), tell))).toEqual({ because: 'OBJECTION_NOT_ANSWERED_YET', no: 1 });
    const unknown = { ...upheld, objections: upheld.objections.map((each) => ({ ...each, anonymous: true })) };
    expect(refusalOf(tellObjector(unknown, tell))).toEqual({ because: 'OBJECTOR_UNKNOWN', no: 1 });
  });

  it('有异议的，公示期满也不能确认；重提意见后默认重新公示满七天', () => {
    expect(refusalOf(confirm(object(), '2026-10-23'))).toMatchObject({ because: 'WRONG_STATE', status: 'OBJECTED' });
    const answered = nextOf(answerIt(visitAgain(object(), '2026-10-21'), '2026-10-22'));
    const again = nextOf(proposeApproval(answered, { by: sun, today: on('2026-10-26'), law }));
    expect(again.notice).toBeNull();
    expect(refusalOf(submitForDecision(again, { by: sun, today: on('2026-11-26'), law, calendar }))).toEqual({
      because: 'NOTICE_MISSING',
    });
    const posted = nextOf(post(again, '2026-10-27'));
    expect(refusalOf(confirm(posted, '2026-11-03'))).toMatchObject({ earliestOn: '2026-11-04' });
    expect(nextOf(confirm(posted, '2026-11-04')).award?.startMonth).toBe('2026-12');
  });

  it('地方规定不重新公示的，原公示期满即可报送', () => {
    const own = aLaw({ 'dibao.renotice': false });
    const answered = nextOf(answerIt(visitAgain(object(), '2026-10-21'), '2026-10-21'));
    const again = nextOf(proposeApproval(answered, { by: sun, today: on('2026-10-21'), law: own }));
    const submit = (today: string) => submitForDecision(again, { by: sun, today: on(today), law: own, calendar });
    expect(refusalOf(submit('2026-10-22'))).toMatchObject({ because: 'PUBLICITY_NOT_FINISHED' });
    expect(nextOf(submit('2026-10-23')).status).toBe('CONFIRMING');
  });

  it('异议引出的财产，同样允许申辩', () => {
    const veto = aLaw({ 'dibao.assetVeto': { vehicles: 1 } });
    const car = { personId: 'liu', kind: 'VEHICLE' as const, amountFen: 0, count: 1, exemptUse: null, cleared: null };
    const answered = nextOf(answerIt(visitAgain(object(), '2026-10-21'), '2026-10-22'));
    const found = { ...answered, properties: [car] };
    const order = { by: sun, today: on('2026-10-26'), law: veto };
    expect(refusalOf(proposeApproval(found, order))).toMatchObject({ because: 'ASSET_EXCEEDED' });
    const cleared = nextOf(clearProperty(found, { ...order, personId: 'liu', kind: 'VEHICLE', reason: '已过户' }));
    expect(nextOf(proposeApproval(cleared, order)).status).toBe('PROPOSED');
  });
});

describe('延长办理期限', () => {
  const order = {
    today: on('2026-10-20'),
    law,
    calendar,
    kind: 'OBJECTION' as const,
    reason: '公示有异议',
    approver: null,
  };

  it('有异议等特殊情形，经批准延至 45 个工作日，只一次', () => {
    expect(refusalOf(extendDeadline(object(), { ...order, by: zhou, reason: '' }))).toEqual({
      because: 'REASON_MISSING',
    });
    const extended = nextOf(extendDeadline(object(), { ...order, by: zhou }));
    expect(extended.deadlines.find((due) => due.name === 'limit.dibao.ext')).toMatchObject({
      dueOn: '2026-12-03',
      startedOn: begins,
    });
    expect(extended.extension).toMatchObject({ kind: 'OBJECTION', approvedBy: 'leader-zhou' });
    expect(refusalOf(extendDeadline(extended, { ...order, by: zhou }))).toEqual({
      because: 'DEADLINE_ALREADY_EXTENDED',
    });
  });

  it('审核人员办理延期的，须有批准人；没有异议的，不得以异议延期', () => {
    expect(refusalOf(extendDeadline(object(), { ...order, by: sun }))).toEqual({
      because: 'EXTENSION_APPROVER_MISSING',
    });
    expect(nextOf(extendDeadline(object(), { ...order, by: sun, approver: 'leader-zhou' })).extension).toMatchObject({
      by: 'reviewer-sun',
      approvedBy: 'leader-zhou',
    });
    expect(refusalOf(extendDeadline(walk.publicized(), { ...order, by: zhou }))).toEqual({
      because: 'EXTENSION_UNFOUNDED',
      kind: 'OBJECTION',
    });
    expect(refusalOf(extendDeadline(walk.publicized(), { ...order, by: wei }))).toMatchObject({
      because: 'NO_AUTHORITY',
    });
  });

  it('人户分离的，拟办、公示、待确认各环节都可以延期', () => {
    const apart = { ...order, by: zhou, kind: 'LIVING_APART' as const, reason: '户籍在本街道，住在外区' };
    for (const found of [walk.proposed(), walk.publicized(), walk.confirming()]) {
      expect(nextOf(extendDeadline(found, { ...apart, today: on('2026-10-23') })).status).toBe(found.status);
    }
  });
});
