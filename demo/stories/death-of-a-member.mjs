// A death (domain §11): one source suspends no household but is looked into; two papers confirm it; the family is heard before
// anything is less, and the household is reckoned without them from the month after.
import { documents } from '../clients/documents.mjs';
import { graphClient } from '../clients/graphql.mjs';
import { streetA } from '../people/households.mjs';
import { application } from '../seed/application.mjs';
import { monthAfter, plusDays } from '../telling/calendar-days.mjs';
import { newFamily } from '../telling/family.mjs';
import { reviewFile } from '../telling/questions.mjs';
import { storyteller } from '../telling/told.mjs';

export const title = '家庭成员死亡：单源报告先核实，两证印证后按人口减少重算，听取家属意见';
export const takes = 'MONTHS';

const household = {
  key: 'lu',
  street: streetA,
  village: '370112001001',
  members: [
    { key: 'lu', name: '陆演示', birth: '1957-09-09', relation: 'HEAD', labor: 'NONE' },
    { key: 'lu-wife', name: '柳演示', birth: '1959-12-01', relation: 'SPOUSE', labor: 'NONE' },
  ],
};

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform
 */
export async function run({ gatewayUrl, token, clock, print = console.log }) {
  const graph = graphClient({ gatewayUrl, token });
  const told = storyteller(print);
  const day = await clock.today();
  const settled = () => clock.drained();
  const family = await newFamily(graph, { like: household, today: day, settled });
  const steps = application({ graph, family, key: `story-death-${family.persons.lu}` });
  const world = { graph, told, clock, settled, day, family, steps };
  await onTheAllowance(world);
  await reported(world);
  await confirmed(world);
  await heardAndDecided(world);
  return { caseId: steps.caseId, steps: told.steps() };
}

async function onTheAllowance({ told, clock, settled, day, family, steps }) {
  const { ticket } = await steps.openIntake();
  const incomes = [{ personId: family.persons.lu, kind: 'PENSION', monthlyAmount: '600.00' }];
  await steps.apply(ticket, { incomes, signedOn: day });
  await settled();
  await steps.accept();
  await steps.startVerification();
  told.must('the check', await steps.checked(), 'PASS');
  await steps.visit(day);
  await steps.propose();
  await steps.postNotice(day);
  const confirmOn = plusDays(day, 8);
  await clock.moveTo(confirmOn);
  await steps.confirm();
  await clock.moveTo(`${monthAfter(confirmOn)}-01`);
  await settled();
  told.step('陆家老两口享受低保，每月 1400.00 元', 'An old couple is on the allowance, with 1,400.00 yuan a month');
}

async function reported({ graph, told, clock, settled, family, steps }) {
  const today = await clock.today();
  const person = { personId: family.persons['lu-wife'], diedOn: today };
  const village = { ...person, evidence: 'VILLAGE' };
  await graph.act('clerk-li', documents.reportDeath, village, `story-death-village-${person.personId}`);
  await settled();
  const { subsistenceCase } = await graph.ask('reviewer-sun', reviewFile, { id: steps.caseId });
  told.must(
    'looked into, and not suspended',
    [subsistenceCase.status, subsistenceCase.award.status],
    ['REVIEWING', 'ACTIVE'],
  );
  told.step(
    '居委会报告老伴去世：单一来源，只派核实，不暂停家庭的待遇',
    'One source is looked into; the household is not suspended for it',
  );
}

async function confirmed({ graph, told, clock, settled, family }) {
  const today = await clock.today();
  const personId = family.persons['lu-wife'];
  for (const [evidence, documentNo] of [
    ['DEATH_CERTIFICATE', '演示医证第 001 号'],
    ['CREMATION', '演示火证第 001 号'],
  ]) {
    const paper = { personId, diedOn: today, evidence, documentNo };
    await graph.act('clerk-li', documents.reportDeath, paper, `story-death-${evidence}-${personId}`);
  }
  await settled();
  const { person } = await graph.ask('clerk-li', 'query ($id: ID!) { person(id: $id) { lifeStatus } }', {
    id: personId,
  });
  told.must('two papers confirm it', person.lifeStatus, 'DEAD');
  told.step('死亡证明与火化证明相互印证，确认死亡', 'A certificate and a cremation corroborate one another');
}

async function heardAndDecided({ graph, told, clock, settled, steps }) {
  const { caseId } = steps;
  const act = (account, document, input, name) =>
    graph.act(account, document, { caseId, ...input }, `story-death-${name}-${caseId}`);
  await steps.visit(await clock.today(), 'again');
  await act('reviewer-sun', documents.proposeAwardChange, {}, 'propose');
  const early = await graph.attempt(
    'bureau-zheng',
    documents.decideAwardChange,
    { caseId },
    `story-death-early-${caseId}`,
  );
  told.must(
    'not before the family was heard',
    early.problems.map(({ code }) => code),
    ['OPINION_NOT_HEARD'],
  );
  told.step(
    `拟按一人减发；未听取意见不能决定：${early.problems[0].message}`,
    'The family is heard before anything is less',
  );
  const said = { stance: 'AGREES', content: '知道了，没有意见。' };
  await act('clerk-li', documents.hearOpinion, said, 'hear');
  await act('bureau-zheng', documents.decideAwardChange, {}, 'decide');
  await settled();
  const { subsistenceCase } = await graph.ask('bureau-zheng', reviewFile, { id: caseId });
  const next = monthAfter(await clock.today());
  told.must('from the month after the death', subsistenceCase.award.amounts.at(-1), { from: next, amount: '400.00' });
  told.must('the case goes on', subsistenceCase.status, 'ACTIVE');
  told.step(
    `听取后决定：当月照发，自 ${next} 起每月 400.00 元`,
    'This month is paid in full; from the next on 400.00 yuan',
  );
  for (const { kind, title: name } of subsistenceCase.documents.nodes) told.note(`${kind} ${name}`);
}
