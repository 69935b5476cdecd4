import { accept, type Decision, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import { type Act, standingActs } from '../../act/domain/index.js';
import type { JudgmentAct } from './judgment.js';
import { declarationOf } from './judgment.js';

export type UnwillingnessRefusal =
  | { readonly because: 'DEATH_DECLARATION_UNKNOWN' }
  | { readonly because: 'NOT_THE_SPOUSE' }
  | { readonly because: 'ALREADY_DECLINED' };

/**
 * The spouse of somebody declared dead declares in writing that the marriage is not to revive (民法典第五十一条). It has to lie at the
 * registry before the declaration is revoked: afterwards the marriage has revived, and only a divorce ends it.
 */
export function declineRevival(
  acts: readonly Act[],
  {
    marriageId,
    personId,
    today,
  }: { readonly marriageId: string; readonly personId: string; readonly today: LegalDate },
): Decision<JudgmentAct, { readonly type: 'revival-declined' }, UnwillingnessRefusal> {
  const standing = standingActs(acts);
  const declared = declarationOf(standing, marriageId);
  if (declared === null) return refuse({ because: 'DEATH_DECLARATION_UNKNOWN' });
  if (declared.personId === personId || !declared.parties.includes(personId))
    return refuse({ because: 'NOT_THE_SPOUSE' });
  if (standing.some(({ kind, about }) => kind === 'REVIVAL_DECLINED' && about === declared.id))
    return refuse({ because: 'ALREADY_DECLINED' });
  const { parties, id: about } = declared;
  const act: JudgmentAct = { kind: 'REVIVAL_DECLINED', parties, about, personId, effectiveOn: today, basis: 'COURT' };
  return accept(act, { type: 'revival-declined' });
}
