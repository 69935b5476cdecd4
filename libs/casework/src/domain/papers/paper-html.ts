import { dayInChinese, type Paper, type PaperMark, type Part, remedySentence } from './paper.js';
import { paperStyle } from './paper-style.js';

/** 送达的正本, a copy for the file, or a look at the screen. */
export type PaperPurpose = 'DELIVERY' | 'ARCHIVE' | 'SCREEN';

const copies: Readonly<Record<PaperPurpose, string | null>> = { DELIVERY: null, ARCHIVE: '存档', SCREEN: null };

/**
 * The document as one HTML page, ready to print on A4: nothing is loaded from anywhere, no script runs, and whatever people wrote
 * is escaped. A pure function of what is kept.
 */
export function paperHtml(paper: Paper, mark: PaperMark, purpose: PaperPurpose): string {
  const { title, addressee, parts, remedy } = paper;
  const copy = copies[purpose];
  const body = [
    copy === null ? '' : `<p class="copy">${escaped(copy)}</p>`,
    `<h1>${escaped(title)}</h1>`,
    mark.number === null ? '' : `<p class="number">${escaped(mark.number)}</p>`,
    addressee === null ? '' : `<p class="addressee">${escaped(addressee)}：</p>`,
    ...parts.map(partHtml),
    remedy === null ? '' : `<p>${escaped(remedySentence(remedy))}</p>`,
    closing(paper),
    footer(mark),
  ];
  return page(title, body.filter((part) => part !== '').join('\n'));
}

/** The page around what is said: its language, its policy (nothing is fetched), its style. */
function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${paperStyle}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function partHtml(part: Part): string {
  switch (part.is) {
    case 'paragraph':
      return `<p>${escaped(part.text)}</p>`;
    case 'heading':
      return `<h2>${escaped(part.text)}</h2>`;
    case 'list':
      return `<ol>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>`;
    case 'fields': {
      const rows = part.rows.map(
        ([label, value]) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`,
      );
      return `<table>${rows.join('')}</table>`;
    }
    case 'signatures':
      return part.who.map((who) => `<p class="sign">${escaped(who)}：<span></span>年　月　日</p>`).join('\n');
  }
}

/** Who makes it and when, with the place for the seal over both, as official papers have it. */
function closing({ authority, madeOn }: Paper): string {
  return `<div class="closing"><div><p>${escaped(authority)}</p><p>${dayInChinese(madeOn)}</p><span class="seal">（印章）</span></div></div>`;
}

function footer({ code, number }: PaperMark): string {
  if (code === null || number === null) return '';
  return `<p class="check">核验：凭文号 ${escaped(number)} 与核验码 <b>${escaped(code)}</b>，可在一门平台核对本文书的真伪与效力。</p>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, also inside an attribute. Line ends stay visible. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (found) => entities[found] ?? found).replace(/\r?\n/g, '<br>');
}
