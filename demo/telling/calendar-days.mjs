// Days as text, counted without a time zone.

/** @param {string} day YYYY-MM-DD */
export function plusDays(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The month after the one that the day lies in, YYYY-MM. */
export function monthAfter(day) {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}
