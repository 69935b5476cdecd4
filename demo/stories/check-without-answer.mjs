// Domain §19.18: a bank is silent past its day. The check is INCOMPLETE: it passes nobody and refuses nobody, a person takes it up,
// and urgent need does not wait. A paper answer heals it.
import { documents } from '../clients/documents.mjs';
import { households } from '../people/households.mjs';
import { application } from '../seed/application.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { newFamily } from '../telling/family.mjs';
import { storyWorld, wages } from '../telling/walk.mjs';

export const title = '核对超时：银行一直没有答复，既不通过也不拒绝，转人工、可先急难救助；书面答复补来后继续办理';

const file = `query ($id: ID!) { subsistenceCase(id: $id) { status checkConclusion nextSteps { code label }
  checks { id source status answerBy } } }`;

/** A couple of whom the bank never says a word. */
const unheard = {
  ...households[0],
  key: 'unheard',
  members: households[0].members.map((member, at) => ({
    ...member,
    key: `unheard-${at}`,
    name: at === 0 ? '默演示' : member.name,
  })),
};

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = await storyWorld(platform);
  const { told } = world;
  const steps = await asked(world);
  const look = async (account = 'reviewer-sun') =>
    (await world.graph.ask(account, file, { id: steps.caseId })).subsistenceCase;
  await silent(world, look);
  await neither(world, steps);
  await takenUp(world, { steps, look });
  return { caseId: steps.caseId, steps: told.steps() };
}

async function asked({ graph, told, day, settled }) {
  const family = await newFamily(graph, { like: unheard, today: day, settled });
  const [head] = family.household.members;
  const steps = application({ graph, family, key: `story-unheard-${family.persons[head.key]}` });
  const { ticket } = await steps.openIntake();
  await steps.apply(ticket, { incomes: wages(family, '1500.00'), signedOn: day });
  await settled();
  await steps.accept();
  await steps.startVerification();
  told.step('启动核对，向各来源发出请求', 'The check begins: every source is asked');
  await steps.visit(day);
  return steps;
}

async function silent({ told, day, moveTo }, look) {
  const bank = (await look()).checks.find(({ source }) => source === 'BANK');
  told.must('the bank has its days', bank.answerBy, plusDays(day, 10));
  await moveTo(plusDays(bank.answerBy, 1));
  const found = await look();
  const statuses = Object.fromEntries(found.checks.map(({ source, status }) => [source, status]));
  told.must('the bank was silent', statuses.BANK, 'TIMEOUT');
  told.must('the check is incomplete', found.checkConclusion, 'INCOMPLETE');
  told.step(
    `${bank.answerBy} 前银行没有答复，按“超时”记录，核对结论：不完整`,
    'The bank has been silent past its day: the check is incomplete',
  );
}

async function neither({ graph, told }, steps) {
  const attempt = (input, key) =>
    graph.attempt(
      'reviewer-sun',
      documents.propose,
      { caseId: steps.caseId, ...input },
      `story-${key}-${steps.caseId}`,
    );
  const approve = await attempt({ kind: 'APPROVE' }, 'approve');
  const reasons = [{ code: 'INCOME_NOT_BELOW_STANDARD', text: '收入超标' }];
  const refuse = await attempt({ kind: 'REFUSE', reasons }, 'refuse');
  told.must(
    'neither passed nor refused',
    [...approve.problems, ...refuse.problems].map(({ code }) => code),
    ['VERIFICATION_INCOMPLETE', 'VERIFICATION_INCOMPLETE'],
  );
  told.step(`既不能通过，也不能拒绝：${approve.problems[0].message}`, 'It passes nobody, and refuses nobody');
}

async function takenUp({ graph, told, settled }, { steps, look }) {
  const codes = (await look()).nextSteps.map(({ code }) => code);
  told.must(
    'a person takes it up',
    ['askAgain', 'applyForEmergencyRelief'].filter((code) => codes.includes(code)),
    ['askAgain', 'applyForEmergencyRelief'],
  );
  told.step(
    '转由人处理：可以再次核对、登记书面答复；生活困难的可先申请急难救助',
    'A person takes it up; urgent need does not wait',
  );
  await graph.act('reviewer-sun', documents.askAgain, { caseId: steps.caseId }, `story-again-${steps.caseId}`);
  await settled();
  const bank = (await look()).checks.find(({ source }) => source === 'BANK');
  told.must('asked again', bank.status, 'ASKED');
  await graph.act(
    'verify-feng',
    documents.recordCheckAnswer,
    { caseId: steps.caseId, checkId: bank.id, status: 'NO_DATA', items: [], documentNo: '银核复〔2026〕18号' },
    `story-paper-${steps.caseId}`,
  );
  told.must('the paper answer heals it', (await look()).checkConclusion, 'PASS');
  told.must('proposed to confirm', (await steps.propose()).status, 'PROPOSED');
  told.step(
    '再次询问，银行书面答复：无账户；核对通过，拟确认',
    'Asked again, the bank answers on paper: the check passes',
  );
}
