// 残疾人两项补贴 (T-DIS-1): a woman on 低保 with a grave physical disability asks for both at one window; reviewed by the street, by the
// federation, determined by the bureau; both are paid from the month of handing in.
import { allowanceDocuments as documents } from '../clients/allowance-documents.mjs';
import { documents as windowDocuments } from '../clients/documents.mjs';
import { streetA } from '../people/households.mjs';
import { identityNumber } from '../people/identity-number.mjs';
import { publishAllowanceStandards } from '../seed/allowance-standards.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { onAllowance } from '../telling/on-allowance.mjs';
import { storyWorld } from '../telling/walk.mjs';

export const title = '残疾人两项补贴：低保户肢体一级，生活 176 元、护理 176 元，每月 352 元，自递交申请当月发放';
export const takes = 'MONTHS';

/** The federation's register knows somebody of this name: physical, first level (people/certificates.mjs). */
const household = {
  key: 'zhi',
  street: streetA,
  village: '370112001001',
  members: [{ key: 'zhi', name: '肢演示', birth: '1974-09-02', relation: 'HEAD', labor: 'NONE' }],
};
const district = '370112';

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = await storyWorld(platform);
  const { told, settled } = world;
  await standardsPublished(world);
  const { family } = await onAllowance(world, { name: 'allowances', monthlyAmount: '200.00', like: household });
  await settled();
  const today = await platform.clock.today();
  const [member] = family.household.members;
  const personId = family.persons[member.key];
  const here = { ...world, today, personId, key: (name) => `story-both-allowances-${personId}-${name}` };
  await certificateShown(here, member);
  const cases = await appliedAtOneWindow(here);
  await reviewed(here, cases);
  await paid(here);
  return { caseId: cases[0].id, steps: told.steps() };
}

async function standardsPublished({ graph, told }) {
  await publishAllowanceStandards(graph);
  told.step(
    '区民政局公布两项补贴标准：生活 176 元，护理一级 176 元、二级 152 元',
    'The district publishes its standards',
  );
}

async function certificateShown({ graph, told, settled, today, personId, key }, member) {
  const certificateNumber = `${identityNumber(member)}41`;
  const dates = { issuedOn: plusDays(today, -1_800), validTo: plusDays(today, 1_800) };
  const input = { personId, certificateNumber, ...dates };
  const { certificate } = await graph.act('clerk-li', documents.registerCertificate, input, key('certificate'));
  told.must('the certificate', certificate.level, 1);
  await settled();
  told.step(
    '窗口查看残疾人证：肢体一级，同时向残联查询',
    'The certificate is seen at the window; the federation is asked',
  );
}

async function appliedAtOneWindow({ graph, told, settled, personId, key }) {
  const seen = await graph.ask('clerk-li', documents.explain, { id: personId });
  told.must('both before the application', [seen.living.monthlyAmount, seen.care.monthlyAmount], ['176.00', '176.00']);
  told.step(
    `申请之前先说清：${seen.living.summary}${seen.care.summary}`,
    'What she would get is explained before she applies',
  );
  const visit = { applicantId: personId, subjectIds: [personId], division: streetA, channel: 'WINDOW' };
  const items = { reason: '申请残疾人两项补贴', items: ['DIS-01', 'DIS-02'] };
  const opened = await graph.act('clerk-li', windowDocuments.openIntake, { ...visit, ...items }, key('visit'));
  const intakeTicket = opened.ticket;
  const living = await graph.act('clerk-li', documents.applyForLiving, { intakeTicket }, key('living'));
  const careEvidence = '双下肢瘫痪，起居需人照护';
  const care = await graph.act('clerk-li', documents.applyForCare, { intakeTicket, careEvidence }, key('care'));
  await settled();
  told.step(`一次来访，两件申请：${living.case.number}、${care.case.number}`, 'One visit, two applications');
  const again = await graph.attempt('clerk-li', documents.applyForLiving, { intakeTicket }, key('again'));
  told.must(
    'not twice',
    again.problems.map(({ code }) => code),
    ['DUPLICATE_APPLICATION'],
  );
  return [living.case, care.case];
}

async function reviewed({ graph, told, settled, today, key }, cases) {
  for (const { id: caseId, allowance } of cases) {
    const take = async (account, document, input = {}) =>
      (await graph.act(account, document, { caseId, ...input }, key(`${allowance}-${account}-${document.length}`)))
        .case;
    await take('clerk-li', documents.accept);
    if (allowance === 'CARE')
      await take('clerk-li', documents.assessCareNeed, { needed: true, evidence: '入户核实，起居需人照护' });
    await take('reviewer-sun', documents.passReview);
    await take('dpf-shen', documents.federationReview, { agrees: true });
    const found = await take('bureau-zheng', documents.confirm);
    told.must('determined', [found.status, found.decision.monthlyAmount], ['CONFIRMED', '176.00']);
    told.must('from the month of handing in', found.decision.from, today.slice(0, 7));
    await take('clerk-li', documents.deliver, { deliveredOn: today });
  }
  await settled();
  told.step(
    '街道初审、残联审核、区民政局审定合格，送达',
    'Reviewed by the street and the federation, determined by the bureau',
  );
}

async function paid({ graph, told, today, personId, key }) {
  const { person } = await graph.ask('bureau-wu', documents.awards, { id: personId });
  const amounts = person.disability.awards.nodes.map(({ thisMonth }) => Number(thisMonth.amount));
  told.must(
    'both are paid',
    amounts.reduce((sum, each) => sum + each, 0),
    352,
  );
  for (const allowance of ['LIVING', 'CARE']) {
    const input = { allowance, month: today.slice(0, 7), division: district, lateReason: '补拟' };
    const { roll, problems } = await graph.attempt(
      'finance-chen',
      documents.draftRoll,
      input,
      key(`roll-${allowance}`),
    );
    if (roll !== null && roll !== undefined) told.note(`${allowance} ${roll.awards} 人，共 ${roll.totalAmount} 元`);
    else told.note(problems.map(({ message }) => message).join('；'));
  }
  told.step('本月两项补贴合计 352 元', '352 yuan a month');
}
