import { causedBy, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { Clock } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { SubsistenceCase } from '../subsistence-allowance/domain/index.js';
import { type HeardOf, reviewOnce } from './review-once.js';

type Told = ReceivedEvent<
  'yimen.disability.certificate.changed.v1' | 'yimen.disability.certificate.expired.v1'
>['data'];

/**
 * A disability certificate says something else than what a household declared of its holder: graver or lighter, frozen, run out,
 * cancelled. The case is looked at again (单人保 stands on it, and so do the additions for the severely disabled); nothing is changed by
 * itself, and a household that declared no disability is left alone (domain §11 DisabilityCertChanged).
 */
export function hearOfCertificates(clock: Clock): Reaction {
  return reaction({
    consumer: 'assistance.hear-of-certificates',
    on: ['yimen.disability.certificate.changed.v1', 'yimen.disability.certificate.expired.v1'],
    async handle(tx, event) {
      const { data } = event;
      const cases = await openCasesWith(tx, data.personId);
      const cause = { causationId: event.id, traceparent: causedBy(event).traceparent };
      const moment = { today: clock.today(), now: clock.now() };
      await reviewOnce(tx, cases, (found) => differs(found, data), { moment, cause });
    },
  });
}

async function openCasesWith(tx: EntityManager, personId: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT c.id FROM case_member m JOIN subsistence_case c ON c.id = m.case_id WHERE m.person_id = $1 AND c.open ORDER BY c.id`,
    [personId],
  );
  return rows.map(({ id }) => id);
}

/** What of it concerns the case: the same word about the same certificate is the same thing, however often it is heard. */
function differs(found: SubsistenceCase, { personId, certificateId, status, category, level }: Told): HeardOf | null {
  const declared = found.members.find((member) => member.personId === personId)?.disability ?? null;
  if (declared === null) return null;
  if (status === 'VALID' && category === declared.type && level === declared.level) return null;
  return { trigger: 'EVENT', ref: `certificate/${certificateId}/${status}/${category}/${level}` };
}
