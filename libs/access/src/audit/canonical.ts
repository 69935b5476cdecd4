/**
 * One text for one value, whatever the order in which its keys were written (after RFC 8785, for the values that the
 * audit trail holds: texts, safe integers, booleans, null, lists, records).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalRecord(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a number that JSON can hold');
  return JSON.stringify(value ?? null);
}

function canonicalRecord(record: object): string {
  const keys = Object.keys(record).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(Reflect.get(record, key))}`).join(',')}}`;
}
