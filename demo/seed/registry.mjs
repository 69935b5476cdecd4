// The marriage registry of the demo district: its hours, its registrars' qualifications, and how a couple stands before a registrar.
import { registryDocuments as documents, sittingFile } from '../clients/marriage-documents.mjs';
import { identityNumber } from '../people/identity-number.mjs';
import { plusDays } from '../telling/calendar-days.mjs';

export const registryCode = '370112-01';
const district = '370112';

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
  await Promise.all(['registrar-he', 'registrar-qin'].map((account) => qualify(graph, account, day)));
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

/** The two before the registrar, with their cards. */
export const cardsOf = (ids, two) =>
  ids.map((personId, at) => ({
    ...{ personId, kind: 'MAINLAND', present: true, faceMatched: true, identityNumber: identityNumber(two[at]) },
  }));

/** What both declare: no spouse, no kinship, of their own will. */
export const declarationsOf = (ids) =>
  ids.map((personId) => ({ personId, noSpouse: true, noKinship: true, voluntary: true }));

/** The two at a registrar's window: their cards, their declarations; the national network is asked. Answers the sitting's id. */
export async function declaredBefore(graph, { by, ids, two, key }) {
  const parties = cardsOf(ids, two);
  const { sitting } = await graph.act(by, documents.openSitting, { registryCode, parties }, key('open'));
  const input = { sittingId: sitting.id, declarations: declarationsOf(ids) };
  await graph.act(by, documents.signDeclarations, input, key('sign'));
  return sitting.id;
}

/** What the registrar sees of a sitting. */
export async function sittingOf(graph, by, sittingId) {
  const { marriageSitting } = await graph.ask(by, sittingFile, { id: sittingId });
  return marriageSitting;
}
