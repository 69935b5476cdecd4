// The demo accounts, and tokens for them.
import { join } from 'node:path';
import { importJWK, SignJWT } from 'jose';
import { root } from './places.mjs';
import { issuerKey } from './platform/keys.mjs';
import { readJson } from './platform/layout.mjs';

const lifetime = '12h';

/**
 * All demo accounts (demo/accounts.json), with the person that a resident's account was given at seeding.
 * @param {{ persons: string }} places of the platform
 * @returns {{ account: string, kind: string, name: string, description?: string, personId?: string, department?: string }[]}
 */
export function demoAccounts(places) {
  const file = readJson(join(root, 'demo', 'accounts.json')) ?? [];
  const persons = readJson(places.persons) ?? {};
  const accounts = Array.isArray(file) ? file : (file.accounts ?? []);
  return accounts.map((account) => ({ ...account, personId: persons[account.account] ?? account.personId }));
}

/**
 * A token of the development issuer for a demo account, as the gateway takes it.
 * @param {{ places: { keys: string, persons: string }, issuer: string, account: string }} options
 * @returns {Promise<string>} refuses an account that demo/accounts.json does not name
 */
export async function tokenFor({ places, issuer, account }) {
  const found = demoAccounts(places).find((each) => each.account === account);
  if (found === undefined)
    throw new Error(`there is no demo account "${account}"; npm run token -- --list names them all`);
  const key = await issuerKey(places.keys);
  return new SignJWT(claimsOf(found))
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience('yimen')
    .setSubject(found.account)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(await importJWK(key, 'ES256'));
}

function claimsOf({ kind, personId, department }) {
  return {
    kind,
    ...(personId === undefined ? {} : { person_id: personId }),
    ...(department === undefined ? {} : { department }),
  };
}
