import { causedBy, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { Clock } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { SubsistenceCase } from '../subsistence-allowance/domain/index.js';
import { type HeardOf, reviewOnce } from './review-once.js';

type Changed = ReceivedEvent<'yimen.residents.household.changed.v1'>;

/**
 * Somebody joined a household on 低保 (a birth, a marriage) or left it: it is looked at again. Who counts is no question of the register
 * (R-AST-01), so nobody is added or taken out by it: the household declares, and the review decides (domain §2.4 ②③).
 */
export function hearOfHouseholds(clock: Clock): Reaction {
  return reaction({
    consumer: 'assistance.hear-of-households',
    on: ['yimen.residents.household.changed.v1'],
    async handle(tx, event) {
      const today = clock.today();
      const cases = await casesOfHousehold(tx, event.data.householdId);
      const cause = { causationId: event.id, traceparent: causedBy(event).traceparent };
      const how = { moment: { today, now: clock.now() }, cause };
      for (const heard of [joined, left]) await reviewOnce(tx, cases, (found) => heard(found, event.data, today), how);
    },
  });
}

async function casesOfHousehold(tx: EntityManager, householdId: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT c.id FROM subsistence_case c WHERE c.household_id = $1 AND c.open ORDER BY c.id`,
    [householdId],
  );
  return rows.map(({ id }) => id);
}

const isMember = ({ from, to }: Changed['data']['members'][number], on: LegalDate) =>
  from <= on && (to === null || to > on);

/** Who is registered in the household today and was not declared. */
function joined(found: SubsistenceCase, { members, householdId }: Changed['data'], today: LegalDate): HeardOf | null {
  const declared = new Set(found.members.map(({ personId }) => personId));
  const fresh = members.filter((member) => isMember(member, today) && !declared.has(member.personId));
  return fresh.length === 0 ? null : { trigger: 'MEMBER_JOINED', ref: refOf(householdId, fresh) };
}

/** Who was declared, was registered once, and is in the household no more. */
function left(found: SubsistenceCase, { members, householdId }: Changed['data'], today: LegalDate): HeardOf | null {
  const here = new Set(members.filter((member) => isMember(member, today)).map(({ personId }) => personId));
  const declared = new Set(found.members.map(({ personId }) => personId));
  const gone = members.filter(({ personId }) => declared.has(personId) && !here.has(personId));
  return gone.length === 0 ? null : { trigger: 'MEMBER_LEFT', ref: refOf(householdId, gone) };
}

/** The same people on the same days are the same thing, however often the household is told. */
function refOf(householdId: string, members: Changed['data']['members']): string {
  const days = members.map(({ personId, from, to }) => `${personId}:${from}:${to ?? ''}`);
  return `${householdId}/${[...new Set(days)].sort().join(',')}`;
}
