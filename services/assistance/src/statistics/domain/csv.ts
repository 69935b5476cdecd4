import { fenToYuan, type LegalMonth } from '@yimen/standards';
import { averageOf, averagePerPersonOf, type Figures } from './figures.js';

/** One line of the report: a group by its code and name, its figures, or that they are not shown. */
export type CsvLine = { readonly code: string; readonly label: string; readonly figures: Figures | null };

type Column = readonly [header: string, value: (figures: Figures) => string];
const count =
  (of: (figures: Figures) => number): ((figures: Figures) => string) =>
  (figures) =>
    String(of(figures));
const money =
  (of: (figures: Figures) => number | null): ((figures: Figures) => string) =>
  (figures) => {
    const fen = of(figures);
    return fen === null ? '' : fenToYuan(fen);
  };

/** The columns, in an order that stays: a new one is added at the end. */
const columns: readonly Column[] = [
  ['在册户数', count(({ households }) => households)],
  ['其中暂停', count(({ suspended }) => suspended)],
  ['在册人数', count(({ persons }) => persons)],
  ['其中未成年人', count(({ kinds }) => kinds.minors)],
  ['其中老年人', count(({ kinds }) => kinds.elderly)],
  ['其中残疾人', count(({ kinds }) => kinds.disabled)],
  ['其中重度残疾人', count(({ kinds }) => kinds.severelyDisabled)],
  ['其中重病患者', count(({ kinds }) => kinds.seriouslyIll)],
  ['其中在读学生', count(({ kinds }) => kinds.students)],
  ['本月新增户数', count(({ entries }) => entries)],
  ['本月退出户数', count(({ exits }) => exits)],
  ['发放户数', count(({ paidHouseholds }) => paidHouseholds)],
  ['本月应发', money(({ sums }) => sums.entitled)],
  ['补发', money(({ sums }) => sums.arrears)],
  ['退票重发', money(({ sums }) => sums.reissued)],
  ['追缴扣回', money(({ sums }) => sums.recovered)],
  ['本月实发', money(({ sums }) => sums.payable)],
  ['户均应发', money(averageOf)],
  ['人均应发', money(averagePerPersonOf)],
  ['退出原因', ({ exitReasons }) => exitReasons.map(({ code, count: of }) => `${code}:${of}`).join(';')],
];
const hidden = '*';

/**
 * The report as CSV (RFC 4180, CRLF): a Chinese header, then a line a group and the total. What is not shown is an asterisk. With
 * the mark by which spreadsheets know UTF-8, when asked for.
 */
export function statisticsCsv(month: LegalMonth, lines: readonly CsvLine[], byteOrderMark: boolean): string {
  const header = ['月份', '分组代码', '分组', ...columns.map(([name]) => name)];
  const rows = lines.map(({ code, label, figures }) => [
    ...[month, code, label],
    ...columns.map(([, value]) => (figures === null ? hidden : value(figures))),
  ]);
  const text = [header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  return `${byteOrderMark ? '\uFEFF' : ''}${text}\r\n`;
}

/** Quoted where it must be; a text that a spreadsheet would take for a formula is told to be text. */
function cell(text: string): string {
  const plain = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
