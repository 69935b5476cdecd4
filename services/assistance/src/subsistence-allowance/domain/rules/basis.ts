import { type LegalDate, legalDate } from '@yimen/standards';

/** The day from which the Social Assistance Act is the law (社会救助法, passed 2026-04-30). */
const actInForce = legalDate('2026-07-01');

/** Cites the Act for what is judged from its first day on, and the interim measures before. */
export function basisOn(on: LegalDate, act: string, interim: string): string {
  return on >= actInForce ? `社会救助法${act}` : `社会救助暂行办法${interim}`;
}

/** The ministry's measures on 低保, in force since 2021-07-01. An article is named only where its number was read. */
export function measures(article = ''): string {
  return `民发〔2021〕57号${article}`;
}
