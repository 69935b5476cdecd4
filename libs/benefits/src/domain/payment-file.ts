import { fenToYuan, type LegalDate, type LegalMonth } from '@yimen/standards';

/** What a payment file is about. */
export type FileHead = {
  readonly rollId: string;
  readonly month: LegalMonth;
  readonly division: string;
  readonly sentOn: LegalDate;
  /** What the payments are for, in the bank's words; the month follows. */
  readonly purpose: string;
};

/** One payment as the bank is told of it. */
export type FileLine = {
  readonly lineNo: number;
  readonly bank: string;
  readonly holder: string;
  readonly accountNumber: string;
  readonly amountFen: number;
};

/** A file without its last line, whose digest the caller computes: this house's pure rules know no cryptography. */
export type FileBody = { readonly body: string; readonly count: number; readonly totalFen: number };

/**
 * The text of a payment file up to its trailer: one line a payment in the order of their numbers, UTF-8, comma separated. The same
 * payments make the same text, byte for byte.
 */
export function fileBody({ rollId, month, division, sentOn, purpose }: FileHead, lines: readonly FileLine[]): FileBody {
  const head = `H,YIMEN-PAY,1,${rollId},${month},${division},${sentOn}\n`;
  const details = [...lines]
    .sort((one, other) => one.lineNo - other.lineNo)
    .map((line) =>
      [
        'D',
        line.lineNo,
        quoted(line.bank),
        quoted(line.holder),
        line.accountNumber,
        fenToYuan(line.amountFen),
        `${purpose}${month}`,
      ].join(','),
    );
  const totalFen = lines.reduce((total, { amountFen }) => total + amountFen, 0);
  return { body: `${head}${details.map((line) => `${line}\n`).join('')}`, count: lines.length, totalFen };
}

/** The whole file: the trailer says how many, how much, and the SHA-256 of everything before it. */
export function withTrailer({ body, count, totalFen }: FileBody, digest: string): string {
  return `${body}T,${count},${fenToYuan(totalFen)},${digest}\n`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
