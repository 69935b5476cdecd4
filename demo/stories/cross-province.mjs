// 跨省通办, both ways: accepted here for another province, and pushed here by it. The other province is an outside system: it hears
// and answers by events (demo/stand-ins/other-province.mjs); of the second half the story speaks for it.
import { randomUUID } from 'node:crypto';
import { disabilityDocuments, foreignCase } from '../clients/disability-documents.mjs';
import { openEvents } from '../clients/events.mjs';
import { streetA } from '../people/households.mjs';
import { pushed } from '../stand-ins/other-province.mjs';
import { tell } from '../stand-ins/tell.mjs';
import { newPerson, until, visitOf } from '../telling/disabled-person.mjs';
import { storyWorld } from '../telling/walk.mjs';

export const title = '两项补贴跨省通办：为外省受理、推送、收到认定、告知；外省推来的在本区审定，自递交申请当月发';

const village = `${streetA}001`;
const far = '440305001';

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, eventsUrl: string, print?: (line: string) => void }} platform
 */
export async function run(platform) {
  const world = await storyWorld(platform);
  const events = await openEvents(platform.eventsUrl);
  try {
    await acceptedHere(world);
    await pushedHere(world, events);
  } finally {
    await events.close();
  }
  return { steps: world.told.steps() };
}

/** 这里是受理地. */
async function acceptedHere({ graph, told, day, settled }) {
  const her = await newPerson(graph, { name: '视演示', hukou: far, residence: village });
  await settled();
  const key = `story-cross-${her.id}`;
  const ticket = await visitOf(graph, her, {
    items: ['DIS-03'],
    street: streetA,
    reason: '户籍在深圳，在本街道申请护理补贴',
    key,
  });
  const input = {
    ...{ intakeTicket: ticket, allowance: 'CARE', certificateValidTo: `${Number(day.slice(0, 4)) + 5}-06-30` },
    missing: ['银行卡复印件'],
  };
  const other = { ...input, certificateNumber: '37011219780315452942' };
  const refused = await graph.attempt('clerk-li', disabilityDocuments.acceptForOtherProvince, other, `${key}-other`);
  told.must(
    'whose certificate',
    refused.problems.map(({ code }) => code),
    ['CERTIFICATE_NOT_HOLDERS'],
  );
  told.step(
    '户籍在深圳的残疾人在本街道申请；拿错了别人的证，不予受理',
    'Registered in Shenzhen, applying here; a certificate that is somebody else’s is refused',
  );
  const own = { ...input, certificateNumber: `${her.number}11` };
  const { case: waiting } = await graph.act(
    'clerk-li',
    disabilityDocuments.acceptForOtherProvince,
    own,
    `${key}-accept`,
  );
  told.must('waits for what is missing', [waiting.status, waiting.dueOn], ['SUBMITTED', null]);
  const of = { caseId: waiting.id };
  const { case: complete } = await graph.act('clerk-li', disabilityDocuments.completeMaterials, of, `${key}-complete`);
  told.step(
    `材料补齐，最迟 ${complete.dueOn} 推送户籍地`,
    `Nothing is missing any more: to be pushed by ${complete.dueOn}`,
  );
  await graph.act('clerk-li', disabilityDocuments.pushToHomeProvince, of, `${key}-push`);
  const read = async () => (await graph.ask('clerk-li', foreignCase, { id: waiting.id })).disabilityCrossProvinceCase;
  const { determination } = await until(read, ({ status }) => status === 'CONFIRMING', 'the home province’s answer');
  told.must('what was determined', determination, {
    ...{ outcome: 'GRANTED', monthlyAmount: '200.00', startMonth: day.slice(0, 7), late: false },
  });
  told.step(
    '户籍地认定合格：每月 200 元，自递交申请当月起',
    'The home province grants 200 yuan a month, from the month of the handing in',
  );
  const { case: notified } = await graph.act(
    'clerk-li',
    disabilityDocuments.notifyApplicant,
    { ...of, notifiedOn: day },
    `${key}-tell`,
  );
  told.must('archived', notified.status, 'ARCHIVED');
  told.step('三个工作日内告知申请人，办结', 'The applicant is told within three working days; it is over');
}

