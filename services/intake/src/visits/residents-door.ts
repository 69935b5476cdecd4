import { Injectable } from '@nestjs/common';
import { type PersonCopy, personCopies, readSigner, type Signer } from '@yimen/access';
import { Neighbour, type RequestContext, ServiceConfig } from '@yimen/subgraph';
import { askResidents } from './ask-residents.js';

/** Persons from this service's own copy; for those registered a moment ago, and only for them, from residents. */
@Injectable()
export class ResidentsDoor {
  private signer: Promise<Signer> | null = null;

  constructor(private readonly config: ServiceConfig) {}

  /** The key by which this service signs tickets and its own calls. */
  ownKey(): Promise<Signer> {
    this.signer ??= readSigner(this.config.internalKey);
    return this.signer;
  }

  /** Throws NeighbourUnreachable when somebody is not known here and residents cannot be asked. */
  async personsOf(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, PersonCopy>> {
    const known = new Map(await personCopies(ctx.db, ids));
    const unknown = ids.filter((id) => !known.has(id));
    const url = this.config.residentsUrl;
    if (unknown.length === 0 || url === null) return known;
    const address = { name: 'residents', baseUrl: url, signer: this.ownKey(), now: () => ctx.clock.now() };
    for (const person of await askResidents(new Neighbour(address), unknown, ctx.traceId)) {
      known.set(person.personId, person);
    }
    return known;
  }
}
