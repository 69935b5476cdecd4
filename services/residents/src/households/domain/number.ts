/**
 * A household's number: the six digits of its county, a serial of seven, and a check digit (ISO/IEC 7064 MOD 11,10), so
 * that one wrong or two exchanged digits told over the telephone are noticed.
 */
export function householdNumber(division: string, serial: number): string {
  const body = `${division.slice(0, 6)}${String(serial).padStart(7, '0')}`;
  return `${body}${checkDigit(body)}`;
}

function checkDigit(body: string): number {
  let product = 10;
  for (const digit of body) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}

/** True when the check digit fits. */
export function isHouseholdNumber(text: string): boolean {
  return /^\d{14}$/.test(text) && checkDigit(text.slice(0, -1)) === Number(text.slice(-1));
}
