import type { LegalDate } from '@yimen/standards';
import type { Division } from './division.js';

/** What happened to a division, as its catalogue tells it. */
export type DivisionFact =
  | { readonly kind: 'established'; readonly division: Division; readonly predecessors: readonly string[] }
  | {
      readonly kind: 'renamed';
      readonly division: Division;
      readonly formerName: string;
      readonly formerSince: LegalDate;
    }
  | { readonly kind: 'abolished'; readonly division: Division }
  /** One that was abolished before has got a successor. */
  | { readonly kind: 'succeeded'; readonly division: Division };

/** Why not; each with what the clerk needs to know. */
export type DivisionRefusal =
  | { readonly because: 'date-too-far'; readonly latest: LegalDate }
  | { readonly because: 'date-too-early'; readonly earliest: LegalDate }
  | { readonly because: 'document-missing' }
  | { readonly because: 'name-unfit' }
  | { readonly because: 'name-unchanged' }
  | { readonly because: 'name-taken'; readonly by: Division; readonly scope: string }
  | { readonly because: 'already-abolished'; readonly division: Division }
  | { readonly because: 'has-parts'; readonly parts: number }
  | { readonly because: 'successor-unfit'; readonly successor: string; readonly why: string }
  | { readonly because: 'predecessor-unfit'; readonly predecessor: string; readonly why: string }
  | { readonly because: 'code-unfit'; readonly why: string }
  | { readonly because: 'code-used'; readonly by: Division }
  | { readonly because: 'parent-unfit'; readonly why: string };

export type Decision =
  | { readonly outcome: 'accepted'; readonly facts: readonly [DivisionFact, ...DivisionFact[]] }
  | { readonly outcome: 'refused'; readonly refusal: DivisionRefusal };

export function accept(first: DivisionFact, ...others: readonly DivisionFact[]): Decision {
  return { outcome: 'accepted', facts: [first, ...others] };
}

export function refuse(refusal: DivisionRefusal): Decision {
  return { outcome: 'refused', refusal };
}
