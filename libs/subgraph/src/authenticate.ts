import {
  type Actor,
  type Authority,
  actorOf,
  type InternalKeys,
  TokenRefused,
  verifyInternalToken,
} from '@yimen/access';
import { unauthenticated } from './errors.js';
import { TokenMemory } from './token-memory.js';

/** Turns the `authorization` header of a request into who is asking; nothing else in a request says who that is. */
export class Authenticator {
  private readonly memory = new TokenMemory();

  constructor(
    private readonly keys: InternalKeys,
    private readonly service: string,
    private readonly authority: Pick<Authority, 'postsOf'>,
  ) {}

  /**
   * The actor of a request.
   * @throws UNAUTHENTICATED for anything but a valid internal token for this service
   */
  async actorOf(authorization: string | undefined, now: Date): Promise<Actor> {
    const claims = await this.claimsOf(authorization, now);
    const posts = claims.kind === 'officer' ? await this.authority.postsOf(claims.sub) : [];
    return actorOf(claims, posts);
  }

  private async claimsOf(authorization: string | undefined, now: Date) {
    const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) throw unauthenticated();
    const remembered = this.memory.get(token, now);
    if (remembered !== null) return remembered;
    try {
      const claims = await verifyInternalToken(this.keys, token, { audience: this.service }, now);
      this.memory.put(token, claims);
      return claims;
    } catch (error) {
      if (error instanceof TokenRefused) throw unauthenticated();
      throw error;
    }
  }
}
