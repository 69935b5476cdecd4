import { randomUUID } from 'node:crypto';
import { identityNumberCheck } from '@yimen/standards';
import { type Asker, aDistrict, type BootedService, bootService, dataOf, streetA, streetB } from '@yimen/testing';
import { residents } from '../src/residents.definition.js';

export type Answered = Record<string, unknown> | null;
export interface Payload {
  readonly problems: readonly (Record<string, unknown> & { readonly code: string })[];
  readonly notices?: readonly Record<string, unknown>[];
  readonly person?: Answered;
  readonly household?: Answered;
  readonly consent?: Answered;
  readonly representation?: Answered;
  readonly identityNumber?: string | null;
}

/** The service with its staff: who works where. */
export interface House {
  readonly service: BootedService;
  readonly li: Asker;
  readonly wangB: Asker;
  readonly wu: Asker;
  readonly admin: Asker;
  readonly both: Asker;
}

export async function aHouse(): Promise<House> {
  const service = await bootService(residents);
  const staff = await aDistrict([service], {
    'clerk-li': ['street-clerk', streetA],
    'clerk-wang-b': ['street-clerk', streetB],
    'bureau-wu': ['bureau-officer', '370112'],
    admin: ['administrator', '370112'],
    'clerk-and-admin': ['street-clerk', streetA],
  });
  return {
    service,
    li: staff['clerk-li'],
    wangB: staff['clerk-wang-b'],
    wu: staff['bureau-wu'],
    admin: staff.admin,
    both: staff['clerk-and-admin'],
  };
}

let serial = 100;
/** An invented number of the district with a right check digit. */
export function aNumber(birthDate = '1971-03-05', nth = ++serial): string {
  const body = `370112${birthDate.replaceAll('-', '')}${String(nth).padStart(3, '0')}`;
  return body + identityNumberCheck(body);
}

const person = `person { id name identityNumber sex birthDate phone version lifeStatus hukouDivision { code } residenceDivision { code } }`;
const problems = `problems { __typename code message field legalBasis
  ... on PersonAlreadyRegistered { person { id } } ... on PersonDivisionNotInForce { successors { code } }
  ... on HouseholdPersonElsewhere { personId household { id } } }`;
const notices = 'notices { __typename code message ... on PersonSexDiffers { sexInNumber } }';
const household = `household { id number version division { code } members { nodes { relation joinedOn leftOn person { id name } } } }`;
const consent = `consent { id scopes signedOn validUntil withdrawnOn inForce version person { id } guardian { id } }`;

const representation = `representation { id kind validUntil inForce person { id } agent { id } }`;

const shown: Readonly<Record<string, readonly [string, string]>> = {
  registerPerson: ['RegisterPersonInput', `${person} ${problems} ${notices}`],
  correctPerson: ['CorrectPersonInput', `${person} ${problems} ${notices}`],
  movePerson: ['MovePersonInput', `${person} ${problems}`],
  recordLifeStatus: ['RecordLifeStatusInput', `${person} ${problems}`],
  reportDeath: ['ReportDeathInput', `${person} ${problems}`],
  revokeDeathReport: ['RevokeDeathReportInput', `${person} ${problems}`],
  unmaskIdentityNumber: ['UnmaskIdentityNumberInput', `identityNumber ${person} ${problems}`],
  formHousehold: ['FormHouseholdInput', `${household} ${problems}`],
  joinHousehold: ['JoinHouseholdInput', `${household} ${problems}`],
  leaveHousehold: ['LeaveHouseholdInput', `${household} ${problems}`],
  giveConsent: ['GiveConsentInput', `${consent} ${problems}`],
  withdrawConsent: ['WithdrawConsentInput', `${consent} ${problems}`],
  recordGuardianship: ['RecordGuardianshipInput', `${representation} ${problems}`],
  grantMandate: ['GrantMandateInput', `${representation} ${problems}`],
  endRepresentation: ['EndRepresentationInput', `${representation} ${problems}`],
};

export function documentOf(mutation: string): string {
  const [input, fields] = shown[mutation] ?? ['', ''];
  return `mutation($input: ${input}!, $key: String!) { ${mutation}(input: $input, idempotencyKey: $key) { ${fields} } }`;
}

/** Sends a mutation as somebody; throws when it is answered by an error. */
export async function act(
  { service }: House,
  asker: Asker,
  mutation: string,
  input: object,
  key: string = randomUUID(),
): Promise<Payload> {
  const data = dataOf(await service.query<Record<string, Payload>>(asker, documentOf(mutation), { input, key }));
  const answered = data[mutation];
  if (answered === undefined || answered === null) throw new Error(`${mutation} answered nothing`);
  return answered;
}

export async function ask(
  { service }: House,
  asker: Asker,
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  return dataOf(await service.query(asker, document, variables));
}

export const codes = ({ problems: found }: Payload): string[] => found.map(({ code }) => code);

/** Registers somebody at street A's window and answers their id. */
export async function aPerson(house: House, more: object = {}): Promise<string> {
  const input = {
    name: '试居民',
    identityNumber: aNumber(),
    hukouDivision: streetA,
    residenceDivision: streetA,
    ...more,
  };
  const { person: registered, problems: found } = await act(house, house.li, 'registerPerson', input);
  if (!registered) throw new Error(`not registered: ${JSON.stringify(found)}`);
  return String(registered.id);
}

export async function aHousehold(house: House, head: string, members: object[] = [], by = house.li): Promise<string> {
  const input = { division: streetA, headPersonId: head, members, formedOn: '2026-01-01' };
  const { household: formed, problems: found } = await act(house, by, 'formHousehold', input);
  if (!formed) throw new Error(`not formed: ${JSON.stringify(found)}`);
  return String(formed.id);
}

export const consentInput = (personId: string, more: object = {}) => ({
  ...{ personId, scopes: ['BANK', 'TAX'], agency: '区核对中心', purpose: '最低生活保障审核确认' },
  ...{ signedOn: '2026-09-20', validUntil: '2027-09-20', channel: 'PAPER', ...more },
});
