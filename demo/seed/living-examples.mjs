// Living examples of disability and marriage: on the day the demo opens each list of theirs has somebody. All invented, with names that
// say so; every mutation has its own key, so that an interrupted seeding goes on.
import { setTimeout as pause } from 'node:timers/promises';
import { allowanceDocuments } from '../clients/allowance-documents.mjs';
import { chapter } from '../clients/disability-documents.mjs';
import { documents } from '../clients/documents.mjs';
import { registryDocuments } from '../clients/marriage-documents.mjs';
import { streetA } from '../people/households.mjs';
import { identityNumber } from '../people/identity-number.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { registerMember } from './people.mjs';
import { declaredBefore, openRegistry, registryCode, sittingOf } from './registry.mjs';

const village = `${streetA}001`;
/** A working day soon after the demo opens (domain §6.6). */
const bookedFor = '2026-09-28';

/** The federation knows them by these names (people/certificates.mjs). `until`: how far the application of each has come. */
const holders = [
  { key: 'zhi', name: '肢演示', birth: '1971-02-11', serial: 72, kind: '41', validDays: 1_800, until: 'CONFIRMED' },
  { key: 'shi', name: '视演示', birth: '1983-04-23', serial: 73, kind: '11', validDays: 1_800, until: 'FEDERATION' },
  { key: 'zhi-hui', name: '智演示', birth: '1995-12-01', serial: 75, kind: '52', validDays: 1_800, until: 'SUBMITTED' },
  { key: 'qi', name: '期演示', birth: '1966-06-06', serial: 77, kind: '42', validDays: 180 },
];

const couples = {
  married: [
    { name: '成演示', birth: '1990-05-20', serial: 81 },
    { name: '家演示', birth: '1991-05-20', serial: 82 },
  ],
  divorcing: [
    { name: '冷演示', birth: '1985-01-09', serial: 83 },
    { name: '静演示', birth: '1986-10-17', serial: 84 },
  ],
  engaged: [
    { name: '约演示', birth: '1997-03-08', serial: 85 },
    { name: '佳演示', birth: '1998-07-27', serial: 86 },
  ],
};

/** @param {{ graph: object, settled: () => Promise<void>, day: string }} world `day`: the legal date on which the demo opens */
export async function seedLivingExamples({ graph, settled, day }) {
  const register = (member, key) => registerMember(graph, 'clerk-li', member, village, `seed-living-${key}`);
  const two = (name) => Promise.all(couples[name].map((each) => register(each, `${name}-${each.serial}`)));
  const [persons, married, divorcing, engaged] = await Promise.all([
    Promise.all(holders.map((holder) => register(holder, holder.key))),
    ...['married', 'divorcing', 'engaged'].map(two),
    openRegistry(graph, day),
  ]);
  await settled();
  await Promise.all([
    ...holders.map((holder, at) => comesToTheWindow({ graph, day }, holder, persons[at])),
    marries({ graph, day }, { by: 'registrar-he', ids: married, name: 'married' }),
    cools({ graph, day }, divorcing),
    books(graph, engaged),
  ]);
}

async function comesToTheWindow({ graph, day }, holder, personId) {
  const key = (name) => `seed-living-${holder.key}-${name}`;
  const dates = { issuedOn: plusDays(day, -1_800), validTo: plusDays(day, holder.validDays) };
  const card = { personId, certificateNumber: `${identityNumber(holder)}${holder.kind}`, ...dates };
  await graph.act('clerk-li', allowanceDocuments.registerCertificate, card, key('card'));
  if (holder.until === undefined) return;
  await until(async () => {
    const { person } = await graph.ask('clerk-li', chapter, { id: personId });
    return person.disability?.certificate?.confirmed === true;
  }, `the federation's word of ${holder.name}`);
  const visit = { applicantId: personId, subjectIds: [personId], division: streetA, channel: 'WINDOW' };
  const asks = { reason: '申请重度残疾人护理补贴', items: ['DIS-02'] };
  const { ticket } = await graph.act('clerk-li', documents.openIntake, { ...visit, ...asks }, key('visit'));
  const input = { intakeTicket: ticket, careEvidence: '起居需人照护' };
  const { case: found } = await graph.act('clerk-li', allowanceDocuments.applyForCare, input, key('apply'));
  await examined(graph, { caseId: found.id, holder, day, key });
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

async function marries({ graph, day }, { by, ids, name }) {
  const [man] = couples[name];
  const key = (step) => `seed-living-${name}-${step}`;
  const sittingId = await declaredBefore(graph, { by, ids, two: couples[name], key });
  const answered = async () => ['VERIFIED', 'REGISTERED'].includes((await sittingOf(graph, by, sittingId)).status);
  await until(answered, `the national network's word of ${man.name}`);
  const certificateNo = `J370112-${day.slice(0, 4)}-${String(man.serial).padStart(6, '7')}`;
  await graph.act(by, registryDocuments.registerMarriage, { sittingId, certificateNo }, key('register'));
  return certificateNo;
}

/** 冷静期: received on the day the demo opens; nobody has withdrawn. */
async function cools(world, ids) {
  const by = 'registrar-qin';
  const number = await marries(world, { by, ids, name: 'divorcing' });
  const parties = ids.map((personId) => ({ personId, present: true, identityVerified: true }));
  const agreement = {
    ...{ voluntary: true, children: { none: true } },
    ...{ property: { none: false, terms: '各自名下归各自' }, debts: { none: true } },
  };
  const input = { registryCode, parties, certificate: { number }, agreement };
  await world.graph.act(by, registryDocuments.applyForDivorce, input, 'seed-living-divorcing-apply');
}

async function books(graph, [personId, partnerId]) {
  const input = { registryCode, matter: 'MARRIAGE', on: bookedFor, from: '09:00', personId, partnerId };
  await graph.act('registrar-he', registryDocuments.bookAppointment, input, 'seed-living-engaged-book');
}

/** Asks until it is so: what comes from outside takes its moment. */
async function until(isSo, what) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isSo()) return;
    await pause(100);
  }
  throw new Error(`it never came: ${what}`);
}
