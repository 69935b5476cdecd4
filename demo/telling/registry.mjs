// The marriage registry of the demo district at work in a story: strangers, a couple that it marries, the network's word, a calendar.
import { openEvents } from '../clients/events.mjs';
import { registryDocuments as documents } from '../clients/marriage-documents.mjs';
import { identityNumber } from '../people/identity-number.mjs';
import { registerMember } from '../seed/people.mjs';
import { declaredBefore, openRegistry, sittingOf } from '../seed/registry.mjs';
import { tell } from '../stand-ins/tell.mjs';

const village = '370112001001';
const search = 'query ($number: String!) { persons(search: { identityNumber: $number }, first: 1) { nodes { id } } }';

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

/**
 * A couple that marries at the registry today: cards, declarations, the national network, the certificate. The network's word is the
 * story's own where no stand-in says it.
 * @returns {Promise<{ husband: string, wife: string, certificate: string, key: string, recordId: string }>}
 */
export async function marriedCouple({ graph, day, settled, eventsUrl }) {
  await openRegistry(graph, day);
  const { husband, wife, two, key } = await strangers(graph);
  await settled();
  const keyOf = (step) => `${key}-${step}-${day}`;
  const sittingId = await declaredBefore(graph, { by: 'registrar-he', ids: [husband, wife], two, key: keyOf });
  await settled();
  await networkAnswers(graph, { sittingId, persons: [husband, wife], day, eventsUrl });
  await settled();
  const certificate = `J370112-${day.slice(0, 4)}-${String(two[0].serial).padStart(6, '0')}`;
  const input = { sittingId, certificateNo: certificate };
  const registered = await graph.act('registrar-he', documents.registerMarriage, input, keyOf('register'));
  await settled();
  return { husband, wife, certificate, key, recordId: registered.sitting.record.id };
}

/** The network's word for a sitting, where no stand-in has said it. */
export async function networkAnswers(graph, { sittingId, persons, day, eventsUrl }) {
  const marriageSitting = await sittingOf(graph, 'registrar-he', sittingId);
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
