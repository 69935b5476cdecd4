// The bank that pays the allowance: reads a payment file and answers it, line by line. Accounts of the demo that end in the marks
// below come back; every other is paid. It knows of the file what the file says, and nothing else.

/** How the last four digits of an account say what becomes of a payment. */
export const marks = { 4444: 'ACCOUNT_CLOSED', 5555: 'WRONG_NAME', 6666: 'FROZEN' };

/** An account of the demo's own that the bank will treat so; `serial` keeps it apart from others. */
export const demoAccount = (serial, reason) => {
  const tail = Object.keys(marks).find((mark) => marks[mark] === reason) ?? '1000';
  return `16${String(serial).replace(/\D/g, '').slice(-12).padStart(12, '0')}${tail}`;
};

/** @param {string} file content of a payment file @returns {string} content of the answer file */
export function answerPayments(file) {
  const lines = file.split('\n').filter((line) => line !== '');
  const [, , , rollId] = lines[0].split(',');
  const answers = lines.filter((line) => line.startsWith('D,')).map(answerOf);
  const sum = (result) =>
    yuan(answers.filter((each) => each.result === result).reduce((fen, each) => fen + each.fen, 0));
  return [
    `H,YIMEN-ANSWER,1,${rollId}`,
    ...answers.map(({ number, fen, result, reason }) => `D,${number},${yuan(fen)},${result},${reason}`),
    `T,${answers.length},${sum('PAID')},${sum('RETURNED')}`,
    '',
  ].join('\n');
}

function answerOf(line) {
  const [, number, account, amount] = /^D,(\d+),"(?:[^"]|"")*","(?:[^"]|"")*",(\d+),([\d.]+),/.exec(line);
  const reason = marks[account.slice(-4)];
  return {
    number,
    fen: Math.round(Number(amount) * 100),
    result: reason === undefined ? 'PAID' : 'RETURNED',
    reason: reason ?? '',
  };
}

const yuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
