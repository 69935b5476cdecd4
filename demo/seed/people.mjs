// The people of the demo district enter as anybody's would: registered at the window, formed into households, their consents signed.
import { documents } from '../clients/documents.mjs';
import { households, streetB } from '../people/households.mjs';
import { identityNumber } from '../people/identity-number.mjs';

/** Every kind of source that a check may ask. */
export const everyScope = [
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
];

export const clerkOf = (street) => (street === streetB ? 'clerk-wang-b' : 'clerk-li');

/** Registers one member; somebody with that number already is that person. */
export async function registerMember(graph, clerk, member, village, key) {
  const payload = await graph.attempt(
    clerk,
    documents.registerPerson,
    {
      identityType: 'RESIDENT_ID',
      identityNumber: identityNumber(member),
      name: member.name,
      birthDate: member.birth,
      hukouDivision: village,
      residenceDivision: village,
    },
    key,
  );
  const known = payload.problems.find(({ code }) => code === 'PERSON_ALREADY_REGISTERED')?.person;
  const id = payload.person?.id ?? known?.id;
  if (id === undefined) throw new Error(`${member.name} was not registered: ${JSON.stringify(payload.problems)}`);
  return id;
}

/** Forms the household of registered members and signs a consent for every adult. Answers what an application needs of it. */
export async function settleHousehold(graph, { household, persons, today, until, key }) {
  const clerk = clerkOf(household.street);
  const [head, ...others] = household.members;
  const formed = await graph.act(
    clerk,
    documents.formHousehold,
    {
      division: household.village,
      headPersonId: persons[head.key],
      members: others.map((member) => ({
        personId: persons[member.key],
        relation: member.relation,
        joinedOn: today,
      })),
    },
    `${key}-household`,
  );
  const adults = household.members.filter(({ study }) => study === undefined);
  const consents = await Promise.all(
    adults.map((member) =>
      graph.act(
        clerk,
        documents.giveConsent,
        {
          personId: persons[member.key],
          scopes: everyScope,
          agency: '历城区社会救助家庭经济状况核对中心',
          purpose: '最低生活保障家庭经济状况核对',
          purposeCode: 'SUBSISTENCE_CHECK',
          agencyDivision: '370112',
          signedOn: today,
          validUntil: until,
          channel: 'PAPER',
        },
        `${key}-consent-${member.key}`,
      ),
    ),
  );
  return { id: formed.household.id, consentIds: consents.map(({ consent }) => consent.id) };
}

/**
 * Everybody of households.mjs. Answers by household key: { id, consentIds, persons }.
 * @param {{ graph: object, today: string, until: string, settled: () => Promise<void>, linkPerson: (account: string, personId: string) => void }} world
 */
export async function registerEverybody({ graph, today, until, settled, linkPerson }) {
  const registered = await Promise.all(
    households.map(async (household) => {
      const ids = await Promise.all(
        household.members.map((member) =>
          registerMember(graph, clerkOf(household.street), member, household.village, `seed-person-${member.key}`),
        ),
      );
      return Object.fromEntries(household.members.map((member, at) => [member.key, ids[at]]));
    }),
  );
  for (const [at, { account, key }] of households.entries()) {
    if (account !== undefined) await linkPerson(account, registered[at][key]);
    if (account !== undefined) graph.forgetToken(account);
  }
  await settled();
  const formed = await Promise.all(
    households.map((household, at) =>
      settleHousehold(graph, { household, persons: registered[at], today, until, key: `seed-${household.key}` }),
    ),
  );
  await settled();
  return Object.fromEntries(
    households.map((household, at) => [household.key, { ...formed[at], household, persons: registered[at] }]),
  );
}
