import { Module } from '@nestjs/common';
import { ServiceConfig, ServiceKeys } from '@yimen/subgraph';
import { DataSource } from 'typeorm';
import { CrossBorderResolver } from './cross-border/cross-border.resolver.js';
import { MeResolver } from './me/me.resolver.js';
import { RegistriesResolver } from './registries/registries.resolver.js';
import { SafeguardingResolver } from './safeguarding/safeguarding.resolver.js';

@Module({
  providers: [
    {
      provide: ServiceKeys,
      inject: [ServiceConfig, DataSource],
      useFactory: (config: ServiceConfig, db: DataSource) => new ServiceKeys(config, db),
    },
    MeResolver,
    CrossBorderResolver,
    RegistriesResolver,
    SafeguardingResolver,
  ],
})
export class MarriageModule {}
