import { appendAudit } from '@yimen/access';
import { systemDoer } from '@yimen/casework';
import type { UnreadableMessage } from '@yimen/events';
import { isUuid, type LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

/** Only the other provinces' own producer speaks for them. */
export const otherProvince = '/yimen/other-province';

/** Something another province said that is of no case of ours, or that cannot be taken. */
export type NotTaken = {
  readonly action: 'disability.cross-province.hear' | 'disability.cross-province.receive';
  /** What it says it is about; null when that cannot be told. */
  readonly requestId: string | null;
  readonly division?: string | null;
  readonly reason: string;
  readonly today: LegalDate;
  readonly trace: string;
};

/** Leaves on the trail that it was not taken, and why. Nothing else changes. */
export async function keepNotTaken(
  tx: EntityManager,
  { action, requestId, division, reason, today, trace }: NotTaken,
): Promise<void> {
  await appendAudit(tx, {
    ...{ actor: systemDoer(trace).actor, action, outcome: 'refused' as const, legalDate: today },
    division: division ?? null,
    ...(requestId === null ? {} : { subject: { type: 'CrossProvinceRequest', id: requestId } }),
    details: { reason },
  });
}

/** Which application a message that cannot be read claims to be about; undefined when it does not claim to come from another province. */
export function claimedRequest({ headers, value }: UnreadableMessage): string | null | undefined {
  if (headers.ce_source !== otherProvince) return undefined;
  try {
    const { requestId } = JSON.parse(value?.toString('utf8') ?? '{}') as { readonly requestId?: unknown };
    return typeof requestId === 'string' && isUuid(requestId) ? requestId : null;
  } catch {
    return null; // No JSON: nothing can be told of it.
  }
}
