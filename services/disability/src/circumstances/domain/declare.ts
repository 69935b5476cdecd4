import { addDays, type LegalDate } from '@yimen/standards';
import type { CircumstanceEntry } from './fold.js';
import { circumstanceKinds, type DeclaredKind } from './kinds.js';

/** A circumstance that a hand recorded from evidence. */
export type DeclaredCircumstance = {
  readonly id: string;
  readonly personId: string;
  readonly kind: DeclaredKind;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly amountFen: number | null;
  readonly status: 'STANDING' | 'ENDED' | 'ANNULLED';
  readonly version: number;
};

export type DeclareRefusal =
  | { readonly because: 'CIRCUMSTANCE_PERIOD' }
  | { readonly because: 'CIRCUMSTANCE_IN_FUTURE' }
  | { readonly because: 'CIRCUMSTANCE_AMOUNT_MISSING' }
  | { readonly because: 'CIRCUMSTANCE_AMOUNT_UNFIT' };

export type Declaring = Pick<DeclaredCircumstance, 'kind' | 'from' | 'to' | 'amountFen'>;

/**
 * Why this cannot be recorded, or null: it ends before it begins, has not begun yet, is a like benefit without what it pays, or none and
 * has an amount (domain §4.2 择高 compares amounts).
 */
export function declareRefused({ kind, from, to, amountFen }: Declaring, today: LegalDate): DeclareRefusal | null {
  if (to !== null && to < from) return { because: 'CIRCUMSTANCE_PERIOD' };
  if (from > today) return { because: 'CIRCUMSTANCE_IN_FUTURE' };
  const { amount } = circumstanceKinds[kind];
  if (amount && (amountFen === null || amountFen <= 0)) return { because: 'CIRCUMSTANCE_AMOUNT_MISSING' };
  if (!amount && amountFen !== null) return { because: 'CIRCUMSTANCE_AMOUNT_UNFIT' };
  return null;
}

/** Two of one kind of one person may not stand on the same day. */
export function overlaps(one: Pick<Declaring, 'from' | 'to'>, other: Pick<Declaring, 'from' | 'to'>): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);
}

/** What is kept of the circumstance as it is now. One that was annulled never was. */
export function entryOfDeclared(declared: DeclaredCircumstance, saidOn: LegalDate): CircumstanceEntry {
  const { id, personId, kind, from, to, amountFen, status, version } = declared;
  const ended = status !== 'STANDING';
  return {
    ...{ series: `declared/${id}`, version, kind, amountFen, tier: null, single: false, source: 'DECLARED', saidOn },
    personIds: [personId],
    turn: ended ? 'ENDS' : 'BEGINS',
    on: status === 'ANNULLED' ? addDays(from, -1) : ended ? (to ?? from) : from,
    lastDay: ended ? null : to,
  };
}
