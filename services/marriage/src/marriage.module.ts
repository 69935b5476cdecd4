import { Module } from '@nestjs/common';
import { ServiceConfig, ServiceKeys } from '@yimen/subgraph';
import { DataSource } from 'typeorm';
import { MaritalStatusResolver, MarriageRecordResolver, PersonMarriageResolver } from './act/act.resolver.js';
import { CrossBorderResolver } from './cross-border/cross-border.resolver.js';
import { MeResolver } from './me/me.resolver.js';
import { OfficersResolver } from './officers/officers.resolver.js';
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
    MaritalStatusResolver,
    MarriageRecordResolver,
    PersonMarriageResolver,
    CrossBorderResolver,
    OfficersResolver,
    RegistriesResolver,
    SafeguardingResolver,
  ],
})
export class MarriageModule {}
