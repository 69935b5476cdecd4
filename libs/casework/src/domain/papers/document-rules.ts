/** What is particular to one kind of document: its title, the letters of its number, whether it is handed to somebody. */
export type DocumentRule = {
  readonly title: string;
  /** The letters before the year, one set a kind in the whole platform: 低保受字〔2026〕…号. */
  readonly letters: string;
  /** It has to reach somebody (送达); notices are put up, receipts and referrals are kept or sent by office. */
  readonly delivered: boolean;
  /** Its delivery is reminded of: people's remedies or answers wait for it (domain §0.6 ④). What is handed over at the window is not. */
  readonly reminded: boolean;
  /** The household or the parties may read it; a referral of suspected fraud they may not. */
  readonly forHousehold: boolean;
  /** It shows neither number nor code: a notice, which says no more than it may (domain §17 A.2 Publicity.content). */
  readonly unmarked?: boolean;
};

/** Every document of a service, by its kind. */
export type DocumentRules<Kind extends string = string> = { readonly [K in Kind]: DocumentRule };

/** Handed over when it is made, at the window for instance: it is delivered, and nobody has to be reminded of it. */
export function handed(title: string, letters: string): DocumentRule {
  return { title, letters, delivered: true, reminded: false, forHousehold: true };
}

/** A remedy or an answer waits for its delivery. */
export function awaited(title: string, letters: string): DocumentRule {
  return { ...handed(title, letters), reminded: true };
}

/** Kept with the case, put up, or sent by office. */
export function kept(title: string, letters: string, forHousehold = true): DocumentRule {
  return { title, letters, forHousehold, delivered: false, reminded: false };
}

/** Put up for anybody to see. */
export function shown(title: string, letters: string): DocumentRule {
  return { ...kept(title, letters), unmarked: true };
}

/**
 * The number of a document: letters, year, the number of what it is about, and for the second of its kind which it is. Unique because
 * the number of what it is about is; nobody waits for a counter.
 */
export function documentNumber(letters: string, year: string, of: string, ordinal: number): string {
  return `${letters}〔${year}〕${of}${ordinal > 1 ? `-${ordinal}` : ''}号`;
}
