import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { type Asker, county, publishAsOutside, settled } from '@yimen/testing';
import { act, type Office, type Said, type Somebody } from './an-office.js';
import { anIdentityNumber, changedTold } from './certificates.js';

export type ShownCase = Record<string, unknown> & {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly nextSteps: readonly { readonly code: string }[];
};
export type CaseShown = { readonly case: ShownCase | null; readonly problems: readonly Said[] };

const fields = `id number status statusLabel allowance version dueOn acceptedOn item { code } person { id } nextSteps { code label }
  careNeed { needed } review { proposal } federationReview { agrees remark }
  decision { kind standard monthlyAmount from ground reason deliveredOn reconsiderationDays }
  determination { outcome amount steps { rule result } } objections { no about text federationSupports upheld answer }
  end { lastMonth reasonCode }`;

/** Takes a step of a case as somebody. */
export function step(office: Office, who: Asker, mutation: string, input: object, key?: string): Promise<CaseShown> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return act<CaseShown>(office, who, [mutation, type, `case { ${fields} }`], input, key);
}

/** The district's standards: living 176, care 176, 152 and, extended to the third level of 智力、精神, 100 (domain §4.3). */
export async function publishStandards(office: Office): Promise<void> {
  const standards = [
    ['disability.living.standard', '176.00'],
    ['disability.care.standard', JSON.stringify({ 1: '176.00', 2: '152.00', 3: '100.00' })],
    ['disability.care.maxLevel', '3'],
  ] as const;
  for (const [key, value] of standards) {
    const input = { division: county, key, value, effectiveFrom: '2026-01-01', documentNo: '演示区民发〔2025〕11号' };
    const answer = await publishStandard(office, input);
    expect(answer.problems).toEqual([]);
  }
}

export const publishStandard = (office: Office, input: object, who = office.people['bureau-wu']) =>
  act<{ awardsChanged: number }>(
    office,
    who,
    ['publishDisabilityStandard', 'PublishDisabilityStandardInput', 'standard { key value } awardsChanged'],
    input,
  );

/** Tells that a household with this person in it is on 低保. */
export async function onDibao({ service }: Office, personId: string, tier: 'DIBAO' | 'TEKUN' = 'DIBAO'): Promise<void> {
  const data = {
    ...{ householdId: randomUUID(), personIds: [personId], tier, subjectType: 'HOUSEHOLD' as const, version: 1 },
    ...{ from: '2026-03-01', validTo: null, ruleVersion: '2026-1', entitlements: [] },
  };
  const told = { subjectVersion: 1, legalDate: legalDate('2026-03-01') };
  await publishAsOutside(service.transport, eventOf('yimen.assistance.low-income.identified.v1', data, told));
  await settled(service);
}

/** Somebody with a certificate, told by the federation: physical, first level, in a household on 低保 unless it is said otherwise. */
export async function aHolder(
  office: Office,
  {
    level = 1,
    category = 'PHYSICAL',
    dibao = true,
  }: { level?: 1 | 2 | 3 | 4; category?: 'PHYSICAL' | 'MENTAL'; dibao?: boolean } = {},
): Promise<Somebody> {
  const person = await office.somebody(anIdentityNumber());
  const disabilities = [{ category, level }];
  await publishAsOutside(office.service.transport, changedTold(person.id, { disabilities }));
  await settled(office.service);
  if (dibao) await onDibao(office, person.id);
  return person;
}

/** Applies at the window for one of the two allowances. */
export async function applyFor(office: Office, allowance: 'LIVING' | 'CARE', person: Somebody, more: object = {}) {
  const intakeTicket = await office.ticket(person.id);
  const care = allowance === 'CARE' ? { careEvidence: '生活不能自理，需长期照护' } : {};
  const mutation = allowance === 'CARE' ? 'applyForCareAllowance' : 'applyForLivingAllowance';
  return step(office, office.people['clerk-li'], mutation, { intakeTicket, ...care, ...more });
}

/** Takes an application through to the bureau: accepted, reviewed by the street, by the federation. Answers the case's id. */
export async function beforeTheBureau(office: Office, allowance: 'LIVING' | 'CARE', person: Somebody): Promise<string> {
  const { people } = office;
  const applied = await applyFor(office, allowance, person);
  const caseId = applied.case?.id ?? '';
  await must(step(office, people['clerk-li'], 'acceptDisabilityCase', { caseId }));
  if (allowance === 'CARE')
    await must(step(office, people['clerk-li'], 'assessCareNeed', { caseId, needed: true, evidence: '入户核实' }));
  await must(step(office, people['reviewer-sun'], 'passDisabilityReview', { caseId }));
  await must(step(office, people['dpf-shen'], 'recordFederationReview', { caseId, agrees: true }));
  return caseId;
}

/** The case after a step that must not be refused. */
export async function must(asked: Promise<CaseShown>): Promise<ShownCase> {
  const { case: found, problems } = await asked;
  expect(problems).toEqual([]);
  if (found === null) throw new Error('the step showed no case');
  return found;
}
