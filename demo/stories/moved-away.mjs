// Moving (domain §2.4 ④): to another street of the district without a gap, and then away from the district, where the award ends here
// after the household was heard, so that one place pays a month.
import { documents } from '../clients/documents.mjs';
import { graphClient } from '../clients/graphql.mjs';
import { streetA, streetB } from '../people/households.mjs';
import { application } from '../seed/application.mjs';
import { monthAfter, plusDays } from '../telling/calendar-days.mjs';
import { newFamily } from '../telling/family.mjs';
import { reviewFile } from '../telling/questions.mjs';
import { storyteller } from '../telling/told.mjs';

export const title = '迁居：区内换街道不断档；迁出本区的听取意见后终止，同月只由一地发放';
export const takes = 'MONTHS';

const household = {
  key: 'tao',
  street: streetA,
  village: '370112001001',
  members: [{ key: 'tao', name: '陶演示', birth: '1962-03-03', relation: 'HEAD', labor: 'PARTIAL' }],
};
const where = 'query ($id: ID!) { subsistenceCase(id: $id) { division { code } } }';

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform
 */
export async function run({ gatewayUrl, token, clock, print = console.log }) {
  const graph = graphClient({ gatewayUrl, token });
  const told = storyteller(print);
  const day = await clock.today();
  const settled = () => clock.drained();
  const family = await newFamily(graph, { like: household, today: day, settled });
  const steps = application({ graph, family, key: `story-moved-${family.persons.tao}` });
  const world = { graph, told, clock, settled, day, family, steps };
  await onTheAllowance(world);
  await toAnotherStreet(world);
  await awayFromTheDistrict(world);
  return { caseId: steps.caseId, steps: told.steps() };
}

async function onTheAllowance({ told, clock, settled, day, family, steps }) {
  const { ticket } = await steps.openIntake();
  const incomes = [{ personId: family.persons.tao, kind: 'PENSION', monthlyAmount: '300.00' }];
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
  await clock.moveTo(`${monthAfter(plusDays(day, 8))}-01`);
  await settled();
  told.step('陶家一人户享受低保，每月 700.00 元，由山大路街道办理', 'One person is on the allowance at street A');
}

async function toAnotherStreet({ graph, told, clock, settled, family, steps }) {
  const { caseId } = steps;
  const today = await clock.today();
  const move = { toDivision: streetB, movedOn: today, caseId };
  const early = await graph.attempt('clerk-li', documents.recordHouseholdMove, move, `story-move-early-${caseId}`);
  told.must(
    'nobody is there yet',
    early.problems.map(({ code }) => code),
    ['MOVE_TARGET'],
  );
  const person = { personId: family.persons.tao, hukouDivision: streetB, residenceDivision: streetB, on: today };
  await graph.act('clerk-li', documents.movePerson, person, `story-move-person-${caseId}`);
  await settled();
  await graph.act('clerk-li', documents.recordHouseholdMove, move, `story-move-${caseId}`);
  told.must(
    'here until the month ends',
    (await graph.ask('clerk-li', where, { id: caseId })).subsistenceCase.division.code,
    streetA,
  );
  const month = monthAfter(today);
  await clock.moveTo(`${month}-01`);
  await settled();
  const { subsistenceCase } = await graph.ask('clerk-wang-b', where, { id: caseId });
  told.must('there from the next on', subsistenceCase.division.code, streetB);
  const { subsistenceCase: file } = await graph.ask('reviewer-b', reviewFile, { id: caseId });
  told.must('the same amount', file.award.monthlyAmount, '700.00');
  told.step(
    `户籍迁到邻街道：本月仍由原街道发放，自 ${month} 起由新街道办理、发放，金额不变`,
    'To another street, without a gap',
  );
}

async function awayFromTheDistrict({ graph, told, clock, settled, steps }) {
  const { caseId } = steps;
  const act = (account, document, input, name) =>
    graph.act(account, document, { caseId, ...input }, `story-away-${name}-${caseId}`);
  const { subsistenceCase: standing } = await graph.ask('reviewer-b', reviewFile, { id: caseId });
  if (standing.status === 'ACTIVE') await act('reviewer-b', documents.openReview, { trigger: 'MOVED' }, 'open');
  const grounds = [{ code: 'MOVED_AWAY', text: '户籍和常住地均已迁往外区县。' }];
  await act('reviewer-b', documents.proposeAwardChange, { grounds }, 'propose');
  const said = { stance: 'AGREES', content: '到新地方再申请。' };
  await act('clerk-wang-b', documents.hearOpinion, said, 'hear');
  await act('bureau-zheng', documents.decideAwardChange, {}, 'decide');
  await settled();
  const { subsistenceCase } = await graph.ask('bureau-zheng', reviewFile, { id: caseId });
  const month = (await clock.today()).slice(0, 7);
  told.must('ends with this month', [subsistenceCase.status, subsistenceCase.award.to], ['TERMINATED', month]);
  told.step(
    `迁出本区：听取意见后终止，本区发至 ${month}，迁入地自次月起发放`,
    'Away from the district: this place pays this month, the other the next',
  );
}
