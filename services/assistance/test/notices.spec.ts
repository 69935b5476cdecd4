import { dataOf, eventsOn, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { doneCase, proposed, step } from './support/steps.js';

const day = '2026-10-20';
const board = { latitude: 36.68, longitude: 117.09 };
const photo = (on: string, more: object = {}) => ({
  ...{ digest: 'a'.repeat(64), takenAt: `${on}T10:00:00+08:00`, ...board },
  ...more,
});

type Seen = {
  status: string;
  version: number;
  notice: { postedOn: string; endsOn: string; place: string; disturbances: { kind: string }[] } | null;
  voidedNotices: { because: string; reason: string | null }[];
  publication: { until: string; content: string | null; ended: boolean } | null;
};

describe('公示的照片、受损与无效；确认后公布', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());

  const onTheDay = async (on = day) => (await proposed(office, await aFamily(office), on)).id;
  const post = (caseId: string, more: object = {}) =>
    step(office, office.people['clerk-li'], 'postPublicNotice', { caseId, postedOn: day, spot: board, ...more });
  const seen = async (caseId: string): Promise<Seen> => {
    const answer = await office.service.query<{ subsistenceCase: Seen }>(
      office.people['reviewer-sun'],
      `query ($id: ID!) { subsistenceCase(id: $id) { status version
         notice { postedOn endsOn place disturbances { kind } } voidedNotices { because reason }
         publication { until content ended } } }`,
      { id: caseId },
    );
    return dataOf(answer).subsistenceCase;
  };

  it('§12 #18：时间、地点不符的照片不能证明张贴；不在村（社区）的公示不算；什么都没有改变', async () => {
    const caseId = await onTheDay();
    const { version } = await seen(caseId);
    const doubtful = { code: 'NOTICE_PHOTO_DOUBTFUL', which: 'START' };
    expect((await post(caseId, { photo: photo('2026-10-19') })).problems).toMatchObject([
      { ...doubtful, doubt: 'TIME' },
    ]);
    expect((await post(caseId, { photo: photo(day, { latitude: 36.7 }) })).problems).toMatchObject([
      { ...doubtful, doubt: 'PLACE' },
    ]);
    expect((await post(caseId, { photo: photo(day, { latitude: 91 }) })).problems).toMatchObject([
      { code: 'PHOTO_SPOT' },
    ]);
    expect((await post(caseId, { photo: photo(day, { digest: 'x' }) })).problems).toMatchObject([
      { code: 'PHOTO_DIGEST' },
    ]);
    expect((await post(caseId, { places: ['WEBSITE'] })).problems).toMatchObject([{ code: 'NOTICE_PLACE_MISSING' }]);
    expect(await seen(caseId)).toMatchObject({ status: 'PROPOSED', version, notice: null });
  });

  it('§12 #17、#18、确认后公布：受损重新计满七天，期满照片不符的退回，如实的报送、确认、公布', async () => {
    const { people } = office;
    const [torn, forged] = [await onTheDay(), await onTheDay()];
    doneCase(await post(torn, { place: '一村文化站东墙', photo: photo(day) }));
    doneCase(await post(forged, { photo: photo(day) }));
    expect((await seen(torn)).notice?.place).toBe('村（居）公示栏：一村文化站东墙');

    await office.moveTo('2026-10-23');
    const disturbed = { caseId: torn, kind: 'TORN', rehungOn: '2026-10-23' };
    expect(
      (await step(office, people['clerk-li'], 'reportNoticeDisturbed', { ...disturbed, rehungOn: '2026-10-24' }))
        .problems,
    ).toMatchObject([{ code: 'DATE_IN_FUTURE' }]);
    doneCase(
      await step(office, people['clerk-li'], 'reportNoticeDisturbed', { ...disturbed, photo: photo('2026-10-23') }),
    );
    expect(await seen(torn)).toMatchObject({
      status: 'PUBLICIZED',
      notice: { postedOn: '2026-10-23', endsOn: '2026-10-30', disturbances: [{ kind: 'TORN' }] },
    });

    await office.moveTo('2026-10-27');
    await publish(office, { key: 'dibao.notice.photos', value: 'OPTIONAL', effectiveFrom: '2026-10-27' });
    const end = (caseId: string, own: object) =>
      step(office, people['clerk-li'], 'recordNoticeEndPhoto', { caseId, photo: own });
    expect((await end(forged, photo('2026-10-27'))).problems).toMatchObject([{ code: 'PUBLICITY_NOT_FINISHED' }]);
    const early = { caseId: forged, because: 'FORGED', reason: ' ' };
    expect((await step(office, people['reviewer-sun'], 'voidPublicNotice', early)).problems).toMatchObject([
      { code: 'REASON_MISSING' },
    ]);
    doneCase(await step(office, people['reviewer-sun'], 'voidPublicNotice', { ...early, reason: '照片系旧照' }));
    expect(await seen(forged)).toMatchObject({
      status: 'PROPOSED',
      notice: null,
      voidedNotices: [{ because: 'FORGED', reason: '照片系旧照' }],
    });

    await office.moveTo('2026-10-31');
    expect((await seen(torn)).status).toBe('CONFIRMING');
    doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId: torn }));
    const publishIt = () => step(office, people['clerk-li'], 'publishConfirmation', { caseId: torn });
    doneCase(await publishIt());
    expect((await publishIt()).problems).toMatchObject([{ code: 'ALREADY_PUBLISHED', until: '2026-11-15' }]);
    const { publication } = await seen(torn);
    expect(publication).toMatchObject({ until: '2026-11-15', ended: false });
    expect(publication?.content).toMatch(/魏\*+/);
    expect(publication?.content).toContain('每月1200.00元');
    expect(publication?.content).not.toContain('魏大山');
    await office.jumpTo('2026-11-16');
    expect((await seen(torn)).publication).toMatchObject({ ended: true, content: null });
  });

  it('区县要求照片的：日历不自行报送，期满照片不符的公示无效、退回', async () => {
    const { people } = office;
    await publish(office, { key: 'dibao.notice.photos', value: 'REQUIRED', effectiveFrom: '2026-11-16' });
    const caseId = await onTheDay('2026-11-16');
    const of = { caseId, postedOn: '2026-11-16' };
    expect((await step(office, people['clerk-li'], 'postPublicNotice', of)).problems).toMatchObject([
      { code: 'NOTICE_PHOTO_MISSING' },
    ]);
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', { ...of, photo: photo('2026-11-16') }));
    await office.jumpTo('2026-11-24');
    expect((await seen(caseId)).status).toBe('PUBLICIZED');
    expect((await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId })).problems).toMatchObject([
      { code: 'NOTICE_PHOTO_MISSING' },
    ]);
    const far = photo('2026-11-24', { longitude: 117.2 });
    const back = doneCase(await step(office, people['clerk-li'], 'recordNoticeEndPhoto', { caseId, photo: far }));
    expect(back.status).toBe('PROPOSED');
    expect((await seen(caseId)).voidedNotices).toMatchObject([{ because: 'PHOTO_PLACE' }]);
    const history = await office.service.query<{
      subsistenceCase: { history: { edges: { node: { action: string } }[] } };
    }>(
      people['reviewer-sun'],
      'query ($id: ID!) { subsistenceCase(id: $id) { history { edges { node { action } } } } }',
      { id: caseId },
    );
    expect(dataOf(history).subsistenceCase.history.edges.at(-1)?.node.action).toBe('voidNotice');
  });

  it('每一步都讲给别人听', async () => {
    await settled(office.service);
    const types = new Set((await eventsOn(office.service.transport, 'yimen.assistance')).map(({ type }) => type));
    for (const what of ['notice-restarted', 'notice-voided', 'confirmation-published']) {
      expect(types).toContain(`yimen.assistance.case.${what}.v1`);
    }
  });
});
