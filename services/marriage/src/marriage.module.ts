import { Module } from '@nestjs/common';
import { PeopleDoor, peopleOver } from '@yimen/casework';
import { Clock, Neighbour, ServiceConfig, ServiceKeys } from '@yimen/subgraph';
import { DataSource } from 'typeorm';
import { MaritalStatusResolver, MarriageRecordResolver, PersonMarriageResolver } from './act/act.resolver.js';
import { AppointmentsResolver } from './appointments/appointments.resolver.js';
import { ArchiveResolver } from './archive/archive.resolver.js';
import { JudgmentsResolver } from './court-judgments/judgments.resolver.js';
import { CrossBorderResolver } from './cross-border/cross-border.resolver.js';
import { DivorceResolver, DivorceWrongRegistryResolver } from './divorce/divorce.resolver.js';
import { FraudResolver } from './fraudulent-registration/fraud.resolver.js';
import { SittingsResolver } from './marriage-registration/sittings.resolver.js';
import { MeResolver } from './me/me.resolver.js';
import { OfficersResolver } from './officers/officers.resolver.js';
import { PapersResolver } from './papers/papers.resolver.js';
import { EntriesResolver, RecordOriginResolver } from './records-from-elsewhere/entries.resolver.js';
import { RegistriesResolver } from './registries/registries.resolver.js';
import { ReissueResolver } from './reissue/reissue.resolver.js';
import { RetroactiveResolver } from './retroactive-registration/retroactive.resolver.js';
import { SafeguardingResolver } from './safeguarding/safeguarding.resolver.js';
import { StandardsResolver } from './standards/standards.resolver.js';

function openDoor({ residentsUrl }: ServiceConfig, keys: ServiceKeys, clock: Clock): PeopleDoor {
  if (residentsUrl === null) throw new Error('marriage cannot work without RESIDENTS_URL');
  const address = { name: 'residents', baseUrl: residentsUrl, signer: keys.signer, now: () => clock.now() };
  return peopleOver(new Neighbour(address));
}

@Module({
  providers: [
    {
      provide: ServiceKeys,
      inject: [ServiceConfig, DataSource],
      useFactory: (config: ServiceConfig, db: DataSource) => new ServiceKeys(config, db),
    },
    { provide: PeopleDoor, inject: [ServiceConfig, ServiceKeys, Clock], useFactory: openDoor },
    MeResolver,
    MaritalStatusResolver,
    MarriageRecordResolver,
    PersonMarriageResolver,
    ArchiveResolver,
    CrossBorderResolver,
    RetroactiveResolver,
    EntriesResolver,
    RecordOriginResolver,
    ReissueResolver,
    FraudResolver,
    JudgmentsResolver,
    OfficersResolver,
    SittingsResolver,
    PapersResolver,
    AppointmentsResolver,
    DivorceResolver,
    DivorceWrongRegistryResolver,
    RegistriesResolver,
    StandardsResolver,
    SafeguardingResolver,
  ],
})
export class MarriageModule {}
