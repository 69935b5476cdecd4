/**
 * The file that FIELD_KEYS names. `keys` and `blindIndex.keys`: key id -> 32 bytes in base64. `current` seals; all open.
 */
export interface FieldKeys {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly blindIndex: { readonly current: string; readonly keys: Readonly<Record<string, string>> };
}

export interface KeyRing {
  readonly current: string;
  readonly secrets: ReadonlyMap<string, Buffer>;
}

const idPattern = /^[\w.-]{1,32}$/;

/** Reads one ring; refuses (throws, at boot, without a word of any key) what could not seal. */
export function readRing(what: string, current: string, keys: Readonly<Record<string, string>>): KeyRing {
  const secrets = new Map<string, Buffer>();
  for (const [id, text] of Object.entries(keys ?? {})) {
    const secret = Buffer.from(String(text), 'base64');
    if (!idPattern.test(id))
      throw new Error(`FIELD_KEYS: ${what} has a key id that is not 1 to 32 letters, digits, . _ -`);
    if (secret.length !== 32) throw new Error(`FIELD_KEYS: the ${what} key ${id} is not 32 bytes in base64`);
    secrets.set(id, secret);
  }
  if (!secrets.has(current)) throw new Error(`FIELD_KEYS: the current ${what} key is not among the keys`);
  const values = [...secrets.values()].map((secret) => secret.toString('hex'));
  if (new Set(values).size !== values.length) throw new Error(`FIELD_KEYS: two ${what} keys are the same`);
  return { current, secrets };
}
