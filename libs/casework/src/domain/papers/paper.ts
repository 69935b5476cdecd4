import type { LegalDate } from '@yimen/standards';
import type { Remedy } from './remedy.js';

/**
 * What a document says, apart from how it looks: text and HTML are both made of it, and it is what is kept. It holds names,
 * so it is sealed wherever it is stored.
 */
export type Paper<Kind extends string = string> = {
  readonly kind: Kind;
  readonly title: string;
  /** For whom; null where it is for anybody, as a notice is. */
  readonly addressee: string | null;
  readonly parts: readonly Part[];
  /** Which office makes it, for example 济南市历城区民政局. */
  readonly authority: string;
  readonly madeOn: LegalDate;
  /** What may be done against it; null for what is no decision. */
  readonly remedy: PaperRemedy | null;
};

export type Part =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'fields'; readonly rows: readonly Field[] }
  /** Places for signing by hand: 受送达人（签名）. */
  | { readonly is: 'signatures'; readonly who: readonly string[] };
export type Field = readonly [label: string, value: string];

/** The remedies against a decision, with whom to go to; both limits run from the day on which it is known (domain §0.6). */
export type PaperRemedy = Remedy & {
  readonly reconsiderationAuthority: string;
  readonly court: string;
};

/** What is printed on a document: its number, and the code by which anybody can check it. */
export type PaperMark = { readonly number: string | null; readonly code: string | null };

/** Nothing is printed: a notice shows no number, as the case's own is in it, and it says no more than it may (domain §17 A.2 Publicity.content). */
export const unmarked: PaperMark = { number: null, code: null };

export const paragraph = (text: string): Part => ({ is: 'paragraph', text });
export const heading = (text: string): Part => ({ is: 'heading', text });
export const fields = (...rows: readonly Field[]): Part => ({ is: 'fields', rows });
export const signatures = (...who: readonly string[]): Part => ({ is: 'signatures', who });
/** A numbered list; nothing at all when there is nothing to list. */
export const list = (items: readonly string[]): Part[] => (items.length === 0 ? [] : [{ is: 'list', items }]);

/** 2026-10-23 as 2026年10月23日. */
export function dayInChinese(date: LegalDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** 2026-11 as 2026年11月. */
export function monthInChinese(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}

/** The sentence about the remedies, the same in every decision. */
export function remedySentence(remedy: PaperRemedy): string {
  const { reconsiderationDays, litigationMonths, reconsiderationAuthority, court } = remedy;
  return (
    `如不服本决定，可以自收到本决定书之日起${reconsiderationDays}日内向${reconsiderationAuthority}申请行政复议，` +
    `或者自收到本决定书之日起${litigationMonths}个月内向${court}提起行政诉讼。`
  );
}
