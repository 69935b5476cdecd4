// The papers of a case: what is told in writing is delivered and runs its limits; the notice is photographed, read by anybody, and goes.
import { filesClient, sha256Of } from '../clients/files.mjs';
import { photograph } from '../clients/photograph.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { examined, storyWorld } from '../telling/walk.mjs';

export const title =
  '文书与公示：受理通知书送达，公示照片存档，人人看得到脱敏的公示，到期下线，决定书送达后起算救济期限';

const board = { latitude: 36.6812, longitude: 117.0701 };
const papers = `query ($id: ID!, $kinds: [DocumentKind!]) { subsistenceCase(id: $id) { documents(kinds: $kinds) { nodes {
  id kind number text html deliveredOn remedy { reconsiderationUntil } } } } }`;
const notices = `query ($division: String!) { publicNotices(division: $division, first: 100) { nodes {
  id applicant members monthlyAmount supervisionTelephone until text } } }`;
const verify = `query ($number: String!, $code: String!) { verifyDocument(number: $number, code: $code) { kind standing } }`;
const deliver = `mutation ($input: DeliverDocumentInput!, $key: String!) { deliverDocument(input: $input, idempotencyKey: $key) {
  case { id } problems { __typename code message field } } }`;
const postNotice = `mutation ($input: PostPublicNoticeInput!, $key: String!) { postPublicNotice(input: $input, idempotencyKey: $key) {
  case { id status } problems { __typename code message field } } }`;

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = { ...(await storyWorld(platform)), ...platform };
  const { told, day, moveTo } = world;
  const { family, steps } = await examined(world, { name: 'papers', monthlyAmount: '1800.00' });
  const story = {
    ...world,
    family,
    steps,
    caseId: steps.caseId,
    key: (name) => `story-papers-${steps.caseId}-${name}`,
  };
  await accepted(story);
  await steps.propose();
  await posted(story);
  await moveTo(plusDays(day, 8));
  await gone(story);
  await steps.confirm();
  await decided(story);
  return { caseId: steps.caseId, steps: told.steps() };
}

const paperOf = async ({ graph, caseId }, kind) => {
  const { subsistenceCase } = await graph.ask('clerk-li', papers, { id: caseId, kinds: [kind] });
  return subsistenceCase.documents.nodes[0];
};

async function accepted(story) {
  const { graph, told, day, caseId, key } = story;
  const paper = await paperOf(story, 'ACCEPTANCE');
  const input = { caseId, documentIds: [paper.id], method: 'DIRECT', on: day };
  await graph.act('clerk-li', deliver, input, key('deliver-acceptance'));
  told.must('delivered', (await paperOf(story, 'ACCEPTANCE')).deliveredOn, day);
  told.step(`受理通知书（${paper.number}）当面送达`, 'The acceptance is told in writing, and handed over');
}

async function posted(story) {
  const { graph, told, day, settled, caseId, key } = story;
  const content = photograph({ takenAt: `${day.replaceAll('-', ':')} 09:30:00`, ...board, filling: caseId });
  const files = filesClient(story);
  const about = { purpose: 'NOTICE_PHOTO', subject: { caseId }, fileName: '公示栏.jpg', mediaType: 'image/jpeg' };
  await settled();
  const id = await files.bring('reviewer-sun', { content, ...about, key: key('photo') });
  const kept = await files.fetch('clerk-li', id);
  told.must('comes back as it was', sha256Of(kept.content), sha256Of(content));
  await settled();
  told.step('公示照片上传存档，拍摄时间和地点由照片读出', 'The photograph is stored; its camera says when and where');
  const photo = { digest: sha256Of(content), takenAt: `${day}T09:30:00+08:00`, ...board };
  const input = { caseId, place: '社区居民委员会公示栏', postedOn: day, spot: board, photo };
  await graph.act('reviewer-sun', postNotice, input, key('notice'));
  const [notice] = await up(story);
  told.must('no more than may be told', Object.keys(notice).sort(), [
    ...['applicant', 'id', 'members', 'monthlyAmount', 'supervisionTelephone', 'text', 'until'],
  ]);
  told.must('masked', [...notice.applicant].length, 2);
  told.step(
    `任何人都能看到公示：${notice.applicant}，${notice.members} 人`,
    'Anybody sees the notice, with a masked name',
  );
}

/** The notices of this story's street that show this household's amount, as somebody from elsewhere sees them. */
async function up({ graph, family, caseId }) {
  const { publicNotices } = await graph.ask('resident-wei', notices, { division: family.household.street });
  const { subsistenceCase } = await graph.ask(
    'clerk-li',
    'query ($id: ID!) { subsistenceCase(id: $id) { notice { content } } }',
    {
      id: caseId,
    },
  );
  return publicNotices.nodes.filter(({ text }) => text.startsWith(subsistenceCase.notice.content));
}

async function gone(story) {
  story.told.must('gone', await up(story), []);
  story.told.step(
    '公示期满，公示自动下线，谁也查不到过去的公示',
    'Its days are over: the notice is gone, for everybody',
  );
}

async function decided(story) {
  const { graph, told, day, family, caseId, key } = story;
  const on = plusDays(day, 8);
  const decision = await paperOf(story, 'CONFIRMATION');
  const spouse = family.household.members.find(({ relation }) => relation === 'SPOUSE');
  const recipient = { recipient: 'MEMBER', personId: family.persons[spouse.key], witnesses: ['社区工作人员'] };
  const input = { caseId, documentIds: [decision.id], method: 'LEFT', on, ...recipient };
  await graph.act('clerk-li', deliver, input, key('deliver-decision'));
  const served = await paperOf(story, 'CONFIRMATION');
  told.must('the remedies run', served.remedy.reconsiderationUntil, plusDays(on, 60));
  told.must('ready to print', served.html.includes('@page { size: A4'), true);
  told.step(
    `决定书留置送达，可申请复议至 ${served.remedy.reconsiderationUntil}，并制作送达回证`,
    'The decision is left at the home before a witness; the remedies run from that day',
  );
  const code = /核验码：(\S+)/.exec(served.text)[1];
  const { verifyDocument } = await graph.ask('resident-wei', verify, { number: served.number, code });
  told.must('anybody can check it', verifyDocument, { kind: 'CONFIRMATION', standing: 'VALID' });
  told.step('凭文号和核验码，任何人都能核对决定书的真伪', 'By its number and code anybody can check the paper');
}
