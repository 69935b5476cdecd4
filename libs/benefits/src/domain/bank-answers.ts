import { parseYuan } from '@yimen/standards';

export const returnReasons = { WRONG_NAME: '户名不符', ACCOUNT_CLOSED: '账户已销户', FROZEN: '账户被冻结' } as const;
export type ReturnReason = keyof typeof returnReasons;

/** What the bank says of one line. */
export type BankAnswer = {
  readonly lineNo: number;
  readonly amountFen: number | null;
  readonly result: 'PAID' | 'RETURNED';
  readonly reason: ReturnReason | null;
};

/** A line of what was sent, and whether the bank has answered for it. */
export type SentLine = { readonly lineNo: number; readonly amountFen: number; readonly answered: boolean };

/** What is wrong, and where: `lineNo` null for what is about the whole. */
export type AnswerFault = { readonly lineNo: number | null; readonly code: AnswerFaultCode };
export type AnswerFaultCode =
  | 'FILE_MALFORMED'
  | 'FILE_OF_ANOTHER_ROLL'
  | 'RESULT_UNKNOWN'
  | 'REASON_UNKNOWN'
  | 'LINE_UNKNOWN'
  | 'LINE_TWICE'
  | 'LINE_ANSWERED'
  | 'AMOUNT_DIFFERS'
  | 'COUNT_DIFFERS'
  | 'TOTAL_DIFFERS';

export type ReadAnswers = { readonly answers: readonly BankAnswer[]; readonly faults: readonly AnswerFault[] };

const fault = (code: AnswerFaultCode, lineNo: number | null = null): AnswerFault => ({ code, lineNo });
const fenOf = (text: string | undefined): number | null => {
  const read = parseYuan(text ?? '');
  return read.ok ? read.fen : null;
};
const isReason = (text: string): text is ReturnReason => Object.hasOwn(returnReasons, text);

/**
 * Reads a bank's answer file: a header that names the roll, a line a payment (`D,<number>,<yuan>,PAID|RETURNED,<reason>`), a trailer
 * with the number of lines and both sums. Answers what it says and everything that is wrong with it as it stands.
 */
export function readAnswerFile(content: string, rollId: string): ReadAnswers {
  const lines = content
    .replaceAll('\r\n', '\n')
    .split('\n')
    .filter((line) => line !== '');
  const [head = '', ...rest] = lines;
  const trailer = rest.pop() ?? '';
  if (!head.startsWith('H,YIMEN-ANSWER,1,') || !trailer.startsWith('T,'))
    return { answers: [], faults: [fault('FILE_MALFORMED')] };
  if (head.split(',')[3] !== rollId) return { answers: [], faults: [fault('FILE_OF_ANOTHER_ROLL')] };
  const read = rest.map(readLine);
  const answers = read.flatMap((each) => ('answer' in each ? [each.answer] : []));
  const faults = read.flatMap((each) => ('fault' in each ? [each.fault] : []));
  return { answers, faults: [...faults, ...(faults.length > 0 ? [] : trailerFaults(trailer, answers))] };
}

function readLine(text: string): { readonly answer: BankAnswer } | { readonly fault: AnswerFault } {
  const [mark, number = '', amount, result = '', reason = ''] = text.split(',');
  const lineNo = Number(number);
  const amountFen = fenOf(amount);
  if (mark !== 'D' || !Number.isSafeInteger(lineNo) || amountFen === null) return { fault: fault('FILE_MALFORMED') };
  return judged({ lineNo, amountFen, result, reason });
}

/** An answer as somebody typed it, or a file has it, with its words understood. */
export function judged(said: {
  lineNo: number;
  amountFen: number | null;
  result: string;
  reason: string;
}): { readonly answer: BankAnswer } | { readonly fault: AnswerFault } {
  const { lineNo, amountFen, result, reason } = said;
  if (result === 'PAID') return { answer: { lineNo, amountFen, result, reason: null } };
  if (result !== 'RETURNED') return { fault: fault('RESULT_UNKNOWN', lineNo) };
  if (!isReason(reason)) return { fault: fault('REASON_UNKNOWN', lineNo) };
  return { answer: { lineNo, amountFen, result, reason } };
}

function trailerFaults(trailer: string, answers: readonly BankAnswer[]): AnswerFault[] {
  const [, count, paid, returned] = trailer.split(',');
  const sum = (result: BankAnswer['result']) =>
    answers.filter((each) => each.result === result).reduce((total, { amountFen }) => total + (amountFen ?? 0), 0);
  const faults: AnswerFault[] = [];
  if (Number(count) !== answers.length) faults.push(fault('COUNT_DIFFERS'));
  if (fenOf(paid) !== sum('PAID') || fenOf(returned) !== sum('RETURNED')) faults.push(fault('TOTAL_DIFFERS'));
  return faults;
}

/** What does not agree with what was sent: a line that was not, a line said twice or answered before, another amount. */
export function faultsAgainst(sent: readonly SentLine[], answers: readonly BankAnswer[]): AnswerFault[] {
  const lines = new Map(sent.map((line) => [line.lineNo, line]));
  const seen = new Set<number>();
  return answers.flatMap(({ lineNo, amountFen }) => {
    const line = lines.get(lineNo);
    const twice = seen.has(lineNo);
    seen.add(lineNo);
    if (line === undefined) return [fault('LINE_UNKNOWN', lineNo)];
    if (twice) return [fault('LINE_TWICE', lineNo)];
    if (line.answered) return [fault('LINE_ANSWERED', lineNo)];
    return amountFen !== null && amountFen !== line.amountFen ? [fault('AMOUNT_DIFFERS', lineNo)] : [];
  });
}
