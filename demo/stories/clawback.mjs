// Hidden income: what was obtained is claimed back out of the rolls to come, and the household keeps what it lives on.
import { createHash } from 'node:crypto';
import { falseStatements, recoveries } from '../clients/ledger-documents.mjs';
import { monthAfter, plusDays } from '../telling/calendar-days.mjs';
import { payMonth, registerAccount } from '../telling/pay-month.mjs';
import { examined, storyWorld } from '../telling/walk.mjs';

export const title = '追缴：隐瞒租金多领 900 元，听取申辩后责令退回，从低保金中分月扣回并保留最低生活所需，直到结清';
export const takes = 'MONTHS';

const digest = (of) => createHash('sha256').update(`demo evidence ${of}`).digest('hex');
const codes = (payload) => payload.problems.map(({ code }) => code);
const award = 'query ($id: ID!) { subsistenceCase(id: $id) { award { id from monthlyAmount } } }';
const ledger = `query ($id: ID!) { subsistenceCase(id: $id) { award { recoveries { nodes { id cause status balance
  entries { nodes { kind amount on } } } } } } }`;

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = await storyWorld(platform);
  const { family, steps } = await examined(world, { name: 'clawback', monthlyAmount: '1800.00' });
  await onceConfirmed(world, family, steps);
  const found = await foundOut(world, family, steps);
  await heardAndDecided(world, steps, found);
  await keptBack(world, steps, found);
  return { caseId: steps.caseId, steps: world.told.steps() };
}

async function onceConfirmed(world, family, steps) {
  const { graph, told, day, moveTo, settled } = world;
  await steps.propose();
  await steps.postNotice(day);
  await moveTo(plusDays(day, 8));
  await steps.confirm();
  await steps.deliver(plusDays(day, 8));
  const [head] = family.household.members;
  world.personId = family.persons[head.key];
  world.key = `story-clawback-${world.personId}`;
  await registerAccount(graph, { caseId: steps.caseId, personId: world.personId, key: world.key, serial: head.serial });
  world.first = monthAfter(plusDays(day, 8));
  await moveTo(`${world.first}-01`);
  const { subsistenceCase } = await graph.ask('bureau-wu', award, { id: steps.caseId });
  world.monthly = subsistenceCase.award.monthlyAmount;
  const { status } = await payMonth(graph, world.first, world.key);
  await settled();
  told.must('the month is settled', status, 'SETTLED');
  told.step(`${world.first}，该户领到第一个月的低保金 ${world.monthly} 元`, 'The first month is paid and settled');
}

async function foundOut(world, family, steps) {
  const { graph, told, first } = world;
  const opening = {
    ...{ caseId: steps.caseId, personId: world.personId, actOn: `${first}-01` },
    allegation: '出租自有房屋一间，每月租金 900 元，没有申报。',
  };
  const honest = await graph.attempt(
    'bureau-wu',
    falseStatements.open,
    { ...opening, discovery: 'SELF_DECLARED' },
    `${world.key}-honest`,
  );
  told.must('an honest declaration is no fraud', codes(honest), ['HONEST_DECLARATION']);
  told.note(`若是本户自己申报的：${honest.problems[0].message}`);
  const { falseStatement } = await graph.act(
    'bureau-wu',
    falseStatements.open,
    { ...opening, discovery: 'CHECK_FINDING' },
    `${world.key}-open`,
  );
  told.step(
    `核对发现隐瞒租金，立案 ${falseStatement.number}`,
    'A check finds a rent that nobody declared: a case is opened',
  );
  const of = { falseStatementId: falseStatement.id };
  const evidence = [{ digest: digest(family.id), description: '租赁合同和收款记录' }];
  await graph.act('bureau-wu', falseStatements.fixEvidence, { ...of, evidence }, `${world.key}-evidence`);
  const facts = '每月租金 900 元未申报';
  await graph.act('bureau-wu', falseStatements.inform, { ...of, facts }, `${world.key}-inform`);
  return of;
}

