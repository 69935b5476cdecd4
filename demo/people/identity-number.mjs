// Made-up identity numbers with a right check digit (GB 11643). The serials begin at 001, so that they are few and easy to tell.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * @param {{ region?: string, birth: string, serial: number }} person `birth` YYYY-MM-DD; an odd serial is male, an even one female
 * @returns {string} 18 characters
 */
export function identityNumber({ region = '370112', birth, serial }) {
  const body = `${region}${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}
