// The people of the district come to the window to be registered, form their households and sign their consents.
import { clerkOf, registerMember, settleHousehold } from '../seed/people.mjs';
import { everyCourse } from './courses.mjs';
import { inParallel } from './in-parallel.mjs';
import { householdOf } from './population.mjs';

/**
 * @param {{ graph: object, today: string, until: string, settled: () => Promise<void>, log: (line: string) => void }} world
 * @returns {Promise<readonly { course: string, family: object }[]>} every household with its course, as an application needs it
 */
export async function settleDistrict({ graph, today, until, settled, log }) {
  const all = everyCourse().map(({ nth, course, means }) => ({ course, household: householdOf({ nth, means }) }));
  await inParallel(all, async (each) => {
    const { household } = each;
    const ids = [];
    for (const member of household.members) {
      const key = `district-person-${member.key}`;
      ids.push(await registerMember(graph, clerkOf(household.street), member, household.village, key));
    }
    each.persons = Object.fromEntries(household.members.map((member, at) => [member.key, ids[at]]));
  });
  await settled();
  await inParallel(all, async (each) => {
    const { household, persons } = each;
    const key = `district-${household.key}`;
    each.family = { ...(await settleHousehold(graph, { household, persons, today, until, key })), household, persons };
  });
  await settled();
  log(`${all.length} households of the district are registered`);
  return all.map(({ course, family }) => ({ course, family }));
}
