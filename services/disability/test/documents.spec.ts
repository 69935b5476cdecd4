import { randomUUID } from 'node:crypto';
import { countStatements } from '@yimen/subgraph';
import { type Asker, dataOf, eventsOn, resident, settled } from '@yimen/testing';
import { anOffice, codes, type Office, type Somebody } from './support/an-office.js';
import { aHolder, applyFor, beforeTheBureau, must, publishStandards, step } from './support/applications.js';

type Shown = {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly text: string;
  readonly deliveredOn: string | null;
  readonly withdrawnOn: string | null;
  readonly deliveries: readonly {
    readonly method: string;
    readonly effectiveOn: string;
    readonly note: string | null;
  }[];
  readonly remedy: { readonly reconsiderationUntil: string | null } | null;
};

let office: Office;
beforeAll(async () => {
  office = await anOffice();
  await publishStandards(office);
});
afterAll(() => office?.close());

/** A resident who has nothing to do with anything here. */
const somebodyElse = () => resident('p-other', randomUUID());

const ask = async <Answer>(who: Asker, document: string, variables: object = {}): Promise<Answer> =>
  dataOf(await office.service.query<Answer & object>(who, document, { ...variables }));

async function documentsOf(caseId: string, who: Asker = office.people['clerk-li']): Promise<readonly Shown[]> {
  const answer = await ask<{ disabilityAllowanceCase: { documents: { nodes: Shown[] } } | null }>(
    who,
    `query ($id: ID!) { disabilityAllowanceCase(id: $id) { documents { nodes { id kind number text deliveredOn withdrawnOn
       deliveries { method effectiveOn note } remedy { reconsiderationUntil } } } } }`,
    { id: caseId },
  );
  return answer.disabilityAllowanceCase?.documents.nodes ?? [];
}

