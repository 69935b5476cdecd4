import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { publishAsOutside, settled, streetA } from '@yimen/testing';
import type { Office } from './an-office.js';
import type { Family, FamilyMember } from './family.js';

export const allScopes = [
  'HUKOU',
  'TAX',
  'SOCIAL_INSURANCE',
  'REAL_ESTATE',
  'MARKET_REGULATION',
  'HOUSING_FUND',
  'VEHICLE',
  'BANK',
  'INSURANCE',
  'SECURITIES',
  'NONBANK_PAYMENT',
] as const;

const told = { legalDate: legalDate('2026-09-01') };

/** A couple and a child at senior high school: the family of domain §19.1. Registered here, consents given. */
export async function aFamily(
  { service, residents }: Office,
  more: {
    division?: string;
    hukou?: string;
    lifeStatus?: 'ALIVE' | 'DEAD';
    scopes?: readonly (typeof allScopes)[number][];
  } = {},
): Promise<Family> {
  const { division = streetA, hukou = division, lifeStatus = 'ALIVE', scopes = allScopes } = more;
  const member = (
    relation: string,
    name: string,
    birthDate: string,
    rest: Partial<FamilyMember> = {},
  ): FamilyMember => ({
    ...{ personId: randomUUID(), consentId: randomUUID(), relation, name, birthDate },
    ...rest,
  });
  const members = [
    member('SELF', '魏大山', '1980-03-01'),
    member('SPOUSE', '苏小梅', '1982-05-06'),
    member('SON', '魏小满', '2010-02-03', { studentStage: 'SENIOR_HIGH', consentId: null }),
  ];
  const family = { householdId: randomUUID(), members, division, hukou };
  await publishAsOutside(
    service.transport,
    ...members.map(({ personId, birthDate }) =>
      eventOf(
        'yimen.residents.person.registered.v1',
        { personId, birthDate, sex: 'UNKNOWN', hukouDivision: hukou, residenceDivision: hukou, lifeStatus, version: 1 },
        { ...told, subjectVersion: 1 },
      ),
    ),
    eventOf(
      'yimen.residents.household.changed.v1',
      {
        householdId: family.householdId,
        division: hukou,
        members: members.map(({ personId, relation }) => ({ personId, relation, from: '2020-01-01', to: null })),
        version: 1,
      },
      { ...told, subjectVersion: 1 },
    ),
    ...members.flatMap(({ personId, consentId }) =>
      consentId === null ? [] : [consentGiven(personId, consentId, scopes)],
    ),
  );
  residents.households.push({ id: family.householdId, members: members.map(({ personId }) => personId) });
  residents.persons.push(
    ...members.map(({ personId, name, birthDate, consentId }) => ({
      ...{ id: personId, name, birthDate, hukou },
      consents: consentId === null ? [] : [held(consentId, scopes)],
    })),
  );
  await settled(service);
  return family;
}

/** A consent as residents holds it. */
function held(id: string, scopes: readonly string[], own: object = {}) {
  const days = { signedOn: '2026-09-01', validUntil: '2027-09-01', withdrawnOn: null };
  return { ...days, id, scopes, purpose: 'AST-01', ...own };
}

/** Somebody signs once more, after a consent ended: as residents tells it, and holds it. */
export async function signAnew(
  { service, residents }: Office,
  family: Family,
  scopes: readonly (typeof allScopes)[number][] = allScopes,
): Promise<Family> {
  const members = family.members.map((member) => ({
    ...member,
    consentId: member.consentId === null ? null : randomUUID(),
  }));
  for (const { personId, consentId } of members) {
    if (consentId === null) continue;
    const person = residents.persons.find(({ id }) => id === personId);
    if (person !== undefined) person.consents = [...(person.consents ?? []), held(consentId, scopes)];
    await publishAsOutside(service.transport, consentGiven(personId, consentId, scopes));
  }
  await settled(service);
  return { ...family, members };
}

function consentGiven(personId: string, consentId: string, scopes: readonly (typeof allScopes)[number][]) {
  const data = {
    consentId,
    personId,
    scopes: [...scopes],
    purpose: 'AST-01',
    until: '2027-09-01',
    at: '2026-09-01',
    version: 1,
  };
  return eventOf('yimen.residents.consent.given.v1', data, { ...told, subjectVersion: 1 });
}

/** Withdraws a consent that was given, as residents holds it and, unless not yet, tells it. */
export async function withdrawConsent(
  { service, residents }: Office,
  { personId, consentId }: FamilyMember,
  at: string,
  isTold = true,
): Promise<void> {
  const data = {
    ...{ personId, at },
    consentId: consentId ?? '',
    scopes: [...allScopes],
    purpose: 'AST-01',
    until: '2027-09-01',
    version: 2,
  };
  const event = eventOf('yimen.residents.consent.withdrawn.v1', data, { ...told, subjectVersion: 2 });
  const holder = residents.persons.find(({ id }) => id === personId);
  if (holder !== undefined) {
    holder.consents = (holder.consents ?? []).map((each) =>
      each.id === consentId ? { ...each, withdrawnOn: at } : each,
    );
  }
  if (isTold) await publishAsOutside(service.transport, event);
  await settled(service);
}
