// The beginning that most stories of 低保 share: a household of its own, from the window to a proposal or a notice, on one day.
import { graphClient } from '../clients/graphql.mjs';
import { application } from '../seed/application.mjs';
import { newFamily } from './family.mjs';
import { storyteller } from './told.mjs';

/** What a story works with: the graph, the teller, the platform's own day, and how time goes on. */
export async function storyWorld({ gatewayUrl, token, clock, print = console.log }) {
  const graph = graphClient({ gatewayUrl, token });
  const told = storyteller(print);
  const day = await clock.today();
  const settled = () => clock.drained();
  const moveTo = async (on) => {
    await clock.moveTo(on);
    told.note(`法定日期 ${on} legal date`);
  };
  return { graph, told, day, settled, moveTo };
}

/** Wages of the household's head, by the month. */
export const wages = (family, monthlyAmount) => [
  { personId: family.persons[family.household.members[0].key], kind: 'WAGE', monthlyAmount },
];

/**
 * A household like `like` (the demo's first when left out) applies with these wages, is accepted, checked and visited, all on the
 * world's day. Answers the steps of its case.
 */
export async function examined({ graph, day, settled }, { name, monthlyAmount, like }) {
  const family = await newFamily(graph, { today: day, settled, ...(like === undefined ? {} : { like }) });
  const [head] = family.household.members;
  const steps = application({ graph, family, key: `story-${name}-${family.persons[head.key]}` });
  const { ticket } = await steps.openIntake();
  await steps.apply(ticket, { incomes: wages(family, monthlyAmount), signedOn: day });
  await settled();
  await steps.accept();
  await steps.startVerification();
  const conclusion = await steps.checked();
  await steps.visit(day);
  return { family, steps, conclusion };
}
