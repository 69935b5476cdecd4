// The family of the story: the demo's 卫 family the first time, a newly registered one when theirs has been told already.

import { households } from '../people/households.mjs';
import { identityNumber } from '../people/identity-number.mjs';
import { registerMember, settleHousehold } from '../seed/people.mjs';
import { plusDays } from './calendar-days.mjs';

const search = `query ($number: String!) { persons(search: { identityNumber: $number }, first: 1) { edges { node {
  id cases { totalCount } consents(first: 50) { edges { node { id inForce } } }
  household { id members { edges { node { person { id consents(first: 50) { edges { node { id inForce } } } } } } } } } } } }`;

const clerk = 'clerk-li';
const [weis] = households;

async function look(graph, member) {
  const { persons } = await graph.ask(clerk, search, { number: identityNumber(member) });
  return persons.edges[0]?.node ?? null;
}

/** Finds them as a clerk would, by the number on the card. Null when somebody of them has a case already. */
async function seededFamily(graph) {
  const found = await Promise.all(weis.members.map((member) => look(graph, member)));
  if (found.some((person) => person === null || person.household === null) || found[0].cases.totalCount > 0)
    return null;
  const persons = Object.fromEntries(weis.members.map((member, at) => [member.key, found[at].id]));
  const inForce = found
    .flatMap((person) => person.consents.edges.map(({ node }) => node))
    .filter((each) => each.inForce);
  return {
    id: found[0].household.id,
    household: weis,
    persons,
    consentIds: inForce.map(({ id }) => id),
    account: weis.account,
  };
}

/** The next family whose numbers nobody has: serials 101, 102, 103 and on. */
async function newFamily(graph, today) {
  for (let first = 101; first < 990; first += 10) {
    const members = weis.members.map((member, at) => ({ ...member, serial: first + at }));
    if ((await look(graph, members[0])) !== null) continue;
    const household = { ...weis, members };
    const key = `story-${first}`;
    const ids = [];
    for (const member of members) {
      ids.push(await registerMember(graph, clerk, member, weis.village, `${key}-person-${member.key}`));
    }
    const persons = Object.fromEntries(members.map((member, at) => [member.key, ids[at]]));
    const formed = await settleHousehold(graph, { household, persons, today, until: plusDays(today, 364), key });
    return { ...formed, household, persons };
  }
  throw new Error('the story was told too often on this platform: begin a fresh one');
}

/** @returns {Promise<{ id: string, household: object, persons: Record<string, string>, consentIds: string[], account?: string }>} */
export async function storyFamily(graph, today, settled) {
  const family = (await seededFamily(graph)) ?? (await newFamily(graph, today));
  await settled();
  return family;
}
