import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { publishAsOutside, settled, streetA } from '@yimen/testing';
import type { Office } from './an-office.js';
import type { Family, FamilyMember } from './family.js';

type Life = {
  lifeStatus: 'ALIVE' | 'SUSPECTED_DEAD' | 'DEAD';
  lifeStatusOn?: string | null;
  version: number;
  home?: string;
};

/** What residents tells of a person anew. */
export async function tellOf(
  { service }: Office,
  { personId, birthDate }: Pick<FamilyMember, 'personId' | 'birthDate'>,
  { lifeStatus, lifeStatusOn = null, version, home = streetA }: Life,
): Promise<void> {
  const data = { personId, birthDate, sex: 'UNKNOWN', hukouDivision: home, residenceDivision: home } as const;
  const telling = { subjectVersion: version, legalDate: legalDate('2026-11-02') };
  const told = { ...data, lifeStatus, lifeStatusOn, version };
  await publishAsOutside(service.transport, eventOf('yimen.residents.person.changed.v1', told, telling));
  await settled(service);
}

/** What residents tells of a household anew: who belongs to it, and who did until when. */
export async function tellHousehold(
  { service }: Office,
  { householdId, hukou }: Family,
  members: readonly { personId: string; relation: string; to?: string }[],
  version: number,
): Promise<void> {
  const data = {
    ...{ householdId, version, division: hukou },
    members: members.map(({ personId, relation, to }) => ({ personId, relation, from: '2020-01-01', to: to ?? null })),
  };
  const telling = { subjectVersion: version, legalDate: legalDate('2026-11-02') };
  await publishAsOutside(service.transport, eventOf('yimen.residents.household.changed.v1', data, telling));
  await settled(service);
}
