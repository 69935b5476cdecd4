/** NFKC, without any white space or invisible mark: full-width letters and digits pasted from documents become plain ones. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '');
}
