// 冒名结婚 (domain §19 case 12): the registry revokes nothing by itself; the police find it; a second person decides; it never was.
import { afterwardsDocuments as documents, fraudFile } from '../clients/marriage-afterwards-documents.mjs';
import { registryDocuments } from '../clients/marriage-documents.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { marriedCouple } from '../telling/registry.mjs';
import { storyWorld } from '../telling/walk.mjs';

export const title =
  '冒名登记：当事人申诉，登记处不自行撤销，等公安结论；负责人撤销，婚姻自始没有，档案查得到、证明可核验';

const statement = '本人身份证曾遗失，有人冒用办理了结婚登记，本人从未到场。';
const reason = '公安机关已查明当日到场的不是申诉人，系他人冒用其身份证件登记。';
const record = 'query ($id: ID!) { marriageRecord(id: $id) { later { kind basis } } }';
const verification = `query ($number: String!, $code: String!) {
  verifyMarriageDocument(number: $number, code: $code) { kind title standing } }`;
const district = '370112';

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, eventsUrl: string, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = { ...(await storyWorld(platform)), eventsUrl: platform.eventsUrl };
  const couple = await marriedCouple(world);
  await leaderQualified(world);
  const caseId = await reported(world, couple);
  await notByItself(world, caseId);
  await foundByThePolice(world, caseId);
  await revoked(world, { couple, caseId });
  await archived(world, couple);
  return { caseId, steps: world.told.steps() };
}

/** Whoever revokes a registration appends to the register, and is qualified for it. */
async function leaderQualified({ graph, day }) {
  const trained = { account: 'registry-leader-yu', division: district, trainedOn: plusDays(day, -60) };
  const valid = { examinedOn: plusDays(day, -50), validFrom: plusDays(day, -40), validTo: plusDays(day, 1_500) };
  const payload = await graph.attempt(
    'registry-leader-yu',
    registryDocuments.registerQualification,
    { ...trained, ...valid },
    `demo-leader-${day}`,
  );
  const refused = payload.problems.filter(({ code }) => code !== 'QUALIFICATION_OVERLAPS');
  if (refused.length > 0) throw new Error(`the leader is not qualified: ${refused[0].message}`);
}

async function reported({ graph, told }, { wife, recordId, key }) {
  const input = { marriageId: recordId, victimId: wife, manner: 'IMPERSONATION', statement };
  const { case: found } = await graph.act('registrar-he', documents.reportFraud, input, `${key}-report`);
  told.must('waits', found.status, 'WAITING_FOR_FINDING');
  told.step(
    `女方申诉被冒名登记，登记处收下 ${found.number}：${found.statusLabel}`,
    'She reports it; the registry waits',
  );
  return found.id;
}

async function notByItself({ graph, told }, caseId) {
  const early = await graph.attempt('registry-leader-yu', documents.revokeFraud, { caseId, reason }, `${caseId}-early`);
  told.must('not by itself', early.problems[0].code, 'FRAUD_WRONG_STATE');
  told.step(`负责人想直接撤销：${early.problems[0].message}`, 'The registry does not find it out by itself');
  const asked = { division: district, ground: 'COERCION' };
  const court = await graph.attempt('registrar-he', documents.askForAnnulment, asked, `${caseId}-coercion`);
  told.must('coercion', court.problems[0].code, 'GO_TO_COURT');
  told.note(`问能否以受胁迫撤销：${court.problems[0].message}`);
}

async function foundByThePolice({ graph, told, day }, caseId) {
  const finding = { kind: 'POLICE_CONCLUSION', documentNo: '历公（演示）8号', authority: '济南市公安局历城区分局' };
  const input = { caseId, ...finding, foundOn: day, confirms: true };
  const { case: found } = await graph.act('registrar-he', documents.recordFinding, input, `${caseId}-finding`);
  told.must('reviewed', found.status, 'UNDER_REVIEW');
  told.step('公安机关出具结论：冒名属实；登记处开始审核', 'The police find it so');
}

async function revoked({ graph, told, settled }, { couple, caseId }) {
  await graph.act('registry-leader-yu', documents.revokeFraud, { caseId, reason }, `${caseId}-revoke`);
  await settled();
  const { marriageRecord } = await graph.ask('registrar-he', record, { id: couple.recordId });
  told.must(
    'the register',
    marriageRecord.later.map(({ kind, basis }) => [kind, basis]),
    [['REVOCATION', 'FRAUD']],
  );
  told.step('负责人（第二人）撤销：登记簿只追加一笔撤销，原记录自始无效', 'A second person revokes it: it never was');
  const { fraudulentRegistration } = await graph.ask('registry-leader-yu', fraudFile, { id: caseId });
  told.must('decided', fraudulentRegistration.status, 'REVOKED');
  told.note(
    `文书：${fraudulentRegistration.documents.nodes.map((each) => each.title).join('、')}；更正发往全国婚姻基础信息库`,
  );
}

async function archived({ graph, told }, { husband, recordId, key }) {
  const input = {
    division: district,
    personId: husband,
    by: 'PARTY',
    identityVerified: true,
    purpose: '核对本人婚姻记录',
  };
  const { search } = await graph.act('registrar-he', documents.searchArchive, input, `${key}-search`);
  told.must('on record', search.records.nodes.map(({ kind }) => kind).sort(), ['MARRIAGE', 'REVOCATION']);
  const proof = { searchId: search.id, kind: 'REGISTRATION_PROOF' };
  const none = await graph.attempt('registrar-he', documents.issueArchiveDocument, proof, `${key}-proof`);
  told.must('nobody is on record as married', none.problems[0].code, 'NO_RECORDS');
  const order = { searchId: search.id, kind: 'ARCHIVE_EXTRACT', recordId };
  const { document } = await graph.act('registrar-he', documents.issueArchiveDocument, order, `${key}-extract`);
  const code = /核验码 <b>([0-9A-Z-]+)<\/b>/.exec(document.html)?.[1];
  const { verifyMarriageDocument } = await graph.ask('clerk-li', verification, { number: document.number, code });
  told.must('genuine', verifyMarriageDocument.standing, 'VALID');
  told.step(
    `男方查档，取得档案摘抄 ${document.number}，任何人凭核验码可核对`,
    'The extract says so, and can be verified',
  );
}
