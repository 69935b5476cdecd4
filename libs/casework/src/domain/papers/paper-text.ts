import { dayInChinese, type Paper, type PaperMark, type Part, remedySentence } from './paper.js';

/** The document as plain text: for a message, a screen reader, a search. A pure function of what is kept. */
export function paperText(paper: Paper, { number, code }: PaperMark): string {
  const { title, addressee, parts, remedy, authority, madeOn } = paper;
  return [
    title,
    ...(number === null ? [] : [number]),
    ...(addressee === null ? [] : ['', `${addressee}：`]),
    ...parts.flatMap(partText),
    ...(remedy === null ? [] : [remedySentence(remedy)]),
    '',
    authority,
    dayInChinese(madeOn),
    ...(code === null ? [] : [`核验码：${code}`]),
  ].join('\n');
}

function partText(part: Part): string[] {
  switch (part.is) {
    case 'paragraph':
    case 'heading':
      return [part.text];
    case 'list':
      return part.items.map((item, at) => `${at + 1}. ${item}`);
    case 'fields':
      return part.rows.map(([label, value]) => `${label}：${value}`);
    case 'signatures':
      return part.who.map((who) => `${who}：＿＿＿＿＿＿＿＿　　年　月　日`);
  }
}
