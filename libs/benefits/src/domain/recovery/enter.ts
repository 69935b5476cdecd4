import { accept, refuse } from '@yimen/casework/domain';
import type { LegalMonth } from '@yimen/standards';
import type { RecoveryAnswer } from './answer.js';
import { balanceOf, type Instalment, openOf, payableOf, type RecoveryClaim } from './claim.js';
import type { LedgerEntry } from './facts.js';

/**
 * The one way in which a claim grows smaller: a line of the ledger. Never more than is owed, never nothing. What comes to the
 * counter pays the parts in the order in which they are due; what a roll kept back pays the part of its month; what is let off
 * or set off lightens the last parts first, so that the next one stays as it was told. With the last fen the claim is settled.
 */
export function enter(found: RecoveryClaim, entry: LedgerEntry, month?: LegalMonth): RecoveryAnswer {
  const owed = balanceOf(found);
  if (!Number.isSafeInteger(entry.amountFen) || entry.amountFen <= 0)
    return refuse({ because: 'RECOVERY_AMOUNT_NOT_POSITIVE' });
  // What a roll keeps back is on its way already; only that roll itself may bring it.
  const most = entry.kind === 'ROLL' ? owed : payableOf(found);
  if (entry.amountFen > most) return refuse({ because: 'REPAYMENT_EXCEEDS_BALANCE', balanceFen: most });
  const waived = entry.kind === 'WAIVED';
  const settled = entry.amountFen === owed;
  const next: RecoveryClaim = {
    ...found,
    repaidFen: found.repaidFen + (waived ? 0 : entry.amountFen),
    waivedFen: found.waivedFen + (waived ? entry.amountFen : 0),
    onRollFen: found.onRollFen - (entry.kind === 'ROLL' ? Math.min(entry.amountFen, found.onRollFen) : 0),
    status: settled ? 'SETTLED' : found.status,
    settledOn: settled ? entry.on : null,
    instalments: applied(found.instalments, entry, month),
  };
  return accept(next, { type: 'entered', entry });
}

function applied(instalments: readonly Instalment[], entry: LedgerEntry, month?: LegalMonth): readonly Instalment[] {
  if (entry.kind === 'WAIVED' || entry.kind === 'SET_OFF') return lightened(instalments, entry.amountFen);
  const inOrder = [...instalments].sort((one, other) => rank(one, month) - rank(other, month));
  const shares = share(inOrder, entry.amountFen);
  return instalments.map((each) => ({ ...each, paidFen: each.paidFen + (shares.get(each.ordinal) ?? 0) }));
}

/** The part of the roll's month first, the others as they are numbered, which is as they are due. */
const rank = (part: Instalment, month?: LegalMonth): number =>
  month !== undefined && part.month === month ? 0 : part.ordinal;

/** The last parts first: a part that is lightened to what was paid of it asks for nothing more. */
function lightened(instalments: readonly Instalment[], amountFen: number): readonly Instalment[] {
  const shares = share([...instalments].reverse(), amountFen);
  return instalments.map((each) => {
    const less = shares.get(each.ordinal) ?? 0;
    if (less === 0) return each;
    const rest = each.amountFen - less;
    return rest === 0 ? { ...each, cancelled: true } : { ...each, amountFen: rest };
  });
}

/** How an amount falls on parts in this order. */
function share(inOrder: readonly Instalment[], amountFen: number): ReadonlyMap<number, number> {
  let left = amountFen;
  const shares = new Map<number, number>();
  for (const each of inOrder) {
    const taken = Math.min(left, openOf(each));
    if (taken > 0) shares.set(each.ordinal, taken);
    left -= taken;
  }
  return shares;
}
