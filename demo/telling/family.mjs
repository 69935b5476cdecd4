// The family of the story: the demo's 卫 family the first time, a newly registered one when theirs has been told already.

import { households } from '../people/households.mjs';
import { identityNumber } from '../people/identity-number.mjs';
import { clerkOf, registerMember, settleHousehold } from '../seed/people.mjs';
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

/** The year as of which the households are described. */
const describedIn = 2026;

/** The member as old in the year of `today` as described. */
function asOldIn(today, member) {
  const [year, ...day] = member.birth.split('-');
  const later = Number(today.slice(0, 4)) - describedIn;
  return { ...member, birth: [Number(year) + later, ...day].join('-') };
}

/**
 * A household of its own for a story, registered at the window as anybody's: people whose numbers nobody has, their household,
 * a consent of every adult. Takes a household as people/households.mjs describes them; serials are given anew (101, 111, 121 …), and
 * they are born later by the years that have passed, so that a child is a child whenever the story is told.
 * @returns {Promise<{ id: string, household: object, persons: Record<string, string>, consentIds: string[] }>}
 */
export async function newFamily(graph, { like = weis, today, settled = async () => undefined }) {
  for (let first = 101; first < 990; first += 10) {
    const members = like.members.map((member, at) => ({ ...asOldIn(today, member), serial: first + at }));
    if ((await look(graph, members[0])) !== null) continue;
    const { account: _, ...household } = { ...like, members };
    const key = `story-${like.key}-${today.slice(0, 4)}-${first}`;
    const who = clerkOf(like.street);
    const ids = [];
    for (const member of members) {
      ids.push(await registerMember(graph, who, member, like.village, `${key}-person-${member.key}`));
    }
    const persons = Object.fromEntries(members.map((member, at) => [member.key, ids[at]]));
    await settled();
    const formed = await settleHousehold(graph, { household, persons, today, until: plusDays(today, 364), key });
    await settled();
    return { ...formed, household, persons };
  }
  throw new Error('stories were told too often on this platform: begin a fresh one');
}

/** The family of the first story: the demo's own the first time, else a new one like it. */
export async function storyFamily(graph, today, settled) {
  const family = (await seededFamily(graph)) ?? (await newFamily(graph, { today, settled }));
  await settled();
  return family;
}
