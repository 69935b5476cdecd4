import { type ActorKind, type Agent, mintInternalToken } from '@yimen/access';
import type { TestKeys } from './keys.js';

/** Who asks: an account, and what the token says of it. An officer's posts are the service's copy (see `aDistrict`). */
export interface Asker {
  readonly sub: string;
  readonly kind: ActorKind;
  readonly personId?: string;
  readonly agent?: Agent;
  readonly department?: string;
  readonly purpose?: string;
}

export const officer = (account: string, more: Partial<Asker> = {}): Asker => ({
  sub: account,
  kind: 'officer',
  ...more,
});
export const resident = (account: string, personId: string): Asker => ({ sub: account, kind: 'resident', personId });
/** Somebody who acts for another: the token is of the one in whose name they act. */
export const agentOf = (account: string, personId: string, agent: Agent): Asker => ({
  ...resident(account, personId),
  agent,
});
export const department = (name: string): Asker => ({ sub: `dept-${name}`, kind: 'department', department: name });
export const service = (name: string): Asker => ({ sub: name, kind: 'service' });
export const operator: Asker = { sub: 'operator', kind: 'operator' };

/** An internal token for `audience` as its rightful speaker mints it: the gateway for accounts, services and the operator for themselves. */
export async function tokenFor(keys: TestKeys, asker: Asker, audience: string): Promise<string> {
  const issuer = asker.kind === 'service' || asker.kind === 'operator' ? asker.sub : 'gateway';
  return mintInternalToken(await keys.signer(issuer), { ...asker, audience, trace: 'a-test' }, new Date());
}
