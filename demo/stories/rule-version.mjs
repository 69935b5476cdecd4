// §19.20: the rules changed in between. Eligibility is judged by the application's day, the act by its own, and both versions are kept.

import { documents } from '../clients/documents.mjs';
import { falseStatements } from '../clients/ledger-documents.mjs';
import { streetA, streetB } from '../people/households.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { examined, storyWorld } from '../telling/walk.mjs';

export const title = '规则换版：六月三十日申请、七月二日骗取，资格按申请日、处罚按行为日，两个版本都留存';

const explained = `query ($on: Date!, $division: ID!) { explainSubsistence(on: $on, input: { division: $division,
  incomes: [{ key: "a", kind: WAGE, monthlyAmount: "1800.00" }], members: [
    { key: "a", relation: SELF, birthDate: "1980-01-01" }, { key: "b", relation: SPOUSE, birthDate: "1981-01-01" },
    { key: "c", relation: SON, birthDate: "2010-01-01", studentStage: SENIOR_HIGH }] }) { ruleVersion legalBasis amount } }`;

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = await storyWorld(platform);
  await byTheApplicationsDay(world);
  await byTheActsDay(world);
  await districtsOwn(world);
  const caseId = await bothKept(world);
  return { caseId, steps: world.told.steps() };
}

async function byTheApplicationsDay({ graph, told }) {
  const ask = async (on) => (await graph.ask('clerk-li', explained, { on, division: streetA })).explainSubsistence;
  const [before, after] = [await ask('2026-06-30'), await ask('2026-07-01')];
  told.must('eligibility', [before.ruleVersion, after.ruleVersion], ['AST-01@2021-07', 'AST-01@2026-07']);
  told.step(
    `同一家庭：2026-06-30 申请按 ${before.ruleVersion}，次日申请按 ${after.ruleVersion}`,
    'Eligibility is judged by the rules of the application’s day',
  );
}

async function sanctionOn(graph, actOn, division = streetA) {
  const answer = await graph.ask('bureau-wu', falseStatements.sanction, { division, actOn, obtained: '1000.00' });
  return answer.explainFalseStatementSanction;
}

async function byTheActsDay({ graph, told }) {
  const [before, after] = [await sanctionOn(graph, '2026-06-30'), await sanctionOn(graph, '2026-07-02')];
  told.must(
    'before the act',
    [before.least, before.most, before.clause],
    ['1000.00', '3000.00', '社会救助暂行办法第六十八条'],
  );
  told.must('from the act on', [after.least, after.most, after.clause], ['0.00', '2000.00', '社会救助法第七十三条']);
  told.step(
    `骗取 1000 元：七月二日的行为按${after.clause}，罚款至多 ${after.most} 元；六月三十日的按${before.clause}，${before.least} 至 ${before.most} 元`,
    'A penalty is judged by the law of the act’s own day',
  );
}

async function districtsOwn({ graph, told, day }) {
  const from = plusDays(day, 10);
  const discretion = (max) => ({
    ...{ division: streetB, key: 'sanction.falseStatement', effectiveFrom: from, documentNo: `裁量基准 ${from}` },
    value: JSON.stringify({ version: 'AST-SANCTION@DEMO', min: '0', max, clause: '社会救助法第七十三条（裁量基准）' }),
  });
  const wider = await graph.attempt(
    'bureau-wu',
    documents.publishStandard,
    discretion('3'),
    `story-rule-wider-${from}`,
  );
  told.must(
    'never wider than the law',
    wider.problems.map(({ code }) => code),
    ['OUT_OF_RANGE'],
  );
  const narrow = await graph.attempt(
    'bureau-wu',
    documents.publishStandard,
    discretion('1'),
    `story-rule-narrow-${from}`,
  );
  const known = narrow.problems.map(({ code }) => code).filter((code) => code !== 'STANDARD_ALREADY_PUBLISHED');
  told.must('narrower it may be', known, []);
  const [last, next] = [await sanctionOn(graph, plusDays(from, -1), streetB), await sanctionOn(graph, from, streetB)];
  told.must('an act before it keeps its own law', [last.most, next.most], ['2000.00', '1000.00']);
  told.step(
    `区里自 ${from} 起收窄裁量：那天以前的行为仍按原来的幅度；想放宽则被拒绝`,
    'The district narrows its discretion from a day on; acts before it keep their own bounds',
  );
}

async function bothKept(world) {
  const { graph, told, day } = world;
  const { family, steps } = await examined(world, { name: 'rule-version', monthlyAmount: '1800.00' });
  const [head] = family.household.members;
  const personId = family.persons[head.key];
  const opening = { caseId: steps.caseId, personId, actOn: day, discovery: 'REPORT', allegation: '举报隐瞒收入。' };
  const { falseStatement } = await graph.act('bureau-wu', falseStatements.open, opening, `story-rule-open-${personId}`);
  const { eligibility, sanction } = falseStatement.ruleVersions;
  told.must('both are kept', [eligibility, sanction.startsWith('AST-SANCTION@')], ['AST-01@2026-07', true]);
  told.step(
    `立案 ${falseStatement.number}：资格 ${eligibility}，处罚 ${sanction}，两个版本都留存`,
    'Both versions stay with the case',
  );
  return steps.caseId;
}
