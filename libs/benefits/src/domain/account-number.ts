/** An account number as it is kept: digits only. Null for what is none. */
export function normalAccountNumber(written: string): string | null {
  const digits = written.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{8,32}$/.test(digits) ? digits : null;
}

/** Cards of the union of the country's banks: their last digit checks the others. Passbooks and accounts of companies have none. */
const isUnionCard = (digits: string): boolean => /^62\d{14,17}$/.test(digits);

/** True when the last digit is the one that the others make (Luhn, GB/T 15694, ISO/IEC 7812), and for numbers that have no such digit. */
export function checkDigitFits(digits: string): boolean {
  if (!isUnionCard(digits)) return true;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The last four digits: what is shown of an account. */
export const tailOf = (digits: string): string => digits.slice(-4);
