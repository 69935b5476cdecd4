// 协议离婚 (domain §6.3, T-MAR-1, 7, 9): applied for together, thirty days that nobody shortens, both together at the same registry.
import { divorceFile, registryDocuments as documents } from '../clients/marriage-documents.mjs';
import { registryCode } from '../seed/registry.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { marriedCouple, publishImagined } from '../telling/registry.mjs';
import { storyWorld } from '../telling/walk.mjs';

export const title = '协议离婚：双方申请，冷静期一日不少，期满后双方回原机关领证，此前谁也不知道';
export const takes = 'MONTHS';

const agreement = {
  voluntary: true,
  children: { none: true },
  property: { none: false, terms: '住房归女方，存款平分' },
};
const record = 'query ($id: ID!) { marriageRecord(id: $id) { later { kind basis effectiveOn } } }';
const unified = `query ($id: ID!, $number: String!) { person(id: $id) { cases { totalCount } } caseByNumber(number: $number) { id } }`;
const own = '{ registryCases(first: 1) { nodes { number status details { id } } } }';

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, eventsUrl: string, print?: (line: string) => void }} platform */
export async function run(platform) {
  const base = await storyWorld(platform);
  const world = { ...base, eventsUrl: platform.eventsUrl };
  const couple = await marriedCouple(world);
  const found = await appliedFor(world, couple);
  const periods = await certainPeriods(world, found);
  await unseen(world, couple, found);
  await tooEarly(world, { couple, found, periods });
  await issued(world, { couple, found });
  return { divorceCaseId: found.id, steps: world.told.steps() };
}

const party = (personId) => ({ personId, present: true, identityVerified: true });

async function appliedFor({ graph, told, day }, { husband, wife, certificate, key }) {
  const input = { registryCode, parties: [party(wife), party(husband)], certificate: { number: certificate } };
  const lacking = await graph.attempt(
    'registrar-he',
    documents.applyForDivorce,
    { ...input, agreement },
    `${key}-lacking`,
  );
  told.must('what the agreement lacks', lacking.problems[0].missing, ['DEBTS']);
  told.step(
    `双方带结婚证和协议到登记处：${lacking.problems[0].message}`,
    'An agreement without debts is sent back, once',
  );
  const whole = { ...input, agreement: { ...agreement, debts: { none: true } } };
  const { divorceCase } = await graph.act('registrar-he', documents.applyForDivorce, whole, `${key}-apply`);
  told.must('received on', divorceCase.periods.receivedOn, day);
  const { coolingEnd, windowStart, windowEnd } = divorceCase.periods;
  told.step(
    `补写债务“无”后当场受理，回执 ${divorceCase.receiptNumber}：冷静期至 ${coolingEnd}，${windowStart} 至 ${windowEnd} 可以领证`,
    'Received on the spot; the receipt says from when to when',
  );
  return divorceCase;
}

async function certainPeriods({ graph, told, settled }, { id, periods }) {
  const year = periods.calendarNotPublished;
  if (year === null) return periods;
  told.step(`${year} 年放假安排尚未公布，日期为暂定`, 'The days are provisional while a calendar is missing');
  await publishImagined(graph, year);
  await settled();
  const { divorceCase } = await graph.ask('registrar-he', divorceFile, { id });
  told.must('certain now', divorceCase.periods.calendarNotPublished, null);
  told.note(`公布后自动重算：领证至 ${divorceCase.periods.windowEnd}`);
  return divorceCase.periods;
}

async function unseen({ graph, told, settled }, { wife }, { id, receiptNumber }) {
  await settled();
  const { person, caseByNumber } = await graph.ask('clerk-li', unified, { id: wife, number: receiptNumber });
  told.must('the unified list', [person.cases.totalCount, caseByNumber], [0, null]);
  const { registryCases } = await graph.ask('registrar-he', own);
  told.must('the registry’s own list', registryCases.nodes[0], {
    ...{ number: receiptNumber, status: 'APPLIED', details: { id } },
  });
  told.step('街道和民政局的清单、她的档案里都没有；只在受理的登记处的清单里', 'Nobody but the registry sees it');
}

const here = (personId) => ({ personId, identityVerified: true });

async function tooEarly({ graph, told, moveTo, day }, { couple, found, periods }) {
  const issue = (present, key) =>
    graph.attempt(
      'registrar-he',
      documents.issueDivorceCertificate,
      {
        ...{ receiptNumber: found.receiptNumber, registryCode, present },
        certificateNumber: certificateNumber(couple, day),
      },
      `${couple.key}-${key}`,
    );
  await moveTo(periods.coolingEnd);
  const early = await issue([here(couple.wife), here(couple.husband)], 'early');
  told.must('earliest', early.problems[0].earliestOn, periods.windowStart);
  told.step(`冷静期最后一日双方来领证：${early.problems[0].message}`, 'On the last day of the period it is too early');
  await moveTo(plusDays(periods.coolingEnd, 1));
  const alone = await issue([here(couple.wife)], 'alone');
  told.must('one absent', alone.problems[0].absent, [{ id: couple.husband }]);
  told.step(`次日只来了女方：${alone.problems[0].message}`, 'One absent: nothing changes');
}

const certificateNumber = ({ certificate }, day) => certificate.replace(/^J\d+-\d{4}/, `L370112-${day.slice(0, 4)}`);

async function issued({ graph, told, settled, day }, { couple, found }) {
  const input = {
    ...{ receiptNumber: found.receiptNumber, registryCode, certificateNumber: certificateNumber(couple, day) },
    present: [here(couple.wife), here(couple.husband)],
  };
  const done = await graph.act('registrar-he', documents.issueDivorceCertificate, input, `${couple.key}-issue`);
  told.must('divorced', done.divorceCase.status, 'DIVORCED');
  await settled();
  const { marriageRecord } = await graph.ask('registrar-he', record, { id: couple.recordId });
  const [after] = marriageRecord.later;
  told.must('the register', [after.kind, after.basis], ['DIVORCE', 'AGREEMENT']);
  const { divorceCase } = await graph.ask('registrar-he', divorceFile, { id: found.id });
  told.step(
    `双方到场，发给离婚证 ${done.divorceCase.issued.certificateNumber}；登记簿追加一笔离婚`,
    'Both came: divorced',
  );
  for (const { on, label, by } of divorceCase.history.nodes) told.note(`${on} ${label}（${by}）`);
  told.note(`文书：${divorceCase.documents.nodes.map(({ title: name }) => name).join('、')}`);
}
