// What the outside sources hold of people whom stories register anew: known by the name alone, whatever their number. The names say
// that they are invented: 储 keeps savings, of 默 the bank never says a word.

/** @type {Readonly<Record<string, Readonly<Record<string, { manner?: 'SILENT', held?: readonly { kind: string, amount: string }[] }>>>>} */
export const marked = {
  储演示: { BANK: { held: [{ kind: 'DEPOSIT', amount: '90000.00' }] } },
  默演示: { BANK: { manner: 'SILENT' } },
};

/** What is marked of whoever bears the name, for one source; empty for everybody else. */
export function markOf(name, source) {
  return marked[name]?.[source] ?? {};
}
