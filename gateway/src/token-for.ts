import { mintInternalToken, type Signer } from '@yimen/access';
import type { Login } from './login.js';

/** The short-lived internal token of this request for one subgraph, minted once. @throws when nobody is logged in */
export function tokenFor(login: Login, audience: string, signer: Signer): Promise<string> {
  const minted = login.tokens.get(audience) ?? mintFor(login, audience, signer);
  login.tokens.set(audience, minted);
  return minted;
}

/** Whoever acts for another speaks in that person's name, with themselves beside it: services judge by the first and record both. */
async function mintFor(login: Login, audience: string, signer: Signer): Promise<string> {
  const { claims, purpose, traceId, actingFor } = login;
  if (!claims) throw new Error('no login');
  const { expiresAt: _, ...who } = claims;
  const order = { ...who, ...actingFor, audience, ...(purpose && { purpose }), trace: traceId };
  return mintInternalToken(signer, order, new Date());
}
