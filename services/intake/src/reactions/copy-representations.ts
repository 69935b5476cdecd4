import { type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';

type Granted = ReceivedEvent<'yimen.residents.representation.granted.v1'>;
type Ended = ReceivedEvent<'yimen.residents.representation.ended.v1'>;

/** Who may act for whom: of each representation the newest version told, whatever the order of arrival. */
export function copyRepresentationsReaction(): Reaction {
  return reaction({
    consumer: 'intake.copy-representations',
    on: ['yimen.residents.representation.granted.v1', 'yimen.residents.representation.ended.v1'] as const,
    handle: async (tx: EntityManager, { data }: Granted | Ended) => {
      await tx.query(
        `INSERT INTO representation_copy AS known
           (representation_id, person_id, agent_id, kind, matters, valid_from, valid_until, ended_on, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (representation_id) DO UPDATE SET ended_on = excluded.ended_on, version = excluded.version
         WHERE known.version < excluded.version`,
        [
          ...[data.representationId, data.personId, data.agentId, data.kind, data.matters, data.from, data.until],
          ...['endedOn' in data ? data.endedOn : null, data.version],
        ],
      );
    },
  });
}
