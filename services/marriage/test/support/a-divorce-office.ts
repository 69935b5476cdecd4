import { randomUUID } from 'node:crypto';
import {
  type Asker,
  aDistrict,
  aNeighbourStandIn,
  type BootedService,
  bootService,
  dataOf,
  type NeighbourStandIn,
  resident,
  testKeys,
} from '@yimen/testing';
import { marriage } from '../../src/marriage.definition.js';
import { act, aRegistry, personTold, type Refusal, staff, tell } from '../a-registry.js';
import { aPublishedRegistry, calendarTold, registryInput } from '../registries.js';
import { marrying, qualified, registered } from './a-registry.js';

const more = { 'leader-far': ['registry-leader', '370112002'] } as const;
export type OfficeStaff = keyof typeof staff | keyof typeof more;

/** The register with two registries, registrars qualified for years, the calendars of 2026, and residents who answer names. */
export type DivorceOffice = {
  readonly house: BootedService;
  readonly residents: NeighbourStandIn;
  readonly askers: { readonly [Account in OfficeStaff]: Asker };
  close(): Promise<void>;
};

export const farRegistry = '370112002-01';

export async function aDivorceOffice(today = '2026-08-28'): Promise<DivorceOffice> {
  const keys = await testKeys('marriage');
  const residents = await aNeighbourStandIn(keys, { name: 'residents', asker: 'marriage' }, ({ id }) => ({
    ...{ id, name: `某${id.slice(0, 4)}`, birthDate: '1990-02-01', sex: 'MALE', lifeStatus: 'ALIVE', version: 1 },
    ...{ identityNumber: null, hukouDivision: { code: '370112001' }, residenceDivision: { code: '370112001' } },
  }));
  const house = await bootService(marriage, { today, keys, residentsUrl: residents.url });
  const askers = await aDistrict([house], { ...staff, ...more });
  for (const account of ['registrar-sun', 'registrar-far', 'zhou']) {
    await qualified(house, account, '2020-01-01', '2099-12-31');
  }
  await tell(house, calendarTold(2026));
  const office = { house, askers: askers as Awaited<ReturnType<typeof aRegistry>>['askers'] };
  await aPublishedRegistry(office);
  await aPublishedRegistry(
    { house, askers: { ...office.askers, 'leader-qian': askers['leader-far'] } },
    { code: farRegistry, division: '370112002', name: '另一家登记处' },
  );
  return {
    ...{ house, residents, askers },
    close: async () => {
      await house.close();
      await residents.close();
    },
  };
}

export type Couple = {
  readonly wife: string;
  readonly husband: string;
  readonly certificate: string;
  readonly marriageId: string;
};

let serial = 0;

/** Two who were married here years ago, known to the register and to the copy of persons. */
export async function aCouple({ house }: DivorceOffice): Promise<Couple> {
  const [wife, husband] = [randomUUID(), randomUUID()];
  serial += 1;
  const certificate = `J370112-2015-${String(serial).padStart(6, '0')}`;
  await tell(house, personTold(wife), personTold(husband));
  const [founded] = await registered(house, marrying(wife, husband, '2015-05-20', { certificateNo: certificate }));
  return { wife, husband, certificate, marriageId: founded?.id ?? '' };
}

export const asks = (personId: string): Asker => resident(`resident-${personId.slice(0, 8)}`, personId);

export const agreement = {
  voluntary: true,
  children: {
    none: false,
    arrangements: [
      { name: '某小满', birthDate: '2019-03-02', custodian: 'FIRST_PARTY', terms: '随女方生活，男方每月一千元' },
    ],
  },
  property: { none: false, terms: '住房归女方，存款平分' },
  debts: { none: true },
};

export const fields = `id receiptNumber status statusLabel version agreementHash endedOn registry { code }
  parties { id } periods { receivedOn coolingEnd windowStart windowEnd calendarNotPublished }
  hints { code } withdrawal { on way by { id } } issued { on certificateNumber } nextSteps { code }`;

/** What the window sends when both apply. */
export function application({ wife, husband, certificate }: Couple, own: object = {}) {
  const party = (personId: string) => ({ personId, present: true, identityVerified: true });
  return {
    registryCode: registryInput.code,
    parties: [party(wife), party(husband)],
    certificate: { number: certificate },
    agreement,
    ...own,
  };
}

type Payload = { readonly divorceCase: Record<string, unknown> | null; readonly problems: readonly Refusal[] };

/** Sends one of the three mutations as this asker. */
export async function actOnDivorce(
  { house }: DivorceOffice,
  asker: Asker,
  mutation: 'applyForDivorce' | 'withdrawDivorce' | 'issueDivorceCertificate',
  input: object,
  key: string = randomUUID(),
): Promise<Payload> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!, $key: String!) {
    done: ${mutation}(input: $input, idempotencyKey: $key) { divorceCase { ${fields} } problems {
      __typename code message field legalBasis nextSteps { code }
      ... on DivorcePartyAbsent { absent { id } } ... on DivorceAgreementIncomplete { missing }
      ... on DivorceNotAccepted { ground person { id } } ... on DivorceCaseOpen { receiptNumber }
      ... on DivorceWrongRegistry { registry { code name } } ... on DivorceCoolingNotFinished { earliestOn provisional }
      ... on DivorceWindowExpired { windowEnd } ... on DivorceWithdrawalTooLate { coolingEnd }
      ... on DivorceWithdrawalAfterHours { closedAt onlineUntil }
      ... on MarriageCalendarNotPublished { year provisionalOn } ... on DivorceWrongState { status } } } }`;
  const answer = await house.query<{ done: Payload }>(asker, document, { input, key });
  return dataOf(answer).done;
}

/** The case of a payload that was not refused. */
export function doneDivorce({ divorceCase, problems }: Payload) {
  if (divorceCase === null) throw new Error(JSON.stringify(problems));
  return divorceCase as { id: string; receiptNumber: string; status: string; periods: Record<string, string | null> };
}

/** Both apply at the registry of the county. */
export async function applied(office: DivorceOffice, couple: Couple, own: object = {}) {
  const asker = office.askers['registrar-sun'];
  return doneDivorce(await actOnDivorce(office, asker, 'applyForDivorce', application(couple, own)));
}

/** What both send when they come for the certificate. */
export function fetching({ wife, husband }: Couple, receiptNumber: string, own: object = {}) {
  const here = (personId: string) => ({ personId, identityVerified: true });
  serial += 1;
  return {
    ...{ receiptNumber, registryCode: registryInput.code, present: [here(wife), here(husband)] },
    certificateNumber: `L370112-2026-${String(serial).padStart(6, '0')}`,
    ...own,
  };
}

/** The case as this asker sees it; null for whoever may not. */
export async function divorceSeen({ house }: DivorceOffice, asker: Asker, id: string, more = '') {
  const answer = await house.query<{ divorceCase: Record<string, unknown> | null }>(
    asker,
    `query ($id: ID!) { divorceCase(id: $id) { ${fields} ${more} } }`,
    { id },
  );
  return dataOf(answer).divorceCase;
}

export { act };
