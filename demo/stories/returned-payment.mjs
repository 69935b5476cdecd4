// A payment that the bank sends back (domain §12 #28): the account is closed, is corrected with a second look, and the money comes with
// the next month's roll, to that account and to nobody else's card.
import { documents } from '../clients/documents.mjs';
import { graphClient } from '../clients/graphql.mjs';
import { streetA } from '../people/households.mjs';
import { application } from '../seed/application.mjs';
import { demoAccount } from '../stand-ins/bank.mjs';
import { monthAfter, plusDays } from '../telling/calendar-days.mjs';
import { newFamily } from '../telling/family.mjs';
import { lockedRoll, paidByBank } from '../telling/monthly-roll.mjs';
import { storyteller } from '../telling/told.mjs';

export const title = '退票重发：收款账户已销户，银行退票；三十日内更正并复核，随下月名册补到新账户';
export const takes = 'MONTHS';

const household = {
  key: 'tui',
  street: streetA,
  village: '370112001001',
  members: [
    { key: 'tui', name: '涂演示', birth: '1961-05-17', relation: 'HEAD', labor: 'PARTIAL' },
    { key: 'tui-wife', name: '桂演示', birth: '1963-09-02', relation: 'SPOUSE', labor: 'PARTIAL' },
  ],
};
const payments = `query ($id: ID!) { subsistenceCase(id: $id) { award { id monthlyAmount
  payments { nodes { id month amount status returnReason correctBy payee { account } } } } } }`;

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform
 */
export async function run({ gatewayUrl, token, clock, print = console.log }) {
  const graph = graphClient({ gatewayUrl, token });
  const told = storyteller(print);
  const day = await clock.today();
  const settled = () => clock.drained();
  const family = await newFamily(graph, { like: household, today: day, settled });
  const key = `story-returned-${family.persons.tui}`;
  const steps = application({ graph, family, key });
  const world = { graph, told, clock, settled, day, family, steps, key };
  await granted(world);
  await accountGiven(world);
  const returned = await sentBack(world);
  await corrected(world, returned);
  await paidAgain(world);
  return { caseId: steps.caseId, steps: told.steps() };
}

async function granted({ graph, told, clock, settled, day, family, steps }) {
  const { ticket } = await steps.openIntake('夫妻二人收入低，申请最低生活保障');
  const incomes = [{ personId: family.persons.tui, kind: 'WAGE', monthlyAmount: '800.00' }];
  await steps.apply(ticket, { incomes, signedOn: day });
  await settled();
  await steps.accept();
  await steps.startVerification();
  told.must('the check', await steps.checked(), 'PASS');
  await steps.visit(day);
  await steps.propose();
  await steps.postNotice(day);
  await clock.moveTo(plusDays(day, 8));
  await steps.confirm();
  const { subsistenceCase } = await graph.ask('bureau-zheng', payments, { id: steps.caseId });
  told.step(
    `涂家二人，月收入 800 元，确认低保每月 ${subsistenceCase.award.monthlyAmount} 元`,
    'A couple is granted the allowance',
  );
}

const accountOf = ({ family, steps, key }, serial, reason) => ({
  ...{ caseId: steps.caseId, kind: 'SELF', personId: family.persons.tui, bank: '演示农商银行' },
  accountNumber: demoAccount(`${key.replace(/\D/g, '').slice(0, 8)}${serial}`, reason),
});

async function accountGiven(world) {
  const { graph, told, key } = world;
  const { payee } = await graph.act(
    'clerk-li',
    documents.registerPayee,
    accountOf(world, 1, 'ACCOUNT_CLOSED'),
    `${key}-account`,
  );
  told.must('the first account counts at once', payee.status, 'IN_FORCE');
  told.step(`窗口登记收款账户 ${payee.account}，只示尾号`, 'The window registers an account; only its end is shown');
}

async function sentBack(world) {
  const { graph, told, clock, settled, day, steps, key } = world;
  const month = monthAfter(plusDays(day, 8));
  await clock.moveTo(`${month}-01`);
  const roll = await lockedRoll(graph, month, key);
  told.step(
    `${month} 名册：陈发放起草、林复核复核、郑科长锁定，${roll.households} 户共 ${roll.totalAmount} 元`,
    'The roll is drafted, checked by a second person and locked',
  );
  const { sent, roll: answered } = await paidByBank(graph, roll.id, key);
  told.note(`发放文件 ${sent.name}：${sent.count} 笔，共 ${sent.total} 元`);
  told.must('every line has its answer', answered.status, 'SETTLED');
  const { subsistenceCase } = await graph.ask('clerk-li', payments, { id: steps.caseId });
  const [payment] = subsistenceCase.award.payments.nodes;
  told.must('it came back', [payment.status, payment.returnReason], ['RETURNED', 'ACCOUNT_CLOSED']);
  told.must('thirty days to look into it', payment.correctBy, plusDays(`${month}-01`, 30));
  told.step(
    `银行退票：账户已销户，须在 ${payment.correctBy} 前核实账户`,
    'The bank sends it back: the account is closed',
  );
  await settled();
  return payment;
}

async function corrected(world, payment) {
  const { graph, told, key } = world;
  const again = (name) =>
    graph.attempt('finance-chen', documents.reissuePayment, { paymentId: payment.id }, `${key}-reissue-${name}`);
  const early = await again('early');
  told.must(
    'not to the closed account',
    early.problems.map(({ code }) => code),
    ['PAYEE_NOT_CORRECTED'],
  );
  told.note(early.problems[0].message);
  const changed = accountOf(world, 2);
  const unseen = await graph.attempt('clerk-li', documents.registerPayee, changed, `${key}-unseen`);
  told.must(
    'papers first',
    unseen.problems.map(({ code }) => code),
    ['PAYEE_IDENTITY_NOT_VERIFIED'],
  );
  const { payee } = await graph.act(
    'clerk-li',
    documents.registerPayee,
    { ...changed, identityVerified: true },
    `${key}-second`,
  );
  told.must('a change waits', payee.status, 'PENDING');
  const looked = await graph.act('reviewer-sun', documents.approvePayee, { payeeId: payee.id }, `${key}-look`);
  told.must('and counts after a second look', looked.payee.status, 'IN_FORCE');
  told.step(
    `核验证件后更换账户 ${payee.account}，由第二人复核生效`,
    'The account is changed, with papers and a second look',
  );
  const { payment: planned } = await graph.act(
    'finance-chen',
    documents.reissuePayment,
    { paymentId: payment.id },
    `${key}-reissue`,
  );
  told.must('planned for the next roll', planned.status, 'REISSUED');
}

async function paidAgain({ graph, told, clock, day, steps, key }) {
  const month = monthAfter(`${monthAfter(plusDays(day, 8))}-01`);
  await clock.moveTo(`${month}-01`);
  const roll = await lockedRoll(graph, month, key);
  await paidByBank(graph, roll.id, key);
  const { subsistenceCase } = await graph.ask('clerk-li', payments, { id: steps.caseId });
  const { monthlyAmount, payments: page } = subsistenceCase.award;
  const [paid, back] = page.nodes;
  told.must('both months at once', [paid.status, Number(paid.amount)], ['PAID', 2 * Number(monthlyAmount)]);
  told.must('the first is settled by it', back.status, 'REISSUED');
  told.step(
    `${month} 名册连同退票一并发到新账户 ${paid.payee.account}：${paid.amount} 元，已到账`,
    'The next roll pays both months to the new account',
  );
}
