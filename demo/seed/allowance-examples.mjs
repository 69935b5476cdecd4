// Living examples of the two allowances: somebody who draws one, somebody in each stage of an application, one whose certificate runs out,
// one who is 特困 and draws nothing meanwhile, and one for whom another province has not answered yet.
import { allowanceDocuments } from '../clients/allowance-documents.mjs';
import { chapter, disabilityDocuments } from '../clients/disability-documents.mjs';
import { documents } from '../clients/documents.mjs';
import { openEvents } from '../clients/events.mjs';
import { streetA } from '../people/households.mjs';
import { identityNumber } from '../people/identity-number.mjs';
import { register } from '../stand-ins/owners-to-come.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { until } from '../telling/disabled-person.mjs';
import { registerMember } from './people.mjs';

const village = `${streetA}001`;

/** The federation knows them by these names (people/certificates.mjs). `until`: how far the application of each has come. */
const holders = [
  { key: 'zhi', name: '肢演示', birth: '1971-02-11', serial: 72, grade: '41', until: 'CONFIRMED' },
  { key: 'shi', name: '视演示', birth: '1983-04-23', serial: 73, grade: '11', until: 'FEDERATION' },
  { key: 'zhi-hui', name: '智演示', birth: '1995-12-01', serial: 75, grade: '52', until: 'SUBMITTED' },
];
/** Those who came some days before the demo opens: whose certificate runs out has been reminded by then, who is 特困 draws September still. */
const expiring = { key: 'qi', name: '期演示', birth: '1966-06-06', serial: 77, grade: '42', validDays: 180 };
const destitute = { key: 'te', name: '特演示', birth: '1968-09-19', serial: 78, grade: '41', until: 'CONFIRMED' };
/** 跨省通办: registered far away; the other province says nothing until it is asked again (stand-ins/other-province.mjs). */
const fromAfar = { key: 'mo', name: '默演示', birth: '1979-05-05', serial: 79, region: '440305', grade: '11' };
const farHome = '440305001';
/** Of the 特困供养 that its owner tells of; the same whenever an interrupted seeding goes on. */
const supportId = '018f6b2e-0000-7000-8000-00000000d001';

const keyOf = (holder) => (name) => `seed-living-${holder.key}-${name}`;

/** Registers everybody of here; answers their ids by key. */
export async function registerHolders(graph) {
  const here = holders.map(async (holder) => [
    holder.key,
    await registerMember(graph, 'clerk-li', holder, village, `seed-living-${holder.key}`),
  ]);
  return Object.fromEntries(await Promise.all([...here, registerFromAfar(graph)]));
}

/** Nobody of the district knows a division of another province before it has been told: asked again until it has. */
async function registerFromAfar(graph) {
  const { name, birth: birthDate } = fromAfar;
  const places = { hukouDivision: farHome, residenceDivision: village };
  const input = { identityType: 'RESIDENT_ID', identityNumber: identityNumber(fromAfar), name, birthDate, ...places };
  let tries = 0;
  const id = await until(
    async () => {
      tries += 1;
      const key = `seed-living-mo-${tries}`;
      const { person, problems } = await graph.attempt('clerk-li', documents.registerPerson, input, key);
      return person?.id ?? problems.find(({ code }) => code === 'PERSON_ALREADY_REGISTERED')?.person?.id;
    },
    (found) => found !== undefined,
    `the registration of ${name}`,
  );
  return [fromAfar.key, id];
}

/**
 * Some days before: a certificate that runs out within half a year is seen at the window; somebody draws the care allowance who becomes
 * 特困 a few days later, as its owner tells where `eventsUrl` says where.
 * @param {{ graph: object, settled: () => Promise<void>, day: string, eventsUrl?: string }} world
 */
export async function seedEarlierAllowances({ graph, settled, day, eventsUrl }) {
  const both = [expiring, destitute];
  const [one, other] = await Promise.all(
    both.map((holder) => registerMember(graph, 'clerk-li', holder, village, `seed-living-${holder.key}`)),
  );
  await settled();
  await Promise.all([showsCard({ graph, day }, expiring, one), comesToTheWindow({ graph, day }, destitute, other)]);
  await confirmed(graph, expiring, one);
  if (eventsUrl !== undefined) await tellDestitute(eventsUrl, other, day);
}

