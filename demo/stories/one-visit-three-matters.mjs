// One visit, three matters (一门受理): a disabled woman comes for 低保; what she would receive in each combination is told before she
// applies; three typed mutations in one document are answered by two services at once; and what she is entitled to is shown in one place.
import { allowanceDocuments } from '../clients/allowance-documents.mjs';
import { documents } from '../clients/documents.mjs';
import { problems } from '../clients/graphql.mjs';
import { identityNumber } from '../people/identity-number.mjs';
import { publishAllowanceStandards } from '../seed/allowance-standards.mjs';
import { application, declaredMembers } from '../seed/application.mjs';
import { monthAfter, plusDays } from '../telling/calendar-days.mjs';
import { until } from '../telling/disabled-person.mjs';
import { newFamily } from '../telling/family.mjs';
import { storyWorld } from '../telling/walk.mjs';

export const title = '一次受理、三件事：低保、生活补贴、护理补贴一张单子申请，各归各管，合在一处看';
export const takes = 'MONTHS';

const like = {
  key: 'three-matters',
  street: '370112001',
  village: '370112001001',
  members: [
    { key: 'husband', name: '施演示', birth: '1974-05-02', relation: 'HEAD' },
    { key: 'her', name: '肢演示', birth: '1976-08-19', relation: 'SPOUSE', disability: { type: 'PHYSICAL', level: 1 } },
  ],
};
const items = ['AST-01', 'DIS-01', 'DIS-02'];

const trial = `query ($input: ExplainSubsistenceInput!, $her: ID!) {
  dibao: explainSubsistence(input: $input) { outcome amount }
  living: explainLivingAllowance(personId: $her) { entitled summary }
  care: explainCareAllowance(personId: $her) { entitled standard } }`;
const outlook = `query ($person: ID!, $month: Month!, $considered: [ConsideredBenefit!]!) {
  entitlementOutlook(person: $person, month: $month, considered: $considered) {
    appliedFor { code } total notPossible { benefit { name } needs { name } reason legalBasis } suppressed { benefit { name } by { name } reason } } }`;
const relations = `query ($person: ID!, $month: Month!, $benefits: [String!]!) {
  benefitRelations(person: $person, month: $month, benefits: $benefits) { benefit { code } other { code } relation words legalBasis } }`;
const applyForAll = `mutation ($dibao: ApplyForSubsistenceAllowanceInput!, $living: ApplyForLivingAllowanceInput!, $care: ApplyForCareAllowanceInput!,
    $k1: String!, $k2: String!, $k3: String!) {
  dibao: applyForSubsistenceAllowance(input: $dibao, idempotencyKey: $k1) { case { id number status } ${problems} }
  living: applyForLivingAllowance(input: $living, idempotencyKey: $k2) { case { id number status } ${problems} }
  care: applyForCareAllowance(input: $care, idempotencyKey: $k3) { case { id number status } ${problems} } }`;
const together = `query ($id: ID!) { intake(id: $id) { cases(first: 10) { totalCount nodes { number item { code } statusLabel } } } }`;
const entitled = `query ($id: ID!, $month: Month!) { person(id: $id) { name entitlements(month: $month) {
  entitled { benefit { code name } monthlyAmount householdAmount } suppressed { benefit { code } by { code } reason } } } }`;

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = await storyWorld(platform);
  const { graph, day, settled } = world;
  await publishAllowanceStandards(graph);
  const family = await newFamily(graph, { like, today: day, settled });
  const key = `story-three-${family.persons.her}`;
  const scene = { ...world, family, her: family.persons.her, key };
  await beforeSheApplies(scene);
  const cases = await oneDocument(scene);
  await eachByItsOwner(scene, cases);
  await seenTogether(scene);
  return { steps: world.told.steps() };
}

