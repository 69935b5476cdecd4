// A neighbour is entrusted to act: sees nothing before, what the mandate covers while it holds, nothing after it was taken back.
import { documents } from '../clients/documents.mjs';
import { graphClient, UnexpectedAnswer } from '../clients/graphql.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { storyteller } from '../telling/told.mjs';

export const title = '委托代办：韩家委托卫家代办社会救助，取消委托后立即看不到';

const me = '{ me { account person { id } actingFor { id } } }';
const file = `query ($id: ID!) { me { account person { id } actingFor { id } }
  person(id: $id) { id name cases(first: 5) { nodes { id number } } } }`;

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform
 */
export async function run({ gatewayUrl, token, clock, print = console.log }) {
  const graph = graphClient({ gatewayUrl, token });
  const told = storyteller(print);
  const today = await clock.today();
  const han = (await graph.ask('resident-han', me)).me.person.id;
  const wei = (await graph.ask('resident-wei', me)).me.person.id;
  const acting = graphClient({ gatewayUrl, token, actingFor: han });

  told.must('without a mandate', await refusedWith(acting, { id: han }), 'FORBIDDEN');
  told.step('没有委托，卫家不能以韩家的名义查看', 'Without a mandate nobody asks in another’s name');

  const mandate = await graph.act(
    'resident-han',
    documents.grantMandate,
    { personId: han, agentId: wei, matters: ['SOCIAL_ASSISTANCE'], signedOn: today, validUntil: plusDays(today, 90) },
    `story-mandate-${today}-${Date.now()}`,
  );
  told.step(
    '韩家本人在线委托卫家代办社会救助，期限 90 天',
    'The person entrusts the neighbour online, with one matter and an end',
  );

  const seen = await acting.ask('resident-wei', file, { id: han });
  told.must('who asks in whose name', [seen.me.person.id, seen.me.actingFor.id], [wei, han]);
  told.must(
    'the file of the one in whose name it is asked',
    [seen.person.id, seen.person.cases.nodes.length > 0],
    [han, true],
  );
  told.step(
    `卫家以韩家的名义看到办件 ${seen.person.cases.nodes[0].number}`,
    'In that name the neighbour sees the case',
  );

  await graph.act(
    'resident-han',
    documents.endRepresentation,
    { representationId: mandate.representation.id, because: 'TAKEN_BACK' },
    `story-mandate-end-${mandate.representation.id}`,
  );
  told.must('after it was taken back', await refusedWith(acting, { id: han }), 'FORBIDDEN');
  told.step('取消委托，立即生效', 'Taken back, it opens nothing any more, at once');
  return { steps: told.steps() };
}

async function refusedWith(graph, variables) {
  try {
    await graph.ask('resident-wei', file, variables);
    return null;
  } catch (error) {
    if (!(error instanceof UnexpectedAnswer)) throw error;
    return error.found[0].extensions?.code;
  }
}
