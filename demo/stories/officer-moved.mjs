// An officer moves from one street to another: every service follows within a minute, and what they leave behind is handed over.
import { setTimeout as pause } from 'node:timers/promises';
import { documents } from '../clients/documents.mjs';
import { graphClient } from '../clients/graphql.mjs';
import { households, streetA, streetB } from '../people/households.mjs';
import { application } from '../seed/application.mjs';
import { newFamily } from '../telling/family.mjs';
import { storyteller } from '../telling/told.mjs';

export const title = '调岗：许轮岗从山大路街道调到洪家楼街道，一分钟内看不到旧街道的件，留下的件移交给同事';

const account = 'clerk-xu';
const secondsAllowed = 60;

const posts =
  'query ($account: ID!) { officer(account: $account) { posts { nodes { id division { code } validTo } } } }';
/** Asked of two services at once: the front office's list and case, and the case as its owner shows it. */
const seen = `query ($ours: ID!, $theirs: ID!) {
  me { posts { division { code } } }
  ours: case(id: $ours) { id } theirs: case(id: $theirs) { id }
  oursInside: subsistenceCase(id: $ours) { id } theirsInside: subsistenceCase(id: $theirs) { id } }`;
const listed = `query ($kind: WorklistKind, $filter: WorklistFilter) {
  worklist(kind: $kind, filter: $filter, orderBy: NEWEST, first: 100) { nodes { case { id } handler { account } } } }`;
const timeline = 'query ($id: ID!) { case(id: $id) { timeline { nodes { label by } } } }';

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform
 */
export async function run({ gatewayUrl, token, clock, print = console.log }) {
  const graph = graphClient({ gatewayUrl, token });
  const told = storyteller(print);
  const settled = () => clock.drained();
  const today = await clock.today();
  const key = `story-moved-${today}-${Date.now()}`;
  const world = { graph, told, settled, key, today };

  const post = await placedIn(world, streetA);
  const [ours, theirs] = [await acceptedIn(world, streetA), await acceptedIn(world, streetB)];
  await settled();
  await taken(world, ours, theirs);
  await moved(world, post, { ours, theirs });
  await handedOver(world, ours);
  return { steps: told.steps() };
}

/** The officer's post in the street: their first, or, when the story was told before, the one they are moved back to. */
async function placedIn({ graph, told, settled, key }, street) {
  const post = { role: 'street-clerk', division: street };
  await graph.attempt('admin', documents.appointOfficer, { account, name: '许轮岗', post }, `${key}-appoint`);
  await settled();
  const { officer } = await graph.ask('admin', posts, { account });
  const open = officer.posts.nodes.find(({ validTo }) => validTo === null);
  told.step('许轮岗在山大路街道受理岗', 'An officer works at the window of one street');
  if (open?.division.code === street) return open.id;
  const input = { postId: open?.id, post, reason: '回到原街道' };
  const back = await graph.act('admin', documents.movePost, input, `${key}-back`);
  await settled();
  return back.post.id;
}

async function acceptedIn({ graph, settled, key, today }, street) {
  const like = households.find((household) => household.street === street);
  const family = await newFamily(graph, { like, today, settled });
  const steps = application({ graph, family, key: `${key}-${street}` });
  const visit = await steps.openIntake();
  await steps.apply(visit.ticket, { incomes: [], signedOn: today });
  await settled();
  await steps.accept();
  return steps.caseId;
}

async function taken({ graph, told, settled, key }, ours, theirs) {
  await graph.act(account, documents.takeCase, { caseId: ours }, `${key}-take`);
  await settled();
  told.must('what the officer sees in both services', visible(await look(graph, ours, theirs)), [
    true,
    true,
    false,
    false,
  ]);
  const mine = await ids(graph, account, { kind: 'MINE' });
  told.must(
    'on whose list the case is',
    [mine.includes(ours), await has(graph, 'clerk-li', 'MINE', ours)],
    [true, false],
  );
  told.step(
    '许轮岗认领一件：在自己的清单上，不再在同事李晓窗的清单上；看不到另一个街道的件',
    'They take a case: it is on their list and no longer on a colleague’s; the other street’s case they do not see',
  );
}

async function moved({ graph, told, key }, postId, { ours, theirs }) {
  const input = { postId, post: { role: 'street-clerk', division: streetB }, reason: '轮岗' };
  const began = performance.now();
  const answer = await graph.act('admin', documents.movePost, input, `${key}-move`);
  told.must('the new post', answer.post.division.code, streetB);
  const [followed, seconds] = await until(
    async () => visible(await look(graph, ours, theirs)),
    [false, false, true, true],
    began,
  );
  told.must('what the officer sees in both services after the move', followed, [false, false, true, true]);
  told.must('within a minute', seconds < secondsAllowed, true);
  told.step(
    `管理员调岗到洪家楼街道：${seconds.toFixed(1)} 秒后受理中台和社会救助都看不到旧街道的件，新街道的件都能看到`,
    `The administrator moves them: ${seconds.toFixed(1)} s later both services show the new street’s case and not the old one’s`,
  );
  told.must('the old street’s list', await has(graph, account, 'ALL', ours), false);
  told.must('the new street’s list', await has(graph, account, 'ALL', theirs), true);
}

async function handedOver({ graph, told, settled, key }, ours) {
  const [left] = await until(() => has(graph, 'leader-zhou', 'WITHOUT_HANDLER', ours), true, performance.now());
  told.must('the case that was left behind', left, true);
  told.step('周主任看到留下的件无人经办', 'The street’s leader sees that the case has nobody to handle it');
  const input = { from: account, to: 'clerk-li', reason: '经办人轮岗' };
  const given = await graph.act('leader-zhou', documents.handOverCases, input, `${key}-hand-over`);
  told.must('some are handed over', given.handedOver > 0, true);
  await settled();
  const { worklist } = await graph.ask('clerk-li', listed, { kind: 'MINE', filter: { handler: 'clerk-li' } });
  const found = worklist.nodes.find((node) => node.case.id === ours);
  told.must('who handles it now', found?.handler?.account, 'clerk-li');
  const file = await graph.ask('clerk-li', timeline, { id: ours });
  told.must('the timeline', file.case.timeline.nodes.at(-1), { label: '移交经办人', by: '街道确认岗' });
  told.step(
    '周主任移交给李晓窗，办件经过里有记录',
    'They hand it over; it is on the colleague’s list and on the timeline',
  );
}

const look = (graph, ours, theirs) => graph.ask(account, seen, { ours, theirs });
const visible = ({ ours, oursInside, theirs, theirsInside }) =>
  [ours, oursInside, theirs, theirsInside].map((found) => found !== null);

async function ids(graph, who, variables) {
  const { worklist } = await graph.ask(who, listed, variables);
  return worklist.nodes.map((node) => node.case.id);
}

async function has(graph, who, kind, caseId) {
  const filter = { division: who === account ? null : streetA };
  return (await ids(graph, who, { kind, filter })).includes(caseId);
}

/** Asks until it is so, for a minute at most; answers what was found last, and after how many seconds. */
async function until(ask, expected, began) {
  for (;;) {
    const found = await ask();
    const seconds = (performance.now() - began) / 1000;
    if (JSON.stringify(found) === JSON.stringify(expected) || seconds > secondsAllowed) return [found, seconds];
    await pause(50);
  }
}