async function documentOf(caseId: string, kind: string): Promise<Shown> {
  const found = (await documentsOf(caseId)).findLast((each) => each.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

const deliver = (input: object, who: Asker = office.people['clerk-li']) =>
  step(office, who, 'deliverDisabilityDocument', { method: 'DIRECT', on: '2026-09-24', ...input });

async function refusedCase(person: Somebody): Promise<string> {
  const caseId = (await must(applyFor(office, 'LIVING', person))).id;
  await must(step(office, office.people['clerk-li'], 'acceptDisabilityCase', { caseId }));
  await must(step(office, office.people['reviewer-sun'], 'proposeDisabilityRefusal', { caseId }));
  const refuse = { caseId, ground: 'NOT_ENTITLED', reason: '家庭不在低保范围' };
  await must(step(office, office.people['bureau-zheng'], 'refuseDisabilityCase', refuse));
  return caseId;
}

describe('两项补贴的文书 (domain §18、§17 A.2)', () => {
  let granted: string;
  beforeAll(async () => {
    const person = await aHolder(office);
    granted = await beforeTheBureau(office, 'LIVING', person);
    const extend = { caseId: granted, reason: '等待残联核对换证记录' };
    await must(step(office, office.people['bureau-wu'], 'extendDisabilityDeadline', extend));
    await must(step(office, office.people['bureau-zheng'], 'confirmDisabilityCase', { caseId: granted }));
  });

  it('延长办理期限的，书面告知理由和延长到哪一天', async () => {
    const paper = await documentOf(granted, 'EXTENSION');
    expect(paper.text).toContain('等待残联核对换证记录');
    expect(paper.text).toMatch(/办理期限延长至.*2026年10月/);
    expect(paper.number).toMatch(/^两补延字〔2026〕/);
  });

  it.each([
    ['留置送达没有见证人', { method: 'LEFT' }, 'DELIVERY_WITNESSES_MISSING'],
    ['邮寄送达没有邮件号', { method: 'POST' }, 'DELIVERY_TRACKING_MISSING'],
    ['电子送达没有本人同意', { method: 'ELECTRONIC' }, 'DELIVERY_CONSENT_MISSING'],
    ['公告送达没有理由', { method: 'ANNOUNCEMENT' }, 'DELIVERY_REASON_MISSING'],
    ['代理人没有写明是谁', { recipient: 'AGENT' }, 'DELIVERY_RECIPIENT'],
    ['家庭成员代收没有按代理人登记', { recipient: 'MEMBER' }, 'DELIVERY_RECIPIENT'],
    ['送达日在以后', { on: '2026-09-25' }, 'DATE_IN_FUTURE'],
    ['早于文书制作之日', { on: '2026-09-23' }, 'DATE_TOO_EARLY'],
    ['没有选文书', { documentIds: [] }, 'DOCUMENTS_MISSING'],
    ['不是本件的文书', { documentIds: [randomUUID()] }, 'NOT_FOUND'],
  ])('不予登记送达：%s；什么都没有改变', async (_, input, code) => {
    const { id } = await documentOf(granted, 'DETERMINATION');
    expect(codes(await deliver({ caseId: granted, documentIds: [id], ...input }))).toEqual([code]);
    expect((await documentOf(granted, 'DETERMINATION')).deliveries).toEqual([]);
  });

  it('别的街道登记不了，如同不存在；居民不登记送达', async () => {
    const { id } = await documentOf(granted, 'DETERMINATION');
    const input = { caseId: granted, documentIds: [id] };
    expect(codes(await deliver(input, office.people['clerk-wang-b']))).toEqual(['NOT_FOUND']);
    await expect(deliver(input, somebodyElse())).rejects.toThrow();
  });

  it('等待送达的按急缓列出；送达后不再列出，救济期限自送达起算，办件记为已告知，并有送达回证', async () => {
    const waiting = async (who: Asker = office.people['clerk-li']) =>
      (
        await ask<{ disabilityDocumentsToDeliver: { nodes: { kind: string; case: { id: string } }[] } }>(
          who,
          '{ disabilityDocumentsToDeliver { nodes { kind case { id } } } }',
        )
      ).disabilityDocumentsToDeliver.nodes.filter((each) => each.case.id === granted);
    expect(await waiting()).toMatchObject([{ kind: 'DETERMINATION' }]);
    expect(await waiting(office.people['clerk-wang-b'])).toEqual([]);
    const { id } = await documentOf(granted, 'DETERMINATION');
    const input = { recipient: 'AGENT', note: '其兄试亲属，持委托书', method: 'POST', trackingNumber: 'EX1' };
    const after = await must(deliver({ caseId: granted, documentIds: [id], ...input }));
    expect(after).toMatchObject({ decision: { deliveredOn: '2026-09-24' } });
    expect(await documentOf(granted, 'DETERMINATION')).toMatchObject({
      ...{ deliveredOn: '2026-09-24', remedy: { reconsiderationUntil: '2026-11-23' } },
      deliveries: [{ method: 'POST', note: '其兄试亲属，持委托书' }],
    });
    expect((await documentOf(granted, 'DELIVERY_RECEIPT')).text).toContain('EX1');
    expect(await waiting()).toEqual([]);
    const sealed = await office.service.db.query('SELECT details_cipher FROM document_delivery');
    expect(sealed.some((row: { details_cipher: Buffer | null }) => row.details_cipher?.includes('试亲属'))).toBe(false);
    await settled(office.service);
    const told = (await eventsOn(office.service.transport, 'yimen.disability')).filter(
      ({ type, subject }) => subject === granted && type === 'yimen.disability.case.document-delivered.v1',
    );
    expect(told.map(({ data }) => data)).toMatchObject([{ kinds: ['DETERMINATION'], method: 'POST' }]);
    expect(JSON.stringify(told)).not.toContain('试亲属');
  });

  it('公告送达自发出之日起满三十日才算送达', async () => {
    const { id } = await documentOf(granted, 'EXTENSION');
    const input = { documentIds: [id], method: 'ANNOUNCEMENT', note: '邮寄退回，电话不通' };
    await must(deliver({ caseId: granted, ...input }));
    expect((await documentOf(granted, 'EXTENSION')).deliveredOn).toBe('2026-10-24');
  });

  it('谁都能凭文号和核验码核对真伪，只知道种类、日期和效力；对不上的什么也不知道', async () => {
    const { number, text } = await documentOf(granted, 'DETERMINATION');
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
    const verify = (given: object) =>
      ask<{ verifyDisabilityDocument: object | null }>(
        somebodyElse(),
        'query ($number: String!, $code: String!) { verifyDisabilityDocument(number: $number, code: $code) { kind title madeOn standing } }',
        { number, code, ...given },
      ).then((answer) => answer.verifyDisabilityDocument);
    expect(await verify({})).toEqual({
      ...{ kind: 'DETERMINATION', title: '残疾人两项补贴审定结果告知书', madeOn: '2026-09-24', standing: 'VALID' },
    });
    expect(await verify({ code: code.toLowerCase() })).not.toBeNull();
    expect(await verify({ code: '0000-0000-0000' })).toBeNull();
    expect(await verify({ number: '两补定字〔2026〕1号' })).toBeNull();
  });

  it('当面送达审定结果的简便登记，救济期限同样自送达起算', async () => {
    const caseId = await refusedCase(await aHolder(office, { dibao: false }));
    const input = { caseId, deliveredOn: '2026-09-24' };
    await must(step(office, office.people['clerk-li'], 'deliverDisabilityDecision', input));
    expect(await documentOf(caseId, 'REFUSAL')).toMatchObject({
      ...{ deliveredOn: '2026-09-24', remedy: { reconsiderationUntil: '2026-11-23' } },
    });
  });

  it('办件多了，读文书的语句不多', async () => {
    const read = (ids: readonly string[]) =>
      countStatements(office.service.db, () =>
        ask(
          office.people['clerk-li'],
          `{ ${ids.map((id, at) => `c${at}: disabilityAllowanceCase(id: "${id}") { documents { nodes { text deliveries { method } } } }`).join(' ')} }`,
        ),
      );
    const ids = [granted];
    for (let more = 0; more < 3; more += 1) ids.push(await refusedCase(await aHolder(office, { dibao: false })));
    await read([granted]); // What is read once a service is known from here on.
    const one = await read([granted]);
    expect((await read(ids)).statements).toBe(one.statements);
  });
});

describe('文书逾期未送达 (domain §0.6 ⑤)', () => {
  it('告知一次，办件的时间线上写明；仍列在待送达里', async () => {
    const caseId = await refusedCase(await aHolder(office, { dibao: false }));
    await office.jumpTo('2026-10-20');
    await office.jumpTo('2026-10-21');
    const told = (await eventsOn(office.service.transport, 'yimen.disability')).filter(
      ({ type, subject }) => subject === caseId && type === 'yimen.disability.case.delivery-overdue.v1',
    );
    expect(told).toHaveLength(1);
    const answer = await ask<{ disabilityDocumentsToDeliver: { nodes: { case: { id: string } }[] } }>(
      office.people['bureau-wu'],
      '{ disabilityDocumentsToDeliver(late: true) { nodes { case { id } } } }',
    );
    expect(answer.disabilityDocumentsToDeliver.nodes.map((each) => each.case.id)).toContain(caseId);
  });
});
