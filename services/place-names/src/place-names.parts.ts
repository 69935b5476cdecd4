import { Module } from '@nestjs/common';
import { accessReactions } from '@yimen/access';
import type { ServiceParts } from '@yimen/subgraph';
import { DivisionsResolver } from './divisions/divisions.resolver.js';
import { importOthers, importServed } from './import/import-divisions.js';
import { MeResolver } from './me/me.resolver.js';
import { First1790000000000 } from './migrations/1790000000000-first.js';

@Module({ providers: [DivisionsResolver, MeResolver] })
class PlaceNamesModule {}

/** The composition root: the only file that knows everybody. */
export const parts: ServiceParts = {
  module: PlaceNamesModule,
  entities: [],
  migrations: [First1790000000000],
  // The posts only: this service has the tree itself and keeps no copy of it.
  reactions: () =>
    accessReactions('place-names').filter(({ on }) => on.some((type) => type.startsWith('yimen.intake.'))),
  prepare: async (tools) => {
    await importServed(tools);
  },
  later: async (tools) => {
    await importOthers(tools);
  },
};
