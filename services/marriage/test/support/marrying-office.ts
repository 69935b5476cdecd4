import { randomUUID } from 'node:crypto';
import { masked } from '@yimen/access';
import { type EventData, eventOf } from '@yimen/events';
import { identityNumberCheck, legalDate } from '@yimen/standards';
import {
  type Asker,
  aNeighbourStandIn,
  dataOf,
  eventsOn,
  type NeighbourStandIn,
  publishAsOutside,
  settled,
  testKeys,
} from '@yimen/testing';
import { aRegistry, type Registry } from './a-registry.js';

export const registryCode = '370112-01';
type Someone = { id: string; name: string; sex: string; birthDate: string; number: string; lifeStatus: string };

/** The registry with residents who answer for the people made here, and a published registry. */
export type MarryingOffice = Registry & {
  readonly residents: NeighbourStandIn;
  readonly people: Map<string, Someone>;
  close(): Promise<void>;
};

export async function aMarryingOffice(): Promise<MarryingOffice> {
  const keys = await testKeys('marriage');
  const people = new Map<string, Someone>();
  const residents = await aNeighbourStandIn(keys, { name: 'residents', asker: 'marriage' }, ({ id }) => {
    const found = people.get(id);
    if (found === undefined) return null;
    const { number, ...person } = found;
    const identityNumber = masked('identity-number', number);
    return { ...person, identityNumber, version: 1, hukouDivision: null, residenceDivision: { code: '370112001' } };
  });
  const registry = await aRegistry({ keys, residentsUrl: residents.url });
  await registry.service.db.query(
    `INSERT INTO marriage_registry (code, name, division, address, telephone, windows, closed_on, published_on, version)
     VALUES ($1, '历城区民政局婚姻登记处', '370112', '某路 1 号', NULL, '[]', '{}', '2026-01-01', 1)`,
    [registryCode],
  );
  const close = async () => {
    await registry.service.close();
    await residents.close();
  };
  return { ...registry, residents, people, close };
}

let serial = 100;
/** Somebody whom residents know; the number's seventeenth digit says the sex. */
export function somebody({ people }: MarryingOffice, sex: 'MALE' | 'FEMALE', birthDate = '2000-01-01'): Someone {
  serial += 2;
  const order = String(sex === 'MALE' ? serial + 1 : serial);
  const body = `370112${birthDate.replaceAll('-', '')}${order}`;
  const number = body + identityNumberCheck(body);
  const made = { id: randomUUID(), name: `试${serial}`, sex, birthDate, number, lifeStatus: 'ALIVE' };
  people.set(made.id, made);
  return made;
}

export const cardOf = ({ id, number }: Someone, more: object = {}) => ({
  ...{ personId: id, kind: 'MAINLAND', present: true, identityNumber: number, faceMatched: true, ...more },
});

export type Problems = readonly (Record<string, unknown> & { readonly code: string })[];
export type Shown = {
  readonly id: string;
  readonly documents: { readonly nodes: readonly { kind: string; text: string }[] };
};
export type Sat = { readonly sitting: Shown | null; readonly problems: Problems };

const selection = `sitting { id status statusLabel fee version obstacles { grounds needed possibleKinship }
    networkCheck { id status } record { id kind certificateNo parties { id } } refusedFor nextSteps { code }
    documents { nodes { kind text } } }
  problems { __typename code message legalBasis nextSteps { code } ... on MarriagePartyUnderAge { eligibleOn }
    ... on MaritalStatusConflict { needed personIds } ... on QualificationEnded { endedOn } }`;

const inputs: Readonly<Record<string, string>> = {
  openMarriageRegistration: 'OpenMarriageRegistrationInput',
  signMarriageDeclarations: 'SignMarriageDeclarationsInput',
  askMarriageNetworkAgain: 'MarriageSittingInput',
  recordStatusProof: 'RecordStatusProofInput',
  registerMarriage: 'RegisterMarriageInput',
  refuseMarriageRegistration: 'RefuseMarriageRegistrationInput',
  leaveMarriageRegistration: 'MarriageSittingInput',
};

/** Sends one of the mutations of a sitting; throws on an error. */
export async function sit(
  { service }: Registry,
  asker: Asker,
  mutation: string,
  input: object,
  key: string = randomUUID(),
): Promise<Sat> {
  const document = `mutation ($input: ${inputs[mutation]}!, $key: String!) { ${mutation}(input: $input, idempotencyKey: $key) { ${selection} } }`;
  const answer = await service.query<Record<string, Sat>>(asker, document, { input, key });
  return dataOf(answer)[mutation] ?? { sitting: null, problems: [] };
}

/** Opens a sitting for the two; throws when it is refused. */
export async function opened(office: MarryingOffice, one: Someone, other: Someone): Promise<string> {
  const input = { registryCode, parties: [cardOf(one), cardOf(other)] };
  const { sitting, problems } = await sit(office, office.zhou, 'openMarriageRegistration', input);
  if (sitting === null) throw new Error(JSON.stringify(problems));
  return sitting.id;
}

export const declarationsOf = (...people: readonly Someone[]) =>
  people.map(({ id }) => ({ personId: id, noSpouse: true, noKinship: true, voluntary: true }));

/** Both sign. */
export async function declared(office: MarryingOffice, one: Someone, other: Someone): Promise<string> {
  const sittingId = await opened(office, one, other);
  const { problems } = await sit(office, office.zhou, 'signMarriageDeclarations', {
    ...{ sittingId, declarations: declarationsOf(one, other) },
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return sittingId;
}

type Asked = EventData<'yimen.marriage.network-check.requested.v1'>;
type Answered = EventData<'yimen.marriage-network.check.answered.v1'>;
type State = Answered['items'][number]['state'];

/** What the network was asked for a sitting, the last time. */
export async function questionOf({ service }: Registry, sittingId: string): Promise<Asked> {
  await settled(service);
  const asked = await eventsOn(service.transport, 'yimen.marriage.marriage-network');
  const data = asked.map((event) => event.data as Asked).filter((one) => one.sittingId === sittingId);
  const last = data.at(-1);
  if (last === undefined) throw new Error('nobody asked the network');
  return last;
}

/** The network answers: NO_RECORD of whom nothing else is said. */
export async function networkAnswers(
  office: Registry,
  sittingId: string,
  states: Readonly<Record<string, State>> = {},
  more: Partial<Answered> = {},
): Promise<void> {
  const { checkId, personIds } = await questionOf(office, sittingId);
  const items = personIds.map((personId) => ({ personId, state: states[personId] ?? 'NO_RECORD' }));
  const data: Answered = { checkId, sittingId, status: 'OK', items, ...more };
  const telling = { subjectVersion: 1, legalDate: legalDate('2026-09-24') };
  await publishAsOutside(office.service.transport, eventOf('yimen.marriage-network.check.answered.v1', data, telling));
  await settled(office.service);
}

/** A sitting that the network has answered. */
export async function verified(
  office: MarryingOffice,
  one: Someone,
  other: Someone,
  states: Readonly<Record<string, State>> = {},
): Promise<string> {
  const sittingId = await declared(office, one, other);
  await networkAnswers(office, sittingId, states);
  return sittingId;
}

let certificates = 0;
export const aCertificate = () => `J370112-2026-${String(++certificates).padStart(6, '0')}`;

export const registering = (office: MarryingOffice, sittingId: string, asker = office.zhou, key?: string) =>
  sit(office, asker, 'registerMarriage', { sittingId, certificateNo: aCertificate() }, key);
