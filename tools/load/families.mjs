// Invented families by the hundred: each with a valid invented identity number, a household, a consent and a visit.
import { randomUUID } from 'node:crypto';
import { everyScope } from '../../demo/seed/people.mjs';
import { doIt } from './client.mjs';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity number with a right check digit (GB 11643). `serial` 1 to 999, even for a woman. */
export function inventedNumber(division, birthDate, serial) {
  const body = `${division.slice(0, 6)}${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * weights[index], 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

const problems = 'problems { __typename code message field }';

export const documents = {
  register: `mutation($input: RegisterPersonInput!, $key: String!) { registerPerson(input: $input, idempotencyKey: $key) { person { id version } ${problems} } }`,
  household: `mutation($input: FormHouseholdInput!, $key: String!) { formHousehold(input: $input, idempotencyKey: $key) { household { id } ${problems} } }`,
  consent: `mutation($input: GiveConsentInput!, $key: String!) { giveConsent(input: $input, idempotencyKey: $key) { consent { id } ${problems} } }`,
  visit: `mutation($input: OpenIntakeInput!, $key: String!) { openIntake(input: $input, idempotencyKey: $key) { intake { id number } ticket ${problems} } }`,
  apply: `mutation($input: ApplyForSubsistenceAllowanceInput!, $key: String!) { applyForSubsistenceAllowance(input: $input, idempotencyKey: $key) { case { id number status version } ${problems} } }`,
};

/**
 * Registers one family of one person at a street's window, up to the ticket of the visit.
 * @param {{ clerk: string, division: string, on: string, index: number }} order `index` makes the family unlike the others
 * @returns the input of an application, ready to be sent by `documents.apply`
 */
export async function aFamilyAtTheWindow(platform, { clerk, division, on, index, income = '500.00' }) {
  const birthDate = `19${60 + (index % 30)}-0${1 + (index % 9)}-1${Math.floor(index / 270) % 10}`;
  const { person } = await doIt(platform, clerk, documents.register, {
    input: {
      identityNumber: inventedNumber(division, birthDate, 1 + (Math.floor(index / 9) % 999)),
      name: `试${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${'子丑寅卯辰巳午未申酉戌亥'[index % 12]}`,
      hukouDivision: division,
      residenceDivision: division,
    },
    key: randomUUID(),
  });
  const { household } = await doIt(platform, clerk, documents.household, {
    input: { division, headPersonId: person.id, members: [], formedOn: on },
    key: randomUUID(),
  });
  const { consent } = await doIt(platform, clerk, documents.consent, {
    input: {
      personId: person.id,
      scopes: everyScope,
      agency: '区核对中心',
      purpose: '最低生活保障审核确认',
      signedOn: on,
      validUntil: `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`,
      channel: 'PAPER',
    },
    key: randomUUID(),
  });
  const { ticket } = await doIt(platform, clerk, documents.visit, {
    input: { applicantId: person.id, division, reason: '生活困难,申请低保', items: ['AST-01'] },
    key: randomUUID(),
  });
  return {
    intakeTicket: ticket,
    householdId: household.id,
    members: [{ personId: person.id, relation: 'SELF' }],
    incomes: [{ personId: person.id, kind: 'WAGE', monthlyAmount: income }],
    properties: [],
    consentIds: [consent.id],
    declaration: { signedOn: on },
  };
}
