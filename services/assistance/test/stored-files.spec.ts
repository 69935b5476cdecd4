import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { publishAsOutside, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { answerAll, doneCase, findings, proposed, step, underCheck } from './support/steps.js';

const day = '2026-10-20';
const board = { latitude: 36.68, longitude: 117.09 };

describe('照片与存档的文件', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());

  const stored = async (sha256: string, more: { takenAt?: string | null; place?: typeof board | null } = {}) => {
    const data = {
      ...{
        fileId: randomUUID(),
        purpose: 'NOTICE_PHOTO',
        source: 'UPLOADED' as const,
        mediaType: 'image/jpeg',
        size: 1_000,
        sha256,
      },
      ...{ intakeId: null, caseId: null, takenAt: null, place: null, on: day, version: 1, ...more },
    } as const;
    const telling = { subjectVersion: 1, legalDate: legalDate(day) };
    await publishAsOutside(office.service.transport, eventOf('yimen.intake.file.stored.v1', data, telling));
    await settled(office.service);
  };
  const post = (caseId: string, digest: string, takenAt = `${day}T10:00:00+08:00`, place = board) =>
    step(office, office.people['clerk-li'], 'postPublicNotice', {
      ...{ caseId, postedOn: day, spot: board, photo: { digest, takenAt, ...place } },
    });

  it('§12 #18：照片里写着另一天、另一处的，填成当天当地也不能证明张贴', async () => {
    const { id: caseId } = await proposed(office, await aFamily(office), day);
    await stored('b'.repeat(64), { takenAt: '2026-10-18T01:00:00.000Z' });
    await stored('c'.repeat(64), { takenAt: '2026-10-20T01:00:00.000Z', place: { latitude: 36.9, longitude: 117.09 } });
    await stored('d'.repeat(64), { takenAt: '2026-10-20T01:00:00.000Z', place: board });
    const doubtful = { code: 'NOTICE_PHOTO_DOUBTFUL', which: 'START' };
    expect((await post(caseId, 'b'.repeat(64))).problems).toMatchObject([{ ...doubtful, doubt: 'TIME' }]);
    expect((await post(caseId, 'c'.repeat(64))).problems).toMatchObject([{ ...doubtful, doubt: 'PLACE' }]);
    // What was typed in wrongly does no harm to a photograph that says it rightly.
    expect(doneCase(await post(caseId, 'd'.repeat(64), '2026-10-19T10:00:00+08:00')).status).toBe('PUBLICIZED');
  });

  it('地方要求存档的，没有上传的照片不能登记；不要求的，只登记摘要也可以', async () => {
    const { people } = office;
    const { id: caseId } = await underCheck(office, await aFamily(office));
    await answerAll(office, caseId);
    const visit = (digest: string) =>
      step(office, people['investigator-zhao'], 'recordHomeVisit', {
        ...{ caseId, visitedOn: day, findings, photoDigests: [digest] },
        visitors: ['investigator-zhao', 'investigator-qian'],
      });
    doneCase(await visit('e'.repeat(64)));
    const rule = { key: 'dibao.evidence.stored', value: 'REQUIRED', effectiveFrom: day };
    expect((await publish(office, rule)).problems).toEqual([]);
    expect((await visit('e'.repeat(64))).problems).toMatchObject([
      { __typename: 'SubsistenceEvidenceNotStored', code: 'EVIDENCE_NOT_STORED', field: 'input.photoDigests' },
    ]);
    await stored('e'.repeat(64));
    doneCase(await visit('E'.repeat(64)));
    doneCase(await step(office, people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' }));
    expect((await post(caseId, 'f'.repeat(64))).problems).toMatchObject([{ code: 'EVIDENCE_NOT_STORED' }]);
  });
});
