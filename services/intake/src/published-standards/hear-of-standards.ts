import { readValue } from '@yimen/casework';
import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';

/** What other services' districts decide and the entitlements of a person depend on. */
export const standardsHeard = {
  livingTiers: 'disability.living.tiers',
  singleAsDibao: 'disability.living.singleCountsAsDibao',
} as const;

const heard: readonly string[] = Object.values(standardsHeard);
type Told = ReceivedEvent<'yimen.disability.standard.published.v1'>;

/**
 * Keeps what districts published of the two allowances and what is received together depends on. A value holds from its day and is never
 * changed, so what is told twice or late is written once and where it belongs; of one day the newest version stays.
 */
export function hearOfStandards(): Reaction {
  return reaction({
    consumer: 'intake.hear-of-standards',
    on: ['yimen.disability.standard.published.v1'] as const,
    async handle(tx: EntityManager, { id, data, legalDate, source }: Told) {
      const read = readValue(data.value, null);
      if (!heard.includes(data.key) || 'problem' in read) return;
      await tx.query(
        `INSERT INTO district_parameter
           (id, key, division, value, unit, effective_from, document_no, published_by, published_on, told_version)
         VALUES ($1, $2, $3, $4::jsonb, '', $5, $6, $7, $8, $9)
         ON CONFLICT ON CONSTRAINT one_standard_a_date DO UPDATE
           SET value = excluded.value, document_no = excluded.document_no, told_version = excluded.told_version
         WHERE district_parameter.told_version < excluded.told_version`,
        [
          ...[id, data.key, data.division, JSON.stringify(read.value), data.from, data.docNo],
          ...[source, legalDate, data.version],
        ],
      );
    },
  });
}
