import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { publishAsOutside, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import type { Family } from './support/family.js';
import { confirm, day, posted } from './support/single-person.js';

const certificateId = '018f6b2e-0000-7000-8000-0000000000c1';

describe('残疾人证与当初申报的不一样了：单人保办件复核，不自动改变待遇 (domain §11)', () => {
  let office: Office;
  let family: Family;
  let caseId: string;
  let version = 0;
  beforeAll(async () => {
    office = await anOffice(day);
    await publish(office, { key: 'single.ratio', value: '60%', effectiveFrom: '2026-01-01' });
    family = await aFamily(office);
    caseId = await posted(office, family);
    await office.jumpTo('2026-10-02');
    await confirm(office, caseId);
  });
  afterAll(() => office?.close());

  /** The federation's word on the mother's certificate, who declared a mental disability of level 2. */
  const hear = async (more: { status?: 'VALID' | 'EXPIRED'; level?: number; of?: number } = {}) => {
    const { status = 'VALID', level = 2, of = 1 } = more;
    version += 1;
    const data = {
      ...{ certificateId, personId: family.members[of]?.personId ?? '', status, level, version, renewing: false },
      ...{ statusSince: '2026-10-02', category: 'MENTAL' as const, issuedOn: '2016-10-02', validTo: '2026-10-01' },
      ...{ disabilities: [{ category: 'MENTAL' as const, level }], effectiveOn: '2026-10-02' },
    };
    const telling = { subjectVersion: version, legalDate: legalDate('2026-10-02') };
    const event =
      status === 'EXPIRED'
        ? eventOf('yimen.disability.certificate.expired.v1', data, telling)
        : eventOf('yimen.disability.certificate.changed.v1', data, telling);
    await publishAsOutside(office.service.transport, event);
    await settled(office.service);
  };
  const known = async () => {
    const [row] = await office.service.db.query(
      `SELECT c.status, a.status AS award, (SELECT count(*)::int FROM case_history h WHERE h.case_id = c.id
         AND h.action IN ('openReview', 'addReviewReason')) AS reasons
         FROM subsistence_case c JOIN award a ON a.case_id = c.id WHERE c.id = $1`,
      [caseId],
    );
    return row as { status: string; award: string; reasons: number };
  };

  it('says the same as was declared, or is of somebody who declared none: nothing', async () => {
    await hear();
    await hear({ of: 0, level: 1 });
    expect(await known()).toMatchObject({ reasons: 0 });
  });

  it('ran out: looked at once, however often it is heard; what is paid stays until somebody decides', async () => {
    await hear({ status: 'EXPIRED' });
    await hear({ status: 'EXPIRED' });
    expect(await known()).toMatchObject({ award: 'ACTIVE', reasons: 1 });
  });

  it('is lighter now: another reason', async () => {
    await hear({ level: 4 });
    expect(await known()).toMatchObject({ award: 'ACTIVE', reasons: 2 });
  });
});
