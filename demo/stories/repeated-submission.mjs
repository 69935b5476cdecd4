// The same wish sent twice (domain §19.19): the same key answers the first result and does nothing again; another key is refused.
import { documents } from '../clients/documents.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { examined, storyWorld } from '../telling/walk.mjs';

export const title = '重复提交：同一幂等键两次确认，第二次返回首次结果、只讲一次；另一个键被拒绝';

const history = `query ($id: ID!) { subsistenceCase(id: $id) { version history { nodes { action } } } }`;
const timeline = 'query ($id: ID!) { case(id: $id) { timeline { nodes { label } } } }';

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = await storyWorld(platform);
  const { graph, told, day, moveTo, settled } = world;
  const { steps } = await examined(world, { name: 'repeated', monthlyAmount: '1800.00' });
  await steps.propose();
  await steps.postNotice(day);
  await moveTo(plusDays(day, 8));
  told.step(
    '公示期满，负责人确认；网络中断，没有看到结果',
    'The notice is over; the leader confirms, and the line breaks',
  );

  const key = `story-confirm-${steps.caseId}`;
  const confirm = (with_) => graph.attempt('bureau-zheng', documents.confirm, { caseId: steps.caseId }, with_);
  const first = await confirm(key);
  told.must('confirmed', first.case.status, 'CONFIRMED');
  const second = await confirm(key);
  told.must('the first result again', second, first);
  const both = await Promise.all([confirm(key), confirm(key)]);
  told.must('also at the same moment', both, [first, first]);
  told.step(
    `同一个键再发三次：都返回首次结果，版本仍是 ${first.case.version}`,
    'The same key answers the first result',
  );

  const other = await confirm(`${key}-another`);
  told.must(
    'another key',
    other.problems.map(({ code }) => code),
    ['WRONG_STATE'],
  );
  told.step(`换一个键：${other.problems[0].message}`, 'Another key is a new wish, and the state refuses it');
  await once(world, steps, settled);
  return { caseId: steps.caseId, steps: told.steps() };
}

async function once({ graph, told }, steps, settled) {
  const { subsistenceCase } = await graph.ask('reviewer-sun', history, { id: steps.caseId });
  const confirmed = subsistenceCase.history.nodes.filter(({ action }) => action === 'confirm');
  told.must('once in the history', confirmed.length, 1);
  await settled();
  const { case: listed } = await graph.ask('clerk-li', timeline, { id: steps.caseId });
  const told1 = listed.timeline.nodes.filter(({ label }) => label === '确认');
  told.must('told once', told1.length, 1);
  told.step('办理经过和前台时间线里都只有一次确认', 'One confirmation in the history, one event told');
}
