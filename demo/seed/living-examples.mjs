// Living examples of disability and marriage: on the day the demo opens each list of theirs has somebody. All invented, with names that
// say so; every mutation has its own key, so that an interrupted seeding goes on.
import { setTimeout as pause } from 'node:timers/promises';
import { registryDocuments } from '../clients/marriage-documents.mjs';
import { streetA } from '../people/households.mjs';
import { registerHolders, seedAllowances } from './allowance-examples.mjs';
import { registerMember } from './people.mjs';
import { declaredBefore, openRegistry, registryCode, sittingOf } from './registry.mjs';

const village = `${streetA}001`;
/** A working day soon after the demo opens (domain §6.6). */
const bookedFor = '2026-09-28';

const couples = {
  married: [
    { name: '成演示', birth: '1990-05-20', serial: 81 },
    { name: '家演示', birth: '1991-05-20', serial: 82 },
  ],
  divorcing: [
    { name: '冷演示', birth: '1985-01-09', serial: 83 },
    { name: '静演示', birth: '1986-10-17', serial: 84 },
  ],
  reconciled: [
    { name: '和演示', birth: '1984-06-11', serial: 87 },
    { name: '好演示', birth: '1985-09-02', serial: 88 },
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
  const [holders, married, divorcing, reconciled, engaged] = await Promise.all([
    registerHolders(graph),
    ...['married', 'divorcing', 'reconciled', 'engaged'].map(two),
    openRegistry(graph, day),
  ]);
  await settled();
  await Promise.all([
    seedAllowances({ graph, day }, holders),
    marries({ graph, day }, { by: 'registrar-he', ids: married, name: 'married' }),
    cools({ graph, day }, divorcing),
    reconciles({ graph, day }, reconciled),
    books(graph, engaged),
  ]);
}

/** Both have declared and the network has answered: the sitting, and the number printed on their certificate. */
async function verified({ graph, day }, { by, ids, name }) {
  const [man] = couples[name];
  const key = (step) => `seed-living-${name}-${step}`;
  const sittingId = await declaredBefore(graph, { by, ids, two: couples[name], key });
  const answered = async () => ['VERIFIED', 'REGISTERED'].includes((await sittingOf(graph, by, sittingId)).status);
  await until(answered, `the national network's word of ${man.name}`);
  return { sittingId, certificateNo: `J370112-${day.slice(0, 4)}-${String(man.serial).padStart(6, '7')}` };
}

async function marries(world, { by, ids, name }) {
  const input = await verified(world, { by, ids, name });
  await world.graph.act(by, registryDocuments.registerMarriage, input, `seed-living-${name}-register`);
}

/** 补办: they have lived as husband and wife for years, and are on record since then, so that they can part by agreement. */
async function longMarried(world, { by, ids, name }) {
  const input = await verified(world, { by, ids, name });
  const spousesSince = ids.map((personId) => ({ personId, since: '2011-10-01' }));
  const key = `seed-living-${name}-register`;
  await world.graph.act(by, registryDocuments.registerBelatedly, { ...input, spousesSince }, key);
  return input.certificateNo;
}

/** Both apply: the receipt says from when to when. */
async function apply(world, { by, ids, name }) {
  const number = await longMarried(world, { by, ids, name });
  const parties = ids.map((personId) => ({ personId, present: true, identityVerified: true }));
  const agreement = {
    ...{ voluntary: true, children: { none: true } },
    ...{ property: { none: false, terms: '各自名下归各自' }, debts: { none: true } },
  };
  const input = { registryCode, parties, certificate: { number }, agreement };
  const key = `seed-living-${name}-apply`;
  return (await world.graph.act(by, registryDocuments.applyForDivorce, input, key)).divorceCase;
}

/** 冷静期 and 保护警示: an application that cools; of the wife something was seen at the window, and help was named to her. */
async function cools(world, ids) {
  const by = 'registrar-qin';
  await apply(world, { by, ids, name: 'divorcing' });
  const about = { kind: 'DOMESTIC_VIOLENCE', division: '370112', personIds: [ids[1]] };
  const seen = { ...about, observed: '手臂有瘀伤，自述曾被推搡' };
  const { alert } = await world.graph.act(by, registryDocuments.recordAlert, seen, 'seed-living-divorcing-alert');
  const told = { alertId: alert.id, measure: 'TOLD_OF_HELP' };
  await world.graph.act(by, registryDocuments.recordMeasure, told, 'seed-living-divorcing-told');
}

/** 撤回: the wife thought better of it and came back to the window alone. */
async function reconciles(world, ids) {
  const by = 'registrar-he';
  const { receiptNumber } = await apply(world, { by, ids, name: 'reconciled' });
  const input = { receiptNumber, personId: ids[1], registryCode, identityVerified: true };
  await world.graph.act(by, registryDocuments.withdrawDivorce, input, 'seed-living-reconciled-withdraw');
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
