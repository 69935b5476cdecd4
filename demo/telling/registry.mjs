// The marriage registry of the demo district at work: its hours, its registrars' qualifications, and a couple that it marries.
import { openEvents } from '../clients/events.mjs';
import { registryDocuments as documents, sittingFile } from '../clients/marriage-documents.mjs';
import { identityNumber } from '../people/identity-number.mjs';
import { registerMember } from '../seed/people.mjs';
import { tell } from '../stand-ins/tell.mjs';
import { plusDays } from './calendar-days.mjs';

export const registryCode = '370112-01';
const district = '370112';
const village = '370112001001';
const search = 'query ($number: String!) { persons(search: { identityNumber: $number }, first: 1) { nodes { id } } }';

/** The registry with its hours, and the registrars qualified for years; whoever did it before did it for all. */
export async function openRegistry(graph, day) {
  const windows = ['09:00', '10:00', '14:00', '15:00'].map((from) => ({
    ...{ on: 'WORKING_DAY', from, to: `${Number(from.slice(0, 2)) + 1}:00`.padStart(5, '0'), seats: 4 },
  }));
  const registry = {
    code: registryCode,
    name: '历城区民政局婚姻登记处',
    division: district,
    address: '演示路 1 号',
    windows,
  };
  await graph.act('registry-leader-yu', documents.publishRegistry, registry, 'demo-registry-of-the-district');
  for (const account of ['registrar-he', 'registrar-qin']) await qualify(graph, account, day);
}

async function qualify(graph, account, day) {
  const trained = { account, division: district, trainedOn: plusDays(day, -60) };
  const valid = { examinedOn: plusDays(day, -50), validFrom: plusDays(day, -40), validTo: plusDays(day, 1_500) };
  const payload = await graph.attempt(
    'registry-leader-yu',
    documents.registerQualification,
    { ...trained, ...valid },
    `demo-qualification-${account}-${day}`,
  );
  const refused = payload.problems.filter(({ code }) => code !== 'QUALIFICATION_OVERLAPS');
  if (refused.length > 0) throw new Error(`${account} is not qualified: ${refused[0].message}`);
}

const grownUps = [
  { name: '任演示', birth: '1988-03-05' },
  { name: '乔演示', birth: '1990-08-19' },
];

/** Two people of whom nobody has heard, a man and a woman, registered at the window. */
export async function strangers(graph, [man, woman] = grownUps) {
  for (let serial = 501; serial < 990; serial += 2) {
    const two = [
      { ...man, serial },
      { ...woman, serial: serial + 1 },
    ];
    const { persons } = await graph.ask('clerk-li', search, { number: identityNumber(two[0]) });
    if (persons.nodes.length > 0) continue;
    const key = `story-couple-${man.birth}-${serial}`;
    const ids = [];
    for (const member of two)
      ids.push(await registerMember(graph, 'clerk-li', member, village, `${key}-${member.serial}`));
    return { husband: ids[0], wife: ids[1], two, key };
  }
  throw new Error('stories were told too often on this platform: begin a fresh one');
}

/** The two before the registrar, with their cards. */
export const cardsOf = (ids, two) =>
  ids.map((personId, at) => ({
    ...{ personId, kind: 'MAINLAND', present: true, faceMatched: true, identityNumber: identityNumber(two[at]) },
  }));

/**
 * A couple that marries at the registry today: cards, declarations, the national network, the certificate. The network's word is the
 * story's own where no stand-in says it.
 * @returns {Promise<{ husband: string, wife: string, certificate: string, key: string, recordId: string }>}
 */
export async function marriedCouple({ graph, day, settled, eventsUrl }) {
  await openRegistry(graph, day);
  const { husband, wife, two, key } = await strangers(graph);
  await settled();
  const parties = cardsOf([husband, wife], two);
  const act = (document, input, step) => graph.act('registrar-he', document, input, `${key}-${step}-${day}`);
  const { sitting } = await act(documents.openSitting, { registryCode, parties }, 'open');
  const declarations = [husband, wife].map((personId) => ({
    personId,
    noSpouse: true,
    noKinship: true,
    voluntary: true,
  }));
  await act(documents.signDeclarations, { sittingId: sitting.id, declarations }, 'sign');
  await settled();
  await networkAnswers(graph, { sittingId: sitting.id, persons: [husband, wife], day, eventsUrl });
  await settled();
  const certificate = `J370112-${day.slice(0, 4)}-${String(two[0].serial).padStart(6, '0')}`;
  const registered = await act(
    documents.registerMarriage,
    { sittingId: sitting.id, certificateNo: certificate },
    'register',
  );
  await settled();
  return { husband, wife, certificate, key, recordId: registered.sitting.record.id };
}

/** The network's word for a sitting, where no stand-in has said it. */
export async function networkAnswers(graph, { sittingId, persons, day, eventsUrl }) {
  const { marriageSitting } = await graph.ask('registrar-he', sittingFile, { id: sittingId });
  if (marriageSitting.status === 'VERIFIED' || marriageSitting.networkCheck === null) return;
  const items = persons.map((personId) => ({ personId, state: 'NO_RECORD' }));
  const data = { checkId: marriageSitting.networkCheck.id, sittingId, status: 'OK', items };
  const events = await openEvents(eventsUrl);
  try {
    const said = { type: 'yimen.marriage-network.check.answered.v1', key: sittingId, version: 1, data };
    await tell(events, said, { today: day });
  } finally {
    await events.close();
  }
}

/** Holidays that the State Council has not announced yet, as the demo imagines them: the statutory days of 2027 and 2028. */
const imagined = {
  2027: '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03',
  2028: '01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-01 10-02 10-03 10-04',
};

/** The administrator publishes an imagined calendar of the year, where nobody has. */
export async function publishImagined(graph, year) {
  const holidays = (imagined[year] ?? '').split(' ').map((day) => `${year}-${day}`);
  const input = { year, holidays, makeUpDays: [], noticeNo: `演示放假安排〔${year}〕` };
  await graph.act('admin', documents.publishCalendar, input, `demo-imagined-calendar-${year}`);
}
