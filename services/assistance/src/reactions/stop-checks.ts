import { causedBy, type Reaction, reaction } from '@yimen/events';
import type { Clock } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { stopChecks } from '../subsistence-allowance/domain/index.js';
import { takeSystemStep } from '../subsistence-allowance/due/system-step.js';

/**
 * A consent was withdrawn: sources that have not answered are not waited for any more, and nothing that they answer later is
 * taken. What is decided stays decided (domain §23).
 */
export function stopChecksWithoutConsent(clock: Clock): Reaction {
  return reaction({
    consumer: 'assistance.stop-checks-without-consent',
    on: ['yimen.residents.consent.withdrawn.v1'],
    async handle(tx, event) {
      const { consentId } = event.data;
      await takeSystemStep(tx, await casesWaitingOn(tx, consentId), {
        action: 'stopChecks',
        reasonCode: 'CONSENT_WITHDRAWN',
        moment: { today: clock.today(), now: clock.now() },
        cause: { causationId: event.id, traceparent: causedBy(event).traceparent },
        decide: (found, { law }, today) => stopChecks(found, { consentIds: [consentId], law, today }),
      });
    },
  });
}

async function casesWaitingOn(tx: EntityManager, consentId: string): Promise<string[]> {
  const rows: { case_id: string }[] = await tx.query(
    `SELECT DISTINCT case_id FROM check_request WHERE status = 'ASKED' AND current AND consent_ids @> ARRAY[$1::uuid]`,
    [consentId],
  );
  return rows.map(({ case_id }) => case_id);
}