async function heardAndDecided(world, steps, of) {
  const { graph, told, first, moveTo } = world;
  const decision = {
    ...{ ...of, kind: 'RETURN', reason: '租金属实，应当计入家庭收入。' },
    obtained: [{ month: first, amount: '900.00' }],
  };
  const early = await graph.attempt('bureau-zheng', falseStatements.decide, decision, `${world.key}-early`);
  told.must('nobody is decided against unheard', codes(early), ['FALSE_STATEMENT_WRONG_STATE']);
  const heardOn = `${first}-05`;
  await moveTo(heardOn);
  const said = { ...of, heardOn, answered: true, said: '租金用于看病，愿意退回。' };
  await graph.act('bureau-wu', falseStatements.hear, said, `${world.key}-hear`);
  told.step('告知事实和权利，听取陈述申辩：租金用于看病，愿意退回', 'The household is told, and heard');
  const fined = { ...decision, kind: 'RETURN_AND_FINE', fine: '1800.01' };
  const tooMuch = await graph.attempt('bureau-zheng', falseStatements.decide, fined, `${world.key}-too-much`);
  told.must('a fine has its bound', [codes(tooMuch), tooMuch.problems[0].most], [['FINE_OUT_OF_BOUNDS'], '1800.00']);
  const { falseStatement } = await graph.act('bureau-zheng', falseStatements.decide, decision, `${world.key}-decide`);
  const [claim] = falseStatement.recoveries;
  told.must('the claim', claim.claimed, '900.00');
  world.claim = claim.id;
  const delivery = {
    caseId: steps.caseId,
    documentIds: [falseStatement.decision.document.id],
    method: 'DIRECT',
    on: heardOn,
  };
  await graph.act('clerk-li', falseStatements.deliver, delivery, `${world.key}-deliver`);
  told.step(
    '没有办理过本案的负责人决定：责令退回 900 元，不罚款；台账随即立追缴',
    'To be returned, without a fine: the ledger has the claim',
  );
}

async function keptBack(world, steps, of) {
  const { graph, told, first, moveTo, settled } = world;
  const plan = (monthlyAmount) => ({
    ...{ recoveryId: world.claim, plan: 'FROM_FUTURE_AWARDS', monthlyAmount },
    opinion: { heardOn: `${first}-05`, answered: true, content: '同意按月扣回。' },
  });
  const whole = await graph.attempt('bureau-zheng', recoveries.decide, plan(world.monthly), `${world.key}-whole`);
  told.must('never all of it', codes(whole), ['PROTECTED_MINIMUM']);
  const [{ most, message }] = whole.problems;
  told.note(`想一次扣光：${message}`);
  const { recovery } = await graph.act('bureau-zheng', recoveries.decide, plan(most), `${world.key}-plan`);
  told.step(
    `决定每月扣 ${most} 元，共 ${recovery.instalments.length} 个月`,
    'Kept back month by month, above the protected minimum',
  );
  let month = first;
  for (let balance = recovery.balance; balance !== '0.00'; ) {
    month = monthAfter(`${month}-01`);
    await moveTo(`${month}-01`);
    await payMonth(graph, month, world.key);
    await settled();
    const { subsistenceRecovery } = await graph.ask('bureau-wu', recoveries.one, { id: world.claim });
    told.must('it grows smaller', Number(subsistenceRecovery.balance) < Number(balance), true);
    balance = subsistenceRecovery.balance;
    told.note(`${month} 名册扣回后还欠 ${balance} 元`);
  }
  const { subsistenceCase } = await graph.ask('bureau-wu', ledger, { id: steps.caseId });
  const [claim] = subsistenceCase.award.recoveries.nodes;
  told.must('settled', [claim.cause, claim.status], ['FALSE_STATEMENT', 'SETTLED']);
  const sum = claim.entries.nodes.reduce((total, { amount }) => total + Number(amount), 0);
  told.must('to the fen', [sum, claim.entries.nodes.every(({ kind }) => kind === 'ROLL')], [900, true]);
  await moveTo(plusDays(`${month}-01`, 1));
  const { subsistenceFalseStatement } = await graph.ask('bureau-wu', falseStatements.one, { id: of.falseStatementId });
  told.must('the case ends by itself', subsistenceFalseStatement.status, 'CLOSED');
  told.step('名册逐月扣回，台账结清，案件结案', 'Rolls bring it back, the ledger is settled, the case is closed');
}
