import type { AuditEntry } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { StandingHere } from '../appointments/keep-appointments.js';

type At = { readonly division: string; readonly applicantId: string };
type Doing = { readonly actor: AuditEntry['actor']; readonly today: LegalDate };

/** The applicant as they stand at the registry of a division for a reissue: what they booked for it is theirs to keep. One statement. */
export async function hereForReissue(
  tx: EntityManager,
  { division, applicantId }: At,
  { actor, today }: Doing,
): Promise<StandingHere> {
  const [row]: { code: string }[] = await tx.query('SELECT code FROM marriage_registry WHERE division = $1', [
    division,
  ]);
  return { registry: row?.code ?? '', persons: [applicantId], matters: ['REISSUE'], actor, today };
}
