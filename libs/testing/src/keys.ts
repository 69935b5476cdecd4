import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readSigner, type Signer } from '@yimen/access';
import type { FieldKeyFile } from '@yimen/subgraph';
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';

/** Whoever signs: the gateway, the operator, and every folder of services/. */
const owners = ['gateway', 'operator', ...readdirSync(new URL('../../../services', import.meta.url))];

/** The keys of a whole platform, made anew: everybody's public ones, and the private one of each. */
export interface TestKeys {
  readonly jwks: JSONWebKeySet;
  privateKey(owner: string): JWK;
  signer(owner: string): Promise<Signer>;
  readonly fieldKeys: FieldKeyFile;
}

/** Makes keys for the gateway, the operator, the services and whoever else is named. */
export async function testKeys(...others: readonly string[]): Promise<TestKeys> {
  const privates = new Map<string, JWK>();
  const publics: JWK[] = [];
  for (const kid of new Set([...owners, ...others])) {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    privates.set(kid, { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA' });
    publics.push({ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' });
  }
  const privateKey = (owner: string): JWK => {
    const found = privates.get(owner);
    if (found === undefined) throw new Error(`No key was made for ${owner}.`);
    return found;
  };
  const secret = () => randomBytes(32).toString('base64');
  return {
    jwks: { keys: publics },
    privateKey,
    signer: (owner) => readSigner(privateKey(owner)),
    fieldKeys: { current: 'f1', keys: { f1: secret() }, blindIndex: { current: 'b1', keys: { b1: secret() } } },
  };
}
