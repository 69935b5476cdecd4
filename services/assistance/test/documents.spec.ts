import { randomUUID } from 'node:crypto';
import { countStatements } from '@yimen/subgraph';
import { type Asker, dataOf, resident } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office } from './support/an-office.js';
import type { Family } from './support/family.js';
import { applied, doneCase, proposed, step } from './support/steps.js';

const day = '2026-09-24';
const shown = `id kind number title madeOn deliverBy deliveredOn remedy { reconsiderationUntil litigationUntil reconsiderationAuthority }
  deliveries { method on effectiveOn recipient person { id } witnesses trackingNumber note }`;
type Document = { id: string; kind: string; number: string; title: string; text: string; html: string } & Record<
  string,
  unknown
>;

describe('文书', () => {
  let office: Office;
  let family: Family;
  let caseId: string;
  beforeAll(async () => {
    office = await anOffice(day);
    family = await aFamily(office);
    ({ id: caseId } = await proposed(office, family, day));
    doneCase(
      await step(office, office.people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: day }),
    );
    await office.jumpTo('2026-10-10');
    doneCase(await step(office, office.people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
  });
  afterAll(() => office.close());

  const documents = async (who: Asker, id = caseId, kinds: string[] | null = null, fields = shown) => {
    const answer = await office.service.query<{ subsistenceCase: { documents: { nodes: Document[] } } | null }>(
      who,
      `query ($id: ID!, $kinds: [DocumentKind!]) { subsistenceCase(id: $id) { documents(kinds: $kinds) { nodes { ${fields} } } } }`,
      { id, kinds },
    );
    return dataOf(answer).subsistenceCase?.documents.nodes ?? [];
  };
  const opened = async (who: Asker, id: string) => {
    const answer = await office.service.query<{ caseDocument: Document | null }>(
      who,
      'query ($id: ID!) { caseDocument(id: $id) { id number text html archive: html(purpose: ARCHIVE) } }',
      { id },
    );
    return dataOf(answer).caseDocument;
  };
  const deliver = (who: Asker, input: Record<string, unknown>, key?: string) =>
    step(office, who, 'deliverDocument', { caseId, ...input }, key);
  const kindOf = async (kind: string): Promise<Document> => {
    const [found] = await documents(office.people['clerk-li'], caseId, [kind]);
    if (found === undefined) throw new Error(`no ${kind}`);
    return found;
  };

  it('每一步该有的文书都制作了，文号不重，题名和内容对得上', async () => {
    const found = await documents(office.people['clerk-li']);
    expect(found.map(({ kind }) => kind)).toEqual(['ACCEPTANCE', 'NOTICE', 'CONFIRMATION']);
    expect(new Set(found.map(({ number }) => number)).size).toBe(3);
    const [acceptance] = found;
    const paper = await opened(office.people['clerk-li'], acceptance?.id ?? '');
    for (const text of [
      '最低生活保障申请受理通知书',
      '魏大山：',
      '办件号',
      '全程办结（区县确认）',
      '30个工作日',
      '街道办事处',
    ])
      expect(paper?.text).toContain(text);
    const decision = await opened(office.people['clerk-li'], found[2]?.id ?? '');
    expect(decision?.text).toContain('1200.00元（人民币壹仟贰佰元整）');
    expect(decision?.html).toContain('<h1>最低生活保障确认决定书</h1>');
    expect(decision?.archive).toContain('存档');
  });

  it('再次补正的告知书另有文号，写明新的理由', async () => {
    const { people } = office;
    const { id } = await applied(office, await aFamily(office));
    const ask = (reason?: string) =>
      step(office, people['clerk-li'], 'requestSupplement', { caseId: id, items: ['<b>收入证明</b>'], reason });
    doneCase(await ask());
    doneCase(await step(office, people['clerk-li'], 'supplySupplement', { caseId: id, items: ['收入证明'] }));
    doneCase(await ask('所补材料字迹不清'));
    const [first, second] = await documents(people['clerk-li'], id, ['SUPPLEMENT'], 'number text html');
    expect(second?.number).toBe(first?.number.replace('号', '-2号'));
    expect(second?.text).toContain('所补材料字迹不清');
    expect(second?.html).toContain('&lt;b&gt;收入证明&lt;/b&gt;');
    expect(second?.html).not.toContain('<b>收入证明');
  });

  it('不予受理的决定书写明理由和救济途径', async () => {
    const { people } = office;
    const { id } = await applied(office, await aFamily(office));
    doneCase(await step(office, people['clerk-li'], 'declineToAccept', { caseId: id, reason: '应由特困供养办理' }));
    const [paper] = await documents(people['clerk-li'], id, ['NOT_ACCEPTED'], `text ${shown}`);
    expect(paper?.text).toContain('应由特困供养办理');
    expect(paper?.text).toContain('60日内');
    expect(paper).toMatchObject({ deliverBy: '2026-10-14', remedy: { reconsiderationUntil: null } });
  });

  it('本户读自己的，办理地的人员读本地的；核对中心、别的街道、别家一概看不到', async () => {
    const { people } = office;
    const { id } = await kindOf('CONFIRMATION');
    const wife = resident('resident-su', family.members[1]?.personId ?? '');
    for (const who of [wife, people['clerk-li'], people['bureau-zheng'], people['auditor-he']])
      expect((await opened(who, id))?.id).toBe(id);
    const stranger = resident('resident-wang', randomUUID());
    for (const who of [people['clerk-wang-b'], stranger]) expect(await opened(who, id)).toBeNull();
    const refused = await office.service.query(people['verify-feng'], `{ caseDocument(id: "${id}") { id } }`);
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await documents(people['verify-feng'])).toEqual([]);
  });

  it('凭文号和核验码，任何人只能知道种类、日期和效力', async () => {
    const { people } = office;
    const { id, number } = await kindOf('CONFIRMATION');
    const code = /核验码：(\S+)/.exec((await opened(people['clerk-li'], id))?.text ?? '')?.[1] ?? '';
    const ask = async (given: { number: string; code: string }) =>
      dataOf(
        await office.service.query<{ verifyDocument: unknown }>(
          resident('resident-any', randomUUID()),
          'query ($number: String!, $code: String!) { verifyDocument(number: $number, code: $code) { kind title madeOn standing } }',
          given,
        ),
      ).verifyDocument;
    const known = { kind: 'CONFIRMATION', title: '最低生活保障确认决定书', madeOn: '2026-10-10', standing: 'VALID' };
    expect(await ask({ number, code })).toEqual(known);
    expect(await ask({ number, code: code.toLowerCase().replaceAll('-', ' ') })).toEqual(known);
    expect(await ask({ number, code: '0000-0000-0000' })).toBeNull();
    expect(await ask({ number: `${number}x`, code })).toBeNull();
  });

  it('每种送达方式都有自己的要求，缺了说明缺什么', async () => {
    const { people } = office;
    const { id } = await kindOf('ACCEPTANCE');
    const notice = await kindOf('NOTICE');
    const ask = async (more: Record<string, unknown>, ids: string[] = [id]) =>
      (await deliver(people['clerk-li'], { documentIds: ids, method: 'DIRECT', on: day, ...more })).problems[0]?.code;
    expect(await ask({ method: 'LEFT' })).toBe('DELIVERY_WITNESSES_MISSING');
    expect(await ask({ method: 'POST' })).toBe('DELIVERY_TRACKING_MISSING');
    expect(await ask({ method: 'ELECTRONIC' })).toBe('DELIVERY_CONSENT_MISSING');
    expect(await ask({ method: 'ANNOUNCEMENT' })).toBe('DELIVERY_REASON_MISSING');
    expect(await ask({ recipient: 'AGENT' })).toBe('DELIVERY_RECIPIENT');
    expect(await ask({ recipient: 'MEMBER', personId: family.members[2]?.personId })).toBe('DELIVERY_RECIPIENT');
    expect(await ask({}, [notice.id])).toBe('DOCUMENT_NOT_FOR_DELIVERY');
    expect(await ask({}, [])).toBe('DOCUMENTS_MISSING');
    expect(await ask({}, [randomUUID()])).toBe('NOT_FOUND');
    expect(await ask({ on: '2026-12-01' })).toBe('DATE_IN_FUTURE');
    expect(await ask({ on: '2026-09-23' })).toBe('DATE_TOO_EARLY');
    const forbidden = await office.service.query(
      people['finance-chen'],
      'mutation ($input: DeliverDocumentInput!) { deliverDocument(input: $input, idempotencyKey: "finance-delivers") { problems { code } } }',
      { input: { caseId, documentIds: [id], method: 'DIRECT', on: day } },
    );
    expect(forbidden.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('一次送达几件，救济期限各自从送达之日起算，并制作送达回证；同一个键只登记一次', async () => {
    const { people } = office;
    const ids = [(await kindOf('ACCEPTANCE')).id, (await kindOf('CONFIRMATION')).id];
    const wife = family.members[1]?.personId;
    const input = {
      documentIds: ids,
      method: 'LEFT',
      on: '2026-10-10',
      recipient: 'MEMBER',
      personId: wife,
      witnesses: ['赵见证'],
    };
    const done = doneCase(await deliver(people['clerk-li'], input, 'deliver-two-papers'));
    expect(doneCase(await deliver(people['clerk-li'], input, 'deliver-two-papers')).version).toBe(done.version);
    const decision = await kindOf('CONFIRMATION');
    expect(decision).toMatchObject({
      deliveredOn: '2026-10-10',
      remedy: { reconsiderationUntil: '2026-12-09', litigationUntil: '2027-04-10' },
      deliveries: [
        { method: 'LEFT', on: '2026-10-10', recipient: 'MEMBER', person: { id: wife }, witnesses: ['赵见证'] },
      ],
    });
    const receipt = await opened(people['clerk-li'], (await kindOf('DELIVERY_RECEIPT')).id);
    for (const text of [
      '送达回证',
      '《最低生活保障确认决定书》',
      '苏小梅（同住的成年家庭成员）',
      '留置送达',
      '赵见证',
      '2026年12月9日',
    ])
      expect(receipt?.text).toContain(text);
    expect(await documents(people['clerk-li'], caseId, ['DELIVERY_RECEIPT'])).toHaveLength(1);
    const answer = await office.service.query<{ subsistenceCase: { decision: unknown } }>(
      people['clerk-li'],
      'query ($id: ID!) { subsistenceCase(id: $id) { decision { deliveries { method on } remedy { reconsiderationUntil } } } }',
      { id: caseId },
    );
    expect(dataOf(answer).subsistenceCase.decision).toEqual({
      deliveries: [{ method: 'LEFT', on: '2026-10-10' }],
      remedy: { reconsiderationUntil: '2026-12-09' },
    });
  });

  it('公告送达经过三十日视为送达，期限从那天起算；等待送达的逾期有提醒，各街道看自己的', async () => {
    const { people } = office;
    const { id } = await applied(office, await aFamily(office));
    doneCase(await step(office, people['clerk-li'], 'declineToAccept', { caseId: id, reason: '户籍不在本街道' }));
    const [paper] = await documents(people['clerk-li'], id, ['NOT_ACCEPTED']);
    const list = async (who: Asker, late: boolean) =>
      dataOf(
        await office.service.query<{ documentsToDeliver: { nodes: { id: string }[] } }>(
          who,
          'query ($late: Boolean) { documentsToDeliver(late: $late, first: 100) { nodes { id deliverBy case { id } } } }',
          { late },
        ),
      ).documentsToDeliver.nodes.map((node) => node.id);
    expect(await list(people['clerk-li'], false)).toContain(paper?.id);
    expect(await list(people['clerk-li'], true)).not.toContain(paper?.id);
    expect(await list(people['clerk-wang-b'], false)).toEqual([]);
    await office.jumpTo('2026-10-20');
    expect(await list(people['clerk-li'], true)).toContain(paper?.id);
    await office.service.runDue();
    const history = await office.service.query<{ subsistenceCase: { history: { nodes: { action: string }[] } } }>(
      people['clerk-li'],
      'query ($id: ID!) { subsistenceCase(id: $id) { history { nodes { action label } } } }',
      { id },
    );
    const late = dataOf(history).subsistenceCase.history.nodes.filter(({ action }) => action === 'lateDelivery');
    expect(late).toEqual([{ action: 'lateDelivery', label: '文书逾期未送达' }]);
    const announced = {
      documentIds: [paper?.id],
      method: 'ANNOUNCEMENT',
      on: '2026-10-20',
      note: '下落不明，两次邮寄退回',
    };
    doneCase(await step(office, people['clerk-li'], 'deliverDocument', { caseId: id, ...announced }));
    const [served] = await documents(people['clerk-li'], id, ['NOT_ACCEPTED']);
    expect(served).toMatchObject({
      deliveredOn: '2026-11-19',
      remedy: { reconsiderationUntil: '2027-01-18' },
      deliveries: [{ on: '2026-10-20', effectiveOn: '2026-11-19', note: '下落不明，两次邮寄退回' }],
    });
    expect(await list(people['clerk-li'], true)).not.toContain(paper?.id);
  });

  it('一页有多少件文书，语句都一样多', async () => {
    const { people, service } = office;
    const counts: number[] = [];
    for (const kinds of [['ACCEPTANCE'], null]) {
      const { statements } = await countStatements(service.db, async () => {
        await documents(people['bureau-zheng'], caseId, kinds, `${shown} text`);
      });
      counts.push(statements);
    }
    expect(new Set(counts).size).toBe(1);
  });

  it('文书全文、送达的姓名都加密保存', async () => {
    for (const table of ['case_document', 'document_delivery', 'public_notice', 'case_history', 'outbox']) {
      const [row]: { hits: number }[] = await office.service.db.query(
        `SELECT count(*)::integer AS hits FROM "${table}" t
          WHERE t::text LIKE '%魏大山%' OR t::text LIKE '%苏小梅%' OR t::text LIKE '%赵见证%' OR t::text LIKE '%两次邮寄%'`,
      );
      expect({ table, ...row }).toEqual({ table, hits: 0 });
    }
  });
});
