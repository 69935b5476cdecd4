import { dataOf, eventsOn, settled } from '@yimen/testing';
import { signAnew } from './support/a-family.js';
import { anAward } from './support/an-award.js';
import { anOffice, type Office } from './support/an-office.js';
import { application, doneCase, step } from './support/steps.js';

describe('快速复核：停发后六个月内再次申请', () => {
  let office: Office;
  let award: Awaited<ReturnType<typeof anAward>>;
  beforeEach(async () => {
    office = await anOffice('2026-09-24');
    award = await anAward(office);
    const { caseId } = award;
    const { people } = office;
    doneCase(await step(office, people['clerk-li'], 'renounceAward', { caseId, reason: '找到工作了。' }));
    doneCase(await step(office, people['bureau-zheng'], 'decideAwardChange', { caseId }));
  });
  afterEach(() => office.close());

  const again = async (day: string) => {
    await office.jumpTo(day);
    // The consents ended with the case: they are signed anew.
    const family = await signAnew(office, award.family);
    const input = application(family, await office.ticket(family), { declaration: { signedOn: day } });
    const { id } = doneCase(await step(office, office.people['clerk-li'], 'applyForSubsistenceAllowance', input));
    const answer = await office.service.query<{ subsistenceCase: Record<string, unknown> }>(
      office.people['clerk-li'],
      `query ($id: ID!) { subsistenceCase(id: $id) { quickReview previousCase { id number }
         materialsStillValid { kind number validUntil } } }`,
      { id },
    );
    return { id, shown: dataOf(answer).subsistenceCase };
  };

  it('六个月内的标为快速复核，连到原办件，仍有效的核对报告不必重复提交；统一办件列表看得到标记', async () => {
    const { id, shown } = await again('2026-12-08');
    expect(shown).toMatchObject({ quickReview: true, previousCase: { id: award.caseId } });
    expect(shown.materialsStillValid).toMatchObject([{ kind: 'CHECK_REPORT' }]);
    await settled(office.service);
    const told = await eventsOn(office.service.transport, 'yimen.assistance');
    const flags = told.flatMap(({ type, data }) =>
      type === 'yimen.assistance.case.applied.v1' && data.caseId === id ? [data.work?.flags] : [],
    );
    expect(flags).toEqual([['QUICK_REVIEW']]);
  });

  it('满六个月的当天仍算；过期的核对报告不再有效', async () => {
    expect((await again('2027-06-01')).shown).toMatchObject({ quickReview: true, materialsStillValid: [] });
  });

  it('过了六个月的按普通申请办理', async () => {
    expect((await again('2027-06-02')).shown).toEqual({
      quickReview: false,
      previousCase: null,
      materialsStillValid: [],
    });
  });
});