async function tellDestitute(eventsUrl, personId, day) {
  const events = await openEvents(eventsUrl);
  try {
    const support = { kind: 'DESTITUTE', id: supportId, personId };
    await register(events).begin(support, { from: plusDays(day, 3), careLevel: 'NONE', mode: 'AT_HOME' }, day);
  } finally {
    await events.close();
  }
}

/**
 * On the day on which the demo opens.
 * @param {{ graph: object, day: string }} world
 * @param {Record<string, string>} ids as {@link registerHolders} answers them
 */
export async function seedAllowances({ graph, day }, ids) {
  await Promise.all([
    ...holders.map((holder) => comesToTheWindow({ graph, day }, holder, ids[holder.key])),
    waitsForAnswer({ graph, day }, ids[fromAfar.key]),
  ]);
}

async function showsCard({ graph, day }, holder, personId) {
  const dates = { issuedOn: plusDays(day, -1_800), validTo: plusDays(day, holder.validDays ?? 1_800) };
  const card = { personId, certificateNumber: `${identityNumber(holder)}${holder.grade}`, ...dates };
  await graph.act('clerk-li', allowanceDocuments.registerCertificate, card, keyOf(holder)('card'));
}

const confirmed = (graph, { name }, personId) =>
  until(
    async () => (await graph.ask('clerk-li', chapter, { id: personId })).person.disability?.certificate?.confirmed,
    (isSo) => isSo === true,
    `the federation's word of ${name}`,
  );

async function comesToTheWindow({ graph, day }, holder, personId) {
  const key = keyOf(holder);
  await showsCard({ graph, day }, holder, personId);
  await confirmed(graph, holder, personId);
  const intakeTicket = await visit(graph, personId, { reason: '申请重度残疾人护理补贴', items: ['DIS-02'] }, key);
  const input = { intakeTicket, careEvidence: '起居需人照护' };
  const { case: found } = await graph.act('clerk-li', allowanceDocuments.applyForCare, input, key('apply'));
  await examined(graph, { caseId: found.id, holder, day, key });
}

async function visit(graph, personId, asks, key) {
  const input = { applicantId: personId, subjectIds: [personId], division: streetA, channel: 'WINDOW', ...asks };
  return (await graph.act('clerk-li', documents.openIntake, input, key('visit'))).ticket;
}

async function examined(graph, { caseId, holder, day, key }) {
  if (holder.until === 'SUBMITTED') return;
  const take = (account, step, more = {}) =>
    graph.act(account, allowanceDocuments[step], { caseId, ...more }, key(step));
  await take('clerk-li', 'accept');
  await take('clerk-li', 'assessCareNeed', { needed: true, evidence: '入户核实，起居需人照护' });
  await take('reviewer-sun', 'passReview');
  if (holder.until === 'FEDERATION') return;
  await take('dpf-shen', 'federationReview', { agrees: true });
  await take('bureau-zheng', 'confirm');
  await take('clerk-li', 'deliver', { deliveredOn: day });
}

/** Accepted here for the other province and pushed; it is silent. */
async function waitsForAnswer({ graph, day }, personId) {
  const key = keyOf(fromAfar);
  const asks = { reason: '户籍在深圳，在本街道申请护理补贴', items: ['DIS-03'] };
  const intakeTicket = await visit(graph, personId, asks, key);
  const input = {
    ...{ intakeTicket, allowance: 'CARE', certificateNumber: `${identityNumber(fromAfar)}${fromAfar.grade}` },
    ...{ certificateValidTo: plusDays(day, 1_800), missing: [] },
  };
  const { case: found } = await graph.act('clerk-li', disabilityDocuments.acceptForOtherProvince, input, key('accept'));
  await graph.act('clerk-li', disabilityDocuments.pushToHomeProvince, { caseId: found.id }, key('push'));
}
