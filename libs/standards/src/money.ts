/** Money is a whole number of fen inside, and text in yuan with two decimals outside. */
export type MoneyRefusal = { ok: false; code: 'MONEY_FORMAT' | 'MONEY_TOO_LARGE'; message: string };
export type MoneyAnswer = { ok: true; fen: number } | MoneyRefusal;

/** Ten billion yuan: no sum of a district's civil affairs is larger, and far within exact integers. */
export const largestFen = 1_000_000_000_000;

/** Reads yuan written plainly ('1200', '1200.5', '-3.00'); refuses more than two decimals, exponents, commas, absurd sizes. */
export function parseYuan(text: string): MoneyAnswer {
  const match = /^(-?)(\d{1,20})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) {
    return { ok: false, code: 'MONEY_FORMAT', message: '金额应为元，最多两位小数，例如 1200.00。' };
  }
  const fen = BigInt(match[2] ?? '0') * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
  if (fen > BigInt(largestFen)) return { ok: false, code: 'MONEY_TOO_LARGE', message: '金额超出可能的范围。' };
  return { ok: true, fen: match[1] === '-' && fen !== 0n ? -Number(fen) : Number(fen) };
}

/** Thrown for a text that is not money; `code` is stable. */
export class InvalidMoney extends RangeError {
  readonly code: MoneyRefusal['code'];
  constructor(refusal: MoneyRefusal) {
    super(refusal.message);
    this.code = refusal.code;
  }
}

/** Takes yuan as text, returns fen, throws {@link InvalidMoney} where {@link parseYuan} refuses. */
export function yuanToFen(text: string): number {
  const answer = parseYuan(text);
  if (!answer.ok) throw new InvalidMoney(answer);
  return answer.fen;
}

/** Takes a whole number of fen, returns yuan with exactly two decimals. Throws for anything but a whole number. */
export function fenToYuan(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError('fen must be a whole number');
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
