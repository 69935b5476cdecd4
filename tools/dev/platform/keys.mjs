// The keys of a platform in development: made once a data folder, kept there, readable by their owner only.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { readJson, writeJson } from './layout.mjs';

/**
 * Makes what is missing: an Ed25519 key for each sender of internal tokens, the file of all public keys, the field
 * encryption keys of each service (each its own), the issuer's key.
 * @param {string} folder
 * @param {string[]} services
 */
export async function prepareKeys(folder, services) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const senders = ['gateway', 'operator', ...services];
  const publicKeys = [];
  for (const name of senders) publicKeys.push(await publicKeyOf(folder, name));
  writeJson(join(folder, 'internal.jwks'), { keys: publicKeys });
  for (const name of services) fieldKeysFor(folder, name);
  await issuerKey(folder);
}

export const internalKeyFile = (folder, name) => join(folder, `${name}.jwk`);
export const internalKeySetFile = (folder) => join(folder, 'internal.jwks');
export const fieldKeysFile = (folder, name) => join(folder, `${name}.fields.json`);

async function publicKeyOf(folder, name) {
  const file = internalKeyFile(folder, name);
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    writeJson(file, { ...(await exportJWK(privateKey)), kid: name, alg: 'EdDSA', use: 'sig' });
  }
  const { d: _secret, ...open } = readJson(file);
  return open;
}

function fieldKeysFor(folder, name) {
  const file = fieldKeysFile(folder, name);
  if (existsSync(file)) return;
  const key = () => randomBytes(32).toString('base64');
  writeJson(file, { current: 'f1', keys: { f1: key() }, blindIndex: { current: 'b1', keys: { b1: key() } } });
}

/** The development issuer's signing key (ES256), made when it is not there. */
export async function issuerKey(folder) {
  const file = join(folder, 'issuer.jwk');
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    writeJson(file, {
      ...(await exportJWK(privateKey)),
      kid: `dev-${randomBytes(4).toString('hex')}`,
      alg: 'ES256',
      use: 'sig',
    });
  }
  return readJson(file);
}
