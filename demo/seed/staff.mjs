// Who works in the demo district: their first posts, given by the administrator.
import { setTimeout as pause } from 'node:timers/promises';
import { documents } from '../clients/documents.mjs';
import { streetA, streetB } from '../people/households.mjs';

const district = '370112';

const staff = [
  ['clerk-li', '李晓窗', 'street-clerk', streetA],
  ['investigator-zhao', '赵入户', 'street-investigator', streetA],
  ['investigator-qian', '钱走访', 'street-investigator', streetA],
  ['reviewer-sun', '孙审核', 'street-reviewer', streetA],
  ['leader-zhou', '周主任', 'street-leader', streetA],
  ['clerk-wang-b', '王晓窗', 'street-clerk', streetB],
  ['reviewer-b', '冯复核', 'street-reviewer', streetB],
  ['investigator-b1', '田走访', 'street-investigator', streetB],
  ['investigator-b2', '丁入户', 'street-investigator', streetB],
  ['bureau-wu', '吴经办', 'bureau-officer', district],
  ['bureau-zheng', '郑科长', 'bureau-leader', district],
  ['verify-feng', '冯核对', 'verify-center', district],
  ['finance-lin', '林复核', 'finance-officer', district],
  ['finance-chen', '陈发放', 'finance-officer', district],
  ['dpf-shen', '沈残联', 'disability-officer', district],
  ['registrar-he', '何登记', 'registrar', district],
  ['registrar-qin', '秦登记', 'registrar', district],
  ['registry-leader-yu', '于处长', 'registry-leader', district],
];

/** @param {{ act: Function }} graph */
export async function appointStaff(graph) {
  await Promise.all(staff.map((officer) => appoint(graph, officer)));
}

async function appoint(graph, [account, name, role, division]) {
  const input = { account, name, post: { role, division } };
  for (let tries = 1; ; tries += 1) {
    const payload = await graph
      .attempt('admin', documents.appointOfficer, input, `seed-appoint-${account}`)
      .catch((error) => notHeardYet(error, tries));
    if (payload === null) {
      await pause(100);
      continue;
    }
    const [refused] = payload.problems.filter(({ code }) => code !== 'OFFICER_ALREADY_APPOINTED');
    if (refused === undefined) return;
    // A new front office may not have heard of its own district yet.
    if (refused.code !== 'NOT_FOUND' || tries >= 300)
      throw new Error(`${account} was not appointed: ${refused.code} ${refused.message}`);
    await pause(100);
  }
}

/** The administrator was appointed a moment ago: a new platform may not have heard of that post yet. Null: ask again. */
function notHeardYet(error, tries) {
  if (tries < 600 && error.found?.some(({ extensions }) => extensions?.code === 'FORBIDDEN')) return null;
  throw error;
}
