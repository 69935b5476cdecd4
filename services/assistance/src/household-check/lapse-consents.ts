import { type DomainEvent, eventOf, type Telling } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import type { StoredCase } from '../subsistence-allowance/subsistence-case.content.js';
import { isOpen } from '../subsistence-allowance/subsistence-case.translate.js';

/** A case that a step has ended: as it is now, and how it is told. */
export type Ended = { readonly stored: StoredCase; readonly telling: Omit<Telling, 'subjectVersion'> };

/** True when the step ended the case: it was open before, and holds nobody any more. */
export function endedBy(before: StoredCase | null, after: StoredCase): boolean {
  return before !== null && isOpen(before.case.status) && !isOpen(after.case.status);
}

/**
 * 授权自动失效: with a case that is refused, withdrawn, not accepted or terminated end the consents that were given for it (domain
 * §23). One given for any kind of social assistance goes on: the household may be passed on to the next tier without signing anew.
 * One statement, however many cases; answers the events that tell residents.
 */
export async function lapseConsents(tx: EntityManager, ended: readonly Ended[]): Promise<DomainEvent[]> {
  const uses = ended.flatMap((each) => consentsUsed(each.stored).map((consentId) => ({ ...each, consentId })));
  if (uses.length === 0) return [];
  const rows: { consent_id: string }[] = await tx.query(
    `WITH lapsing AS (
       SELECT k.consent_id FROM consent_copy k
        WHERE k.consent_id = ANY ($1::uuid[]) AND k.lapsed_on IS NULL AND k.withdrawn_on IS NULL
          AND k.purpose_code IS DISTINCT FROM 'ASSISTANCE_CHECK'
        FOR UPDATE),
     lapsed AS (UPDATE consent_copy k SET lapsed_on = $2 FROM lapsing l WHERE k.consent_id = l.consent_id)
     SELECT consent_id FROM lapsing`,
    [uses.map(({ consentId }) => consentId), uses[0]?.telling.legalDate],
  );
  const lapsed = new Set(rows.map(({ consent_id }) => consent_id));
  return uses
    .filter(({ consentId }) => lapsed.delete(consentId))
    .map(({ consentId, stored, telling }) =>
      eventOf(
        'yimen.assistance.consent.lapsed.v1',
        { consentId, caseId: stored.case.id, at: telling.legalDate, reasonCode: stored.case.status },
        { ...telling, subjectVersion: 1 },
      ),
    );
}

function consentsUsed({ case: { checks }, papers }: StoredCase): string[] {
  return [...new Set([...papers.consentIds, ...checks.flatMap(({ consentIds = [] }) => consentIds)])];
}
