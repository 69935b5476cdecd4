import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';

type Told = ReceivedEvent<'yimen.marriage.divorce-case.applied.v1' | 'yimen.marriage.divorce-case.changed.v1'>;

/**
 * Keeps the list of each registry's own applications for divorce (domain §11: never broadcast). The events name nobody; and the list is
 * apart from the unified one, whose every reader would otherwise have to be kept out of it. Of each the newest version told stays.
 */
export function showRegistryCasesReaction(): Reaction {
  return reaction({
    consumer: 'intake.show-registry-cases',
    on: ['yimen.marriage.divorce-case.applied.v1', 'yimen.marriage.divorce-case.changed.v1'] as const,
    handle: async (tx: EntityManager, { data }: Told) => {
      await tx.query(
        `INSERT INTO registry_case_view AS known
           (id, number, item, registry_code, division, status, received_on, cooling_end, window_start, window_end, provisional, version)
         VALUES ($1, $2, 'MAR-04', $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (id) DO UPDATE SET status = excluded.status, cooling_end = excluded.cooling_end,
           window_start = excluded.window_start, window_end = excluded.window_end, provisional = excluded.provisional,
           version = excluded.version
         WHERE known.version < excluded.version`,
        [
          ...[data.divorceCaseId, data.number, data.registryCode, data.division, data.status, data.receivedOn],
          ...[data.coolingEnd, data.windowStart, data.windowEnd, data.provisional, data.version],
        ],
      );
    },
  });
}
