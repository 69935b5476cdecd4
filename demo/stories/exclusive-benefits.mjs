// What excludes the two allowances (domain §4.2, §9; T-DIS-2): somebody in 特困 and somebody with the care fee of the work injury insurance
// may have neither; an orphan may have the care allowance and not the living allowance. Owners outside tell; the window refuses with a
// code, says what can be had instead, and nothing is left behind.
import { randomUUID } from 'node:crypto';
import { allowanceDocuments as documents } from '../clients/allowance-documents.mjs';
import { openEvents } from '../clients/events.mjs';
import { streetA } from '../people/households.mjs';
import { publishAllowanceStandards } from '../seed/allowance-standards.mjs';
import { register } from '../stand-ins/owners-to-come.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { newPerson, until, visitOf } from '../telling/disabled-person.mjs';
import { careOf } from '../telling/on-care-allowance.mjs';
import { storyWorld } from '../telling/walk.mjs';

export const title = '不能同享的待遇：特困、工伤护理费两项都不予，孤儿只不予生活补贴；当场说明，不留痕迹';

const village = `${streetA}001`;
const careEvidence = '起居需人照护';

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, eventsUrl: string, print?: (line: string) => void }} platform
 */
export async function run(platform) {
  const world = await storyWorld(platform);
  const events = await openEvents(platform.eventsUrl);
  try {
    await publishAllowanceStandards(world.graph);
    const scene = { ...world, owner: register(events) };
    await neither(scene, 'DESTITUTE', '特困人员');
    await neither(scene, 'WORK_INJURY_CARE', '领取工伤保险生活护理费的人');
    await careOnly(scene);
  } finally {
    await events.close();
  }
  return { steps: world.told.steps() };
}

/** Somebody with a certificate that the federation confirms, of whom an owner has told. */
async function holderOf({ graph, day, settled, owner }, kind, birth) {
  const person = await newPerson(graph, { name: '肢演示', hukou: village, residence: village, birth });
  await settled();
  const dates = { issuedOn: plusDays(day, -1_800), validTo: plusDays(day, 1_800) };
  const card = { personId: person.id, certificateNumber: `${person.number}41`, ...dates };
  await graph.act('clerk-li', documents.registerCertificate, card, `story-exclusive-${person.id}-card`);
  await until(
    () => careOf(graph, person),
    ({ certificate }) => certificate?.confirmed,
    'the federation’s answer',
  );
  await owner.begin({ kind, id: randomUUID(), personId: person.id }, { from: plusDays(day, -30) }, day);
  await settled();
  return person;
}

/** Both are asked for at one window: what comes of each. */
async function asksForBoth({ graph }, person) {
  const key = `story-exclusive-${person.id}`;
  const visit = { items: ['DIS-01', 'DIS-02'], street: streetA, reason: '申请残疾人两项补贴', key };
  const intakeTicket = await visitOf(graph, person, visit);
  const living = await graph.attempt('clerk-li', documents.applyForLiving, { intakeTicket }, `${key}-living`);
  const care = await graph.attempt('clerk-li', documents.applyForCare, { intakeTicket, careEvidence }, `${key}-care`);
  return { living, care };
}

async function neither(scene, kind, who) {
  const { graph, told } = scene;
  const person = await holderOf(scene, kind, '1978-03-15');
  const { living, care } = await asksForBoth(scene, person);
  const said = [living, care].map(({ case: opened, problems }) => [opened, problems.map(({ code }) => code)]);
  told.must('neither', said, [
    [null, ['BENEFIT_MUTEX']],
    [null, ['BENEFIT_MUTEX']],
  ]);
  const { person: after } = await graph.ask('bureau-wu', documents.awards, { id: person.id });
  const { awards, allowanceCases } = after.disability;
  told.must('nothing is left', [awards.nodes, allowanceCases.nodes], [[], []]);
  told.step(`${who}申请两项补贴，当场都不予`, `Neither allowance beside ${kind}: refused at the window`);
  told.note(care.problems[0].message);
}

async function careOnly(scene) {
  const { graph, told, day } = scene;
  const child = await holderOf(scene, 'ORPHAN', `${Number(day.slice(0, 4)) - 10}-05-05`);
  const seen = await graph.ask('clerk-li', documents.explain, { id: child.id });
  told.must('explained before', [seen.living.entitled, seen.care.entitled], [false, true]);
  const { living, care } = await asksForBoth(scene, child);
  told.must(
    'not the living allowance',
    living.problems.map(({ code }) => code),
    ['BENEFIT_MUTEX'],
  );
  told.must('the care allowance', [care.problems, care.case.status], [[], 'SUBMITTED']);
  told.step(
    '孤儿不享受生活补贴，可以申请护理补贴',
    'An orphan may have the care allowance and not the living allowance',
  );
  told.note(living.problems[0].message);
}
