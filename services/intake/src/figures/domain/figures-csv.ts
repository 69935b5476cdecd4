import { averageWorkingDays, type HandlingFigure, type HandlingRow, onTimeRate, totalOf } from './handling-figures.js';

const columns: readonly (readonly [string, (figure: HandlingFigure) => string | number])[] = [
  ['收件', ({ received }) => received],
  ['受理', ({ accepted }) => accepted],
  ['办结', ({ decided }) => decided],
  ['按时办结', ({ onTime }) => onTime],
  ['超期办结', ({ late }) => late],
  ['超期未办结', ({ stillLate }) => stillLate],
  ['按时办结率（%）', (figure) => onTimeRate(figure) ?? ''],
  ['平均办理工作日', (figure) => averageWorkingDays(figure) ?? ''],
  ['补正', ({ supplements }) => supplements],
  ['撤回', ({ withdrawals }) => withdrawals],
  ['黄色预警', ({ warnedYellow }) => warnedYellow],
  ['红色预警', ({ warnedRed }) => warnedRed],
  ['超期预警', ({ warnedOverdue }) => warnedOverdue],
];

/**
 * The figures as a table for a spreadsheet (RFC 4180, with the mark by which one knows UTF-8), a row a street and item, the sum last.
 * Names are of the catalogue and of divisions; a cell never begins with what a spreadsheet would compute.
 */
export function figuresCsv(
  month: string,
  rows: readonly HandlingRow[],
  names: { readonly division: (code: string) => string; readonly item: (code: string) => string },
): string {
  const head = ['月份', '区划代码', '区划', '事项代码', '事项', ...columns.map(([title]) => title)];
  const cells = (figure: HandlingFigure) => columns.map(([, value]) => value(figure));
  const lines = rows.map((row) => {
    return [month, row.division, names.division(row.division), row.item, names.item(row.item), ...cells(row)];
  });
  const sum = [month, '', '合计', '', '', ...cells(totalOf(rows))];
  return `\uFEFF${[head, ...lines, sum].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
