import { type Authority, createAuthority } from '@yimen/access';
import type { DataSource } from 'typeorm';
import { notCounted } from './data-source.js';

/** The service's authority; the moments at which it reads anew do not show in a count of statements. */
export function rememberedAuthority(db: DataSource, reader: DataSource): Authority {
  const authority = createAuthority(db, { reader });
  return {
    postsOf: (account) => notCounted(() => authority.postsOf(account)),
    scopeOf: (actor, permission, on) => notCounted(() => authority.scopeOf(actor, permission, on)),
    codesWithin: (divisions, on) => notCounted(() => authority.codesWithin(divisions, on)),
    isWithin: (code, of, on) => notCounted(() => authority.isWithin(code, of, on)),
  };
}
