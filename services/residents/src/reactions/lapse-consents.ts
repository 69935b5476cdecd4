import { appendAudit } from '@yimen/access';
import { type Reaction, reaction } from '@yimen/events';

/**
 * The case that a consent was given for has ended without an award: the consent ends with it (domain §23: 申请被拒或退出后，授权自动失效).
 * What was checked before stays checked. Heard twice, or after a withdrawal, it changes nothing. What it hears is
 * what tells it to everybody: no second event says the same.
 */
export function lapseConsents(): Reaction {
  return reaction({
    consumer: 'residents.lapse-consents',
    on: ['yimen.assistance.consent.lapsed.v1'],
    async handle(tx, event) {
      const { data } = event;
      const [rows]: [{ personId: string }[], number] = await tx.query(
        `UPDATE consent SET lapsed_on = $2, version = version + 1
          WHERE id = $1 AND lapsed_on IS NULL AND withdrawn_on IS NULL RETURNING person_id AS "personId"`,
        [data.consentId, data.at],
      );
      await appendAudit(
        tx,
        rows.map(({ personId }) => ({
          actor: { sub: 'assistance', kind: 'service' as const, trace: event.id },
          action: 'residents.consent.lapse',
          legalDate: event.legalDate,
          subject: { type: 'Person', id: personId },
          details: { consent: data.consentId },
        })),
      );
    },
  });
}
