import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { dataOf, eventsOn, publishAsOutside, resident, settled } from '@yimen/testing';
import { aFamily, signAnew, withdrawConsent } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { checkOf } from './support/contests.js';
import type { Family, FamilyMember } from './support/family.js';
import { answerAll, application, applied, doneCase, questionsOf, step, underCheck, visit } from './support/steps.js';

const day = '2026-09-24';

describe('授权：逐次、可撤回、用途明确、随办件失效', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(day);
  });
  afterAll(() => office.close());

  const headOf = ({ members }: Family): FamilyMember => {
    const [first] = members;
    if (first === undefined) throw new Error('a family without members');
    return first;
  };
  const accepted = async (family: Family, more: Record<string, unknown> = {}) => {
    const { id: caseId, number } = await applied(office, family, more);
    doneCase(await step(office, office.people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
    return { caseId, number };
  };
  const start = (caseId: string, key?: string) =>
    step(office, office.people['reviewer-sun'], 'startVerification', { caseId, sources: ['BANK', 'TAX'] }, key);
  const again = (caseId: string) => step(office, office.people['reviewer-sun'], 'askAgain', { caseId });
  /** What residents holds of somebody's consents, changed. */
  const hold = (personId: string, own: object) => {
    const person = office.residents.persons.find(({ id }) => id === personId);
    if (person !== undefined) person.consents = (person.consents ?? []).map((each) => ({ ...each, ...own }));
  };

  it('one withdrawn a moment ago, of which nothing has been told yet, lets no question go out', async () => {
    const family = await aFamily(office);
    const { caseId } = await accepted(family);
    await withdrawConsent(office, headOf(family), day, false);
    expect((await start(caseId)).problems).toMatchObject([
      { code: 'AUTHORIZATION_MISSING', persons: [{ id: headOf(family).personId }] },
    ]);
    expect(await questionsOf(office, caseId)).toEqual([]);
  });

  it('while residents does not answer no question goes out; the same key works a moment later', async () => {
    const { caseId } = await accepted(await aFamily(office));
    const key = randomUUID();
    office.residents.silent = true;
    expect((await start(caseId, key)).problems).toMatchObject([
      { __typename: 'TryAgain', code: 'CONSENTS_NOT_CONFIRMED', retryAfterSeconds: 2 },
    ]);
    office.residents.silent = false;
    expect(doneCase(await start(caseId, key)).status).toBe('INVESTIGATING');
  });

  it.each([
    ['another purpose', { purposeCode: 'OTHER' }],
    ['other words', { purpose: '高龄津贴' }],
    ['another office', { agencyPlace: { code: '370113' } }],
    ['another case', { caseNumber: '37011220260924AST9999990' }],
    ['a case that has ended', { lapsedOn: day }],
  ])('one given for %s is none', async (_, own) => {
    const family = await aFamily(office);
    const { caseId } = await accepted(family);
    hold(headOf(family).personId, own);
    expect((await start(caseId)).problems).toMatchObject([{ code: 'AUTHORIZATION_MISSING' }]);
  });

  it('one that names this purpose, this district and this case serves it', async () => {
    const family = await aFamily(office);
    const { caseId, number } = await accepted(family);
    hold(headOf(family).personId, {
      ...{ purpose: '核对', purposeCode: 'SUBSISTENCE_CHECK', agencyPlace: { code: '370112' }, caseNumber: number },
    });
    expect(doneCase(await start(caseId)).status).toBe('INVESTIGATING');
  });

  it('withdrawn while sources are asked: they are not waited for, what they answer later is not taken, and it may be signed anew', async () => {
    const family = await aFamily(office);
    const { id: caseId } = await underCheck(office, family);
    const questions = await questionsOf(office, caseId);
    await withdrawConsent(office, headOf(family), day);
    expect(await checkOf(office, caseId)).toMatchObject({
      checkConclusion: 'INCOMPLETE',
      checks: [{ status: 'WITHDRAWN' }, { status: 'WITHDRAWN' }],
    });
    await answerAll(office, caseId, [{ personId: headOf(family).personId, kind: 'DEPOSIT', amount: '1.00' }]);
    expect((await checkOf(office, caseId)).checks.map(({ status }) => status)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    const paper = { caseId, checkId: questions[0]?.checkId, status: 'NO_DATA', items: [], documentNo: '复1号' };
    expect((await step(office, office.people['verify-feng'], 'recordCheckAnswer', paper)).problems).toMatchObject([
      { __typename: 'SubsistenceConsentWithdrawn' },
    ]);
    expect((await again(caseId)).problems).toMatchObject([{ code: 'AUTHORIZATION_MISSING' }]);
    await signAnew(office, family);
    doneCase(await again(caseId));
    expect(await questionsOf(office, caseId)).toHaveLength(4);
    await answerAll(office, caseId);
    expect((await checkOf(office, caseId)).checkConclusion).toBe('PASS');
  });

  it('an answer that comes after the withdrawal but before anybody heard of it is not taken either', async () => {
    const family = await aFamily(office);
    const { id: caseId } = await underCheck(office, family);
    const [first] = await questionsOf(office, caseId);
    const { consentId, personId } = headOf(family);
    await office.service.db.query('UPDATE consent_copy SET withdrawn_on = $2 WHERE consent_id = $1', [consentId, day]);
    const items = [{ personId, kind: 'DEPOSIT', amount: '5.00' }];
    const data = {
      checkId: first?.checkId ?? '',
      caseId,
      source: first?.source ?? 'BANK',
      status: 'OK',
      items,
    } as const;
    const answer = { ...data, items: [...items], dataDate: day };
    const telling = { subjectVersion: 1, legalDate: legalDate(day) };
    await publishAsOutside(office.service.transport, eventOf('yimen.verification.check.answered.v1', answer, telling));
    await settled(office.service);
    expect((await checkOf(office, caseId)).checks.map(({ status }) => status)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  });

  it('a case that has ended takes its consents with it: the next application is signed for anew, and residents hears of it', async () => {
    const family = await aFamily(office);
    const { caseId } = await accepted(family);
    doneCase(await step(office, office.people['clerk-li'], 'withdrawApplication', { caseId }));
    const input = application(family, await office.ticket(family));
    const refused = await step(office, office.people['clerk-li'], 'applyForSubsistenceAllowance', input);
    expect(refused.problems).toMatchObject([{ code: 'AUTHORIZATION_MISSING' }]);
    expect((await applied(office, await signAnew(office, family))).status).toBe('SUBMITTED');
    await settled(office.service);
    const told = await eventsOn(office.service.transport, 'yimen.assistance');
    const lapsed = told.flatMap(({ type, data }) => (type === 'yimen.assistance.consent.lapsed.v1' ? [data] : []));
    expect(lapsed).toContainEqual({ consentId: headOf(family).consentId, caseId, at: day, reasonCode: 'WITHDRAWN' });
    expect(lapsed.filter((each) => each.caseId === caseId)).toHaveLength(2);
  });

  it('a decided case stays decided when a consent is withdrawn', async () => {
    const family = await aFamily(office);
    const { id: caseId } = await underCheck(office, family);
    await answerAll(office, caseId);
    doneCase(await visit(office, caseId, day));
    doneCase(await step(office, office.people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' }));
    await withdrawConsent(office, headOf(family), day);
    expect((await checkOf(office, caseId)).checkConclusion).toBe('PASS');
  });

  describe('不共同生活的法定义务人', () => {
    beforeAll(async () => {
      const value = '{"multiple":"3","ratio":"0.3"}';
      await publish(office, { key: 'maintenance.formula', value, effectiveFrom: '2026-01-01' });
    });
    const son = () => {
      const personId = randomUUID();
      office.residents.persons.push({
        id: personId,
        name: '魏远',
        birthDate: '1990-01-01',
        hukou: '370112001',
        consents: [],
      });
      return personId;
    };
    const consents = (personId: string, caseNumber: string, own: object = {}) => {
      const given = { signedOn: day, validUntil: '2027-09-01', withdrawnOn: null, purpose: '核对收入' };
      const consent = { ...given, id: randomUUID(), scopes: ['TAX', 'SOCIAL_INSURANCE', 'BANK'] };
      const person = office.residents.persons.find(({ id }) => id === personId);
      if (person !== undefined) person.consents = [{ ...consent, purposeCode: 'OBLIGOR_CHECK', caseNumber, ...own }];
    };
    const declared = (family: Family, personId: string) => ({
      obligors: [
        {
          ...{ obligorId: '长子', personId, monthlyIncome: '0.00', consented: true },
          dependants: [headOf(family).personId],
        },
      ],
    });
    const about = async (caseId: string, personId: string) =>
      (await questionsOf(office, caseId)).filter(({ personIds }) => personIds.includes(personId));

    it('without consent is never asked about, and nobody is refused for it: what is declared counts', async () => {
      const [family, personId] = [await aFamily(office), son()];
      const { caseId } = await accepted(family, declared(family, personId));
      doneCase(await start(caseId));
      expect(await about(caseId, personId)).toEqual([]);
      await answerAll(office, caseId);
      expect((await checkOf(office, caseId)).checkConclusion).toBe('PASS');
    });

    it('who consented for another case, or for something else, is not asked about either', async () => {
      const [family, personId] = [await aFamily(office), son()];
      const { caseId, number } = await accepted(family, declared(family, personId));
      consents(personId, '37011220260924AST9999990');
      doneCase(await start(caseId));
      expect(await about(caseId, personId)).toEqual([]);
      consents(personId, number, { purposeCode: 'SUBSISTENCE_CHECK' });
      expect((await again(caseId)).problems).toMatchObject([{ code: 'NOTHING_TO_ASK_AGAIN' }]);
    });

    it('who consented for this case is asked about what they earn and nothing else, and the formula takes the answer', async () => {
      const [family, personId] = [await aFamily(office), son()];
      const { caseId, number } = await accepted(family, declared(family, personId));
      consents(personId, number);
      doneCase(await start(caseId));
      const questions = await about(caseId, personId);
      expect(questions.map(({ source, personIds }) => [source, personIds])).toEqual([
        ['TAX', [personId]],
        ['SOCIAL_INSURANCE', [personId]],
      ]);
      const tax = questions.find(({ source }) => source === 'TAX');
      const data = { checkId: tax?.checkId ?? '', caseId, source: 'TAX', status: 'OK', dataDate: day } as const;
      const items = [{ personId, kind: 'WAGE', amount: '8000.00' }];
      const telling = { subjectVersion: 1, legalDate: legalDate(day) };
      await publishAsOutside(
        office.service.transport,
        eventOf('yimen.verification.check.answered.v1', { ...data, items }, telling),
      );
      await answerAll(office, caseId);
      // 1800 of the household, and (8000 − 3 × 1000) × 30% of the son: 3300 for three is not below 1000 a head.
      expect(await checkOf(office, caseId)).toMatchObject({
        checkConclusion: 'EXCEED',
        checkReport: {
          items: [{ rule: 'INCOME', amount: '1100.00', findings: [{ source: 'TAX', amount: '8000.00' }] }],
        },
      });
      // The household is told the sum; what the son earns is his own.
      const theirs = await checkOf(office, caseId, resident('resident-wei', headOf(family).personId));
      expect(theirs.checkReport?.items).toMatchObject([{ amount: '1100.00', findings: [] }]);
    });

    it('who consents later is asked then; who withdraws before the answer counts as declared', async () => {
      const [family, personId] = [await aFamily(office), son()];
      const { caseId, number } = await accepted(family, declared(family, personId));
      doneCase(await start(caseId));
      await answerAll(office, caseId);
      consents(personId, number);
      doneCase(await again(caseId));
      expect((await checkOf(office, caseId)).checkConclusion).toBeNull();
      const [asked] = await about(caseId, personId);
      const withdrawn = {
        consentId: asked?.consentIds[0] ?? '',
        personId,
        scopes: ['TAX' as const],
        purpose: '核对收入',
      };
      const data = { ...withdrawn, until: '2027-09-01', at: day, version: 2 };
      const telling = { subjectVersion: 2, legalDate: legalDate(day) };
      await publishAsOutside(office.service.transport, eventOf('yimen.residents.consent.withdrawn.v1', data, telling));
      await settled(office.service);
      expect((await checkOf(office, caseId)).checkConclusion).toBe('PASS');
    });
  });

  it('each question tells the consents that it rests on', async () => {
    const family = await aFamily(office);
    const { id: caseId } = await underCheck(office, family);
    const answer = await office.service.query<{ subsistenceCase: { checks: { consents: { id: string }[] }[] } }>(
      office.people['clerk-li'],
      'query ($id: ID!) { subsistenceCase(id: $id) { checks { consents { id } } } }',
      { id: caseId },
    );
    const given = family.members.flatMap(({ consentId }) => consentId ?? []).sort();
    for (const { consents } of dataOf(answer).subsistenceCase.checks) {
      expect(consents.map(({ id }) => id).sort()).toEqual(given);
    }
  });
});
