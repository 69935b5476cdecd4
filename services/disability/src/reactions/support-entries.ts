import { type LegalDate, legalDate } from '@yimen/standards';
import type { CircumstanceEntry, CircumstanceKind } from '../circumstances/domain/index.js';

/** What an owner said of one support of one person. */
export type WordOf = {
  readonly kind: CircumstanceKind;
  readonly id: string;
  readonly personId: string;
  readonly version: number;
  readonly saidOn: LegalDate;
};

/** The support begins, or goes on with another amount. */
export function begins(word: WordOf, from: string, amountFen: number | null = null): CircumstanceEntry {
  return { ...entryOf(word), turn: 'BEGINS', on: legalDate(from), amountFen };
}

/** The support ends; `endsAt` is its last day. */
export function ends(word: WordOf, endsAt: string): CircumstanceEntry {
  return { ...entryOf(word), turn: 'ENDS', on: legalDate(endsAt), amountFen: null };
}

function entryOf({ kind, id, personId, version, saidOn }: WordOf) {
  const series = `${kind.toLowerCase().replaceAll('_', '-')}/${id}`;
  const told = { source: 'TOLD', lastDay: null, tier: null, single: false } as const;
  return { series, kind, version, personIds: [personId], saidOn, ...told };
}