async function beforeSheApplies({ graph, told, day, settled, family, her, key }) {
  const year = Number(day.slice(0, 4));
  const certificateNumber = `${identityNumber(family.household.members[1])}41`;
  const card = { personId: her, certificateNumber, issuedOn: `${year - 4}-03-01`, validTo: `${year + 6}-02-28` };
  await graph.act('clerk-li', allowanceDocuments.registerCertificate, card, `${key}-card`);
  await settled();
  const members = declaredMembers(family).map(({ personId, ...member }, at) => ({
    ...{ key: personId, birthDate: family.household.members[at].birth, ...member },
  }));
  const incomes = [{ key: family.persons.husband, kind: 'WAGE', monthlyAmount: '1100.00' }];
  const input = { division: like.street, members, incomes };
  const said = await graph.ask('clerk-li', trial, { input, her });
  told.must('the trial of 低保', said.dibao.amount, '900.00');
  told.must('care by the certificate alone', [said.care.entitled, said.care.standard], [true, '176.00']);
  told.must('living only with 低保', said.living.entitled, false);
  const considered = [
    { benefit: 'DIBAO', monthlyAmount: said.dibao.amount },
    { benefit: 'PWD_LIVING', monthlyAmount: '176.00' },
    { benefit: 'PWD_CARE', monthlyAmount: said.care.standard },
  ];
  const month = monthAfter(day);
  const { entitlementOutlook: found } = await graph.ask('clerk-li', outlook, { person: her, month, considered });
  told.must('the best of eight', [found.length, found[0].appliedFor.length, found[0].total], [8, 3, '1252.00']);
  const alone = found.find(({ appliedFor }) => appliedFor.length === 1 && appliedFor[0].code === 'PWD_LIVING');
  told.must('living alone is in vain', [alone.total, alone.notPossible.length], ['0.00', 1]);
  told.step(
    `${day}，丈夫月收入 1100 元、本人肢体一级：申请之前先看各种组合，三项都申请每月共 1252 元，单独申请生活补贴得不到`,
    'Before she applies she sees what each combination pays: all three together 1,252 yuan; the living allowance alone nothing',
  );
  told.note(`${alone.notPossible[0].reason}（${alone.notPossible[0].legalBasis}）`);
  await whatExcludesWhat({ graph, told }, her, month);
}

/** What she asks about the support for the destitute: each two in words, and what would be lost by it. */
async function whatExcludesWhat({ graph, told }, her, month) {
  const benefits = ['DESTITUTE', 'DIBAO', 'PWD_LIVING', 'PWD_CARE'];
  const { benefitRelations } = await graph.ask('clerk-li', relations, { person: her, month, benefits });
  const excluded = benefitRelations.filter(({ relation }) => relation === 'EXCLUDED');
  told.must('excluded by the support for the destitute', excluded.map(({ benefit }) => benefit.code).sort(), [
    'DIBAO',
    'PWD_CARE',
    'PWD_LIVING',
  ]);
  const stacked = benefitRelations.filter(({ relation }) => relation === 'STACKED');
  told.must('paid side by side', stacked.length, 3);
  const considered = benefits.map((benefit) => ({
    benefit,
    monthlyAmount: benefit === 'DESTITUTE' ? '1300.00' : '176.00',
  }));
  const { entitlementOutlook } = await graph.ask('clerk-li', outlook, { person: her, month, considered });
  const all = entitlementOutlook.find(({ appliedFor }) => appliedFor.length === benefits.length);
  told.must('suppressed, each by the support', all.suppressed.length, 3);
  told.step(
    '问起特困供养：低保、生活补贴、护理补贴逐项说明为什么不能同领，依据是什么；低保与两项补贴可以叠加',
    'Asked about the support for the destitute: why each of the three cannot be paid beside it, and on what that rests; the three themselves can',
  );
  for (const { words, legalBasis } of benefitRelations) told.note(`${words}（${legalBasis}）`);
}