/** 这里是户籍地. */
async function pushedHere({ graph, told, day, settled }, events) {
  const him = await newPerson(graph, { name: '肢演示', hukou: village, residence: village });
  await settled();
  const key = `story-cross-${him.id}`;
  await publishStandard(graph, day);
  const card = {
    personId: him.id,
    certificateNumber: `${him.number}41`,
    issuedOn: `${Number(day.slice(0, 4)) - 5}-06-30`,
  };
  const validTo = `${Number(day.slice(0, 4)) + 5}-06-29`;
  await graph.act('clerk-li', disabilityDocuments.registerCertificate, { ...card, validTo }, `${key}-card`);
  await settled();
  const heard = [];
  await events.follow(
    `other-province.story-${him.id}`,
    'yimen.disability.other-province',
    async ({ headers, data }) => {
      if (headers.ce_type === 'yimen.disability.cross-province.determined.v1' && data.personId === him.id)
        heard.push(data);
    },
  );
  const requestId = randomUUID();
  const push = { requestId, personId: him.id, allowance: 'CARE', homeDivision: village, acceptedAt: far };
  await tell(events, pushed({ ...push, handedInOn: day, collectedOn: day }), { today: day });
  const { id: caseId } = await until(
    () => caseOf(graph, him.id),
    (found) => found !== undefined,
    'the application of the home side',
  );
  told.step(
    '本区户籍的残疾人在外省递交，推送到本区即成一件申请',
    'Handed in far away by somebody registered here: the push becomes an application',
  );
  const act = (who, document, more = {}) =>
    graph.act(who, disabilityDocuments[document], { caseId, ...more }, `${key}-${document}`);
  await act('clerk-li', 'assessCareNeed', { needed: true, evidence: '外省受理窗口推送的材料' });
  await act('reviewer-sun', 'passReview');
  await act('dpf-shen', 'federationReview', { agrees: true });
  const { case: confirmed } = await act('bureau-zheng', 'confirm');
  told.must('what is paid', confirmed.decision, { monthlyAmount: '176.00', from: day.slice(0, 7) });
  await until(
    async () => heard,
    ({ length }) => length > 0,
    'the answer to the other province',
  );
  const { outcome, monthlyAmount, startMonth } = heard[0];
  told.must(
    'what the other province hears',
    [outcome, monthlyAmount, startMonth],
    ['GRANTED', '176.00', day.slice(0, 7)],
  );
  told.step(
    '街道、残联、区局审定合格：自递交申请当月发 176 元，结果发回受理地',
    'Granted by the ordinary path: 176 yuan from the month of the handing in; the other province is told',
  );
  await tell(events, pushed({ ...push, requestId: randomUUID(), handedInOn: day, collectedOn: day }), { today: day });
  await until(
    async () => heard,
    ({ length }) => length > 1,
    'the second answer',
  );
  told.must('the same subsidy twice', [heard[1].outcome, heard[1].reasonCode], ['REFUSED', 'ALLOWANCE_ALREADY_DRAWN']);
  told.step(
    '已经在领，又从外省申请同一项：当即答复不予',
    'The same subsidy asked for once more from far away: refused at once',
  );
}

const casesOf =
  'query ($id: ID!) { person(id: $id) { disability { allowanceCases(first: 5) { nodes { id crossProvince status } } } } }';

async function caseOf(graph, personId) {
  const { person } = await graph.ask('clerk-li', casesOf, { id: personId });
  return person?.disability?.allowanceCases.nodes.find(({ crossProvince }) => crossProvince);
}

/** The district's standard of the care allowance, where nobody has published it yet. */
async function publishStandard(graph, day) {
  const input = {
    division: '370112',
    key: 'disability.care.standard',
    value: JSON.stringify({ 1: '176.00', 2: '152.00' }),
  };
  const dated = { effectiveFrom: `${day.slice(0, 4)}-01-01`, documentNo: '演示区民发〔2025〕11号' };
  await graph.attempt(
    'bureau-wu',
    disabilityDocuments.publishStandard,
    { ...input, ...dated },
    `story-care-standard-${day.slice(0, 4)}`,
  );
}
