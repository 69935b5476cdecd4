import type { Office } from './an-office.js';
import type { Family } from './family.js';
import { answerAll, application, doneCase, step, visit } from './steps.js';

/** The day on which all of it is applied for. */
export const day = '2026-09-24';
export const severe = { type: 'MENTAL', level: 2 };

/** The family of domain §19.4 with a son: 3900 a month for three (1300 a head), the mother of a mental disability of level two. */
export function declared(family: Family, wage = '3900.00') {
  const [father, mother, son] = family.members.map(({ personId }) => personId);
  return {
    personId: mother,
    members: [
      { personId: father, relation: 'SELF', employed: true },
      { personId: mother, relation: 'SPOUSE', disability: severe, laborCapacity: 'NONE' },
      { personId: son, relation: 'SON', studentStage: 'SENIOR_HIGH', laborCapacity: 'NONE' },
    ],
    incomes: [{ personId: father, kind: 'WAGE', monthlyAmount: wage }],
  };
}

/** Applied for at the counter with a ticket of its own item. */
export async function apply(office: Office, family: Family, more: Record<string, unknown> = {}) {
  const ticket = await office.ticket(family, { items: ['AST-02'] });
  const input = application(family, ticket, { ...declared(family), ...more });
  return step(office, office.people['clerk-li'], 'applyForSinglePersonAllowance', input);
}

/** Applied, checked, visited: everything but the proofs. */
export async function investigated(office: Office, family: Family, more: Record<string, unknown> = {}) {
  const { people } = office;
  const { id: caseId } = doneCase(await apply(office, family, more));
  doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
  doneCase(await step(office, people['reviewer-sun'], 'startVerification', { caseId, sources: ['BANK'] }));
  await answerAll(office, caseId);
  doneCase(await visit(office, caseId, day));
  return caseId;
}

/** The street proposes it. */
export const propose = (office: Office, caseId: string) =>
  step(office, office.people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' });

/** What 残联 answered about the certificate. */
export const proof = (office: Office, caseId: string, more: Record<string, unknown> = {}) =>
  step(office, office.people['reviewer-sun'], 'recordProofCheck', {
    ...{ caseId, kind: 'DISABILITY_CERTIFICATE', result: 'VALID', disability: severe, validUntil: '2030-01-01' },
    ...more,
  });

/** From the application to the confirmation on 2026-10-02, without the day in between. */
export async function posted(office: Office, family: Family, more: Record<string, unknown> = {}) {
  const caseId = await investigated(office, family, more);
  doneCase(await proof(office, caseId));
  doneCase(await propose(office, caseId));
  const notice = { caseId, place: '一村', postedOn: day };
  doneCase(await step(office, office.people['clerk-li'], 'postPublicNotice', notice));
  return caseId;
}

/** The bureau confirms it. */
export async function confirm(office: Office, caseId: string) {
  doneCase(await step(office, office.people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
}