async function oneDocument({ graph, told, day, family, her, key, settled }) {
  const visit = { applicantId: her, subjectIds: Object.values(family.persons), division: like.street };
  const { ticket, intake } = await graph.act(
    'clerk-li',
    documents.openIntake,
    { ...visit, reason: '生活困难，本人肢体一级残疾', channel: 'WINDOW', items },
    `${key}-visit`,
  );
  const dibao = {
    ...{ intakeTicket: ticket, householdId: family.id, consentIds: family.consentIds, declaration: { signedOn: day } },
    members: declaredMembers(family).map((member) => ({
      ...member,
      relation: member.personId === her ? 'SELF' : 'SPOUSE',
    })),
    incomes: [{ personId: family.persons.husband, kind: 'WAGE', monthlyAmount: '1100.00' }],
    properties: [],
  };
  const answer = await graph.ask('clerk-li', applyForAll, {
    dibao,
    living: { intakeTicket: ticket },
    care: { intakeTicket: ticket, careEvidence: '残疾人证与村医的照护说明' },
    ...{ k1: `${key}-dibao`, k2: `${key}-living`, k3: `${key}-care` },
  });
  told.must(
    'each answered by its owner',
    Object.values(answer).flatMap((payload) => payload.problems.map(({ code }) => code)),
    [],
  );
  await settled();
  const read = async () => (await graph.ask('clerk-li', together, { id: intake.id })).intake.cases;
  const shown = await until(read, ({ totalCount }) => totalCount === 3, 'the three cases in one visit');
  told.must('in one place', shown.nodes.map(({ item }) => item.code).sort(), items);
  told.step(
    '一次受理、一张单子三项申请：社会救助和残疾人福利各自当场答复，一次受理之下看得到三件',
    'One visit, one document, three applications: two services answer at once, and the visit shows all three',
  );
  for (const { number, item, statusLabel } of shown.nodes) told.note(`${item.code} ${number} ${statusLabel}`);
  return { dibao: answer.dibao.case.id, living: answer.living.case.id, care: answer.care.case.id };
}

async function eachByItsOwner({ graph, told, day, moveTo, settled, family, key }, cases) {
  const act = (who, name, caseId, more = {}) =>
    graph.act(who, allowanceDocuments[name], { caseId, ...more }, `${key}-${name}-${caseId}`);
  await act('clerk-li', 'accept', cases.care);
  await act('clerk-li', 'assessCareNeed', cases.care, { needed: true, evidence: '入户核实' });
  await act('reviewer-sun', 'passReview', cases.care);
  await act('dpf-shen', 'federationReview', cases.care, { agrees: true });
  const { case: care } = await act('bureau-zheng', 'confirm', cases.care);
  told.must('care', care.decision.monthlyAmount, '176.00');
  told.step(
    '护理补贴不看收入：街道、残联、区局三步，当日审定 176 元',
    'The care allowance asks for no income: granted, 176 yuan',
  );

  const steps = application({ graph, family, key: `${key}-path`, caseId: cases.dibao });
  await steps.accept();
  await steps.startVerification();
  await steps.checked();
  await steps.visit(day);
  await steps.propose();
  await steps.postNotice(day);
  await moveTo(plusDays(day, 8));
  await steps.confirm();
  await settled();
  told.step(
    '低保核对、入户、公示无异议，第八天确认，次月起 900 元',
    '低保: checked, visited, noticed, confirmed on the eighth day: 900 yuan from the next month',
  );

  await act('clerk-li', 'accept', cases.living);
  await act('reviewer-sun', 'passReview', cases.living);
  await act('dpf-shen', 'federationReview', cases.living, { agrees: true });
  const { case: living } = await act('bureau-zheng', 'confirm', cases.living);
  told.must('living', living.decision.monthlyAmount, '176.00');
  told.step(
    '低保一确认，生活补贴就有了前提：审定 176 元',
    'With 低保 confirmed the living allowance has what it needs: 176 yuan',
  );
  await settled();
}

async function seenTogether({ graph, told, day, her, moveTo, settled }) {
  const month = monthAfter(plusDays(day, 8));
  await moveTo(`${month}-01`);
  await settled();
  const read = async () => (await graph.ask('bureau-wu', entitled, { id: her, month })).person;
  const isThere = ({ entitlements }) => entitlements?.entitled.length === 3;
  const { entitlements } = await until(read, isThere, 'the three benefits of one person');
  told.must(
    'entitled',
    entitlements.entitled.map(({ benefit, monthlyAmount, householdAmount }) => [
      benefit.code,
      monthlyAmount ?? householdAmount,
    ]),
    [
      ['DIBAO', '900.00'],
      ['PWD_LIVING', '176.00'],
      ['PWD_CARE', '176.00'],
    ],
  );
  told.must('nothing suppressed', entitlements.suppressed, []);
  told.step(
    `${month} 起三项都享受：全户低保 900 元，本人生活补贴、护理补贴各 176 元`,
    `From ${month} on all three are paid`,
  );
}
