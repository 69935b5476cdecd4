// 单人保 (domain §19.4): a household at the edge, one of whom is on 低保 by herself; both tiers stand apart in everybody's file.
import { documents } from '../clients/documents.mjs';
import { graphClient } from '../clients/graphql.mjs';
import { streetA } from '../people/households.mjs';
import { application } from '../seed/application.mjs';
import { monthAfter, plusDays } from '../telling/calendar-days.mjs';
import { newFamily } from '../telling/family.mjs';
import { caseFile } from '../telling/questions.mjs';
import { storyteller } from '../telling/told.mjs';

export const title = '单人保：家庭人均 1300 元为低保边缘，妻子二级精神残疾，本人低保每月 1000.00 元';

/** A couple and a son; the wife cannot work. */
const household = {
  key: 'meng',
  street: streetA,
  village: '370112001001',
  members: [
    { key: 'meng', name: '孟演示', birth: '1981-04-11', relation: 'HEAD', employed: true },
    {
      ...{ key: 'meng-wife', name: '平演示', birth: '1983-07-22', relation: 'SPOUSE', labor: 'NONE' },
      disability: { type: 'MENTAL', level: 2 },
    },
    { key: 'meng-son', name: '孟小演', birth: '2011-01-05', relation: 'SON', study: 'COMPULSORY', labor: 'NONE' },
  ],
};
const tiers =
  'query ($id: ID!) { person(id: $id) { subsistence { tier householdTier award { program monthlyAmount } } } }';

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform
 */
export async function run({ gatewayUrl, token, clock, print = console.log }) {
  const graph = graphClient({ gatewayUrl, token });
  const told = storyteller(print);
  const day = await clock.today();
  const settled = () => clock.drained();
  const family = await newFamily(graph, { like: household, today: day, settled });
  const wife = family.persons['meng-wife'];
  const world = { graph, told, clock, settled, day, family, wife };

  const key = `story-single-${family.persons.meng}`;
  const asOne = application({ graph, family, key, item: 'AST-02' });
  await atTheWindow(world, asOne);
  await proved(world, asOne);
  await confirmed(world, asOne);
  return { caseId: asOne.caseId, steps: told.steps() };
}

async function atTheWindow({ graph, told, settled, day, family, wife }, asOne) {
  const { ticket } = await asOne.openIntake('妻子重度残疾，申请单人保');
  const incomes = [{ personId: family.persons.meng, kind: 'WAGE', monthlyAmount: '3900.00' }];
  const { number } = await asOne.apply(ticket, { incomes, signedOn: day, personId: wife });
  told.step(
    `孟家三口月收入 3900 元，人均 1300 元：不低于低保标准，低于边缘标准 1500 元；为妻子申请单人保，办件号 ${number}`,
    'A household at the edge applies for one of its members',
  );
  await settled();
  await asOne.accept();
  await asOne.startVerification();
  told.must('means are not over', await asOne.checked(), 'PASS');
  await asOne.visit(day);
  const early = await graph.attempt(
    'reviewer-sun',
    documents.propose,
    { caseId: asOne.caseId, kind: 'APPROVE' },
    `story-single-early-${asOne.caseId}`,
  );
  told.must(
    'the certificate is asked for first',
    early.problems.map(({ code }) => code),
    ['PROOF_NOT_CHECKED'],
  );
  told.step(`核对通过、已入户，但不能凭口头认定：${early.problems[0].message}`, 'Nobody is disabled by word alone');
}

async function proved({ graph, told, day }, asOne) {
  const certificate = { kind: 'DISABILITY_CERTIFICATE', validUntil: plusDays(day, 900) };
  await asOne.recordProof({ ...certificate, result: 'VALID', disability: { type: 'MENTAL', level: 2 } });
  await asOne.propose();
  const { subsistenceCase } = await graph.ask('reviewer-sun', caseFile, { id: asOne.caseId });
  const { amount, steps } = subsistenceCase.determination;
  told.must('the amount', amount, '1000.00');
  told.must('both tiers apart', steps.at(-1).result, '家庭低保边缘，本人低保，两个层级分别认定');
  told.step('残联核验证件有效，拟确认每月 1000.00 元', 'The certificate holds; 1,000.00 yuan are proposed, and why');
  for (const { rule, result } of steps) told.note(`${rule}：${result}`);
}

async function confirmed({ graph, told, clock, settled, day, family, wife }, asOne) {
  await asOne.postNotice(day);
  const confirmOn = plusDays(day, 8);
  await clock.moveTo(confirmOn);
  await asOne.confirm();
  await settled();
  const standing = async (key) => (await graph.ask('clerk-li', tiers, { id: family.persons[key] })).person.subsistence;
  const { tier, householdTier } = await standing('meng-wife');
  told.must('the wife', [tier, householdTier], ['DIBAO', 'EDGE']);
  for (const key of ['meng', 'meng-son']) {
    const other = await standing(key);
    told.must('the others', [other.tier, other.householdTier, other.award], ['EDGE', 'EDGE', null]);
  }
  told.step(
    '公示期满确认：妻子为低保，家庭为低保边缘，丈夫和儿子不领低保金',
    'The wife is on 低保, the household at the edge',
  );
  const again = application({ graph, family, key: `story-single-again-${wife}`, item: 'AST-02' });
  const { ticket } = await again.openIntake('再次申请');
  const incomes = [{ personId: family.persons.meng, kind: 'WAGE', monthlyAmount: '3900.00' }];
  const refused = await again.apply(ticket, { incomes, signedOn: confirmOn, personId: wife }).catch((error) => error);
  told.must('a second one is refused', JSON.stringify(refused.message).includes('DUPLICATE_APPLICATION'), true);
  const month = monthAfter(confirmOn);
  await clock.moveTo(`${month}-01`);
  const { award } = await standing('meng-wife');
  told.must('her award', award, { program: 'SINGLE_PERSON', monthlyAmount: '1000.00' });
  told.step(`自 ${month} 起，妻子本人每月 1000.00 元`, 'From the following month on she is paid by herself');
}
