import { Module } from '@nestjs/common';
import { accessReactions } from '@yimen/access';
import type { ServiceParts } from '@yimen/subgraph';
import { Seals } from './access/seals.js';
import { ConsentsResolver } from './consents/consents.resolver.js';
import { DeathsResolver } from './deaths/deaths.resolver.js';
import { HouseholdMemberResolver, HouseholdsResolver } from './households/households.resolver.js';
import { MeResolver } from './me/me.resolver.js';
import { First1790000000000 } from './migrations/1790000000000-first.js';
import { ToldHouseholds1790000100000 } from './migrations/1790000100000-told-households.js';
import { ToldEntitlements1790000200000 } from './migrations/1790000200000-told-entitlements.js';
import { ConsentPurposes1790000210000 } from './migrations/1790000210000-consent-purposes.js';
import { DeathReports1790000230000 } from './migrations/1790000230000-death-reports.js';
import { Representations1790000320000 } from './migrations/1790000320000-representations.js';
import { PersonsResolver } from './persons/persons.resolver.js';
import { lapseConsents } from './reactions/lapse-consents.js';
import { openToDepartments, openToWhomeverIsAsked } from './reactions/open-to-departments.js';
import { PersonRepresentationsResolver, RepresentationsResolver } from './representations/representations.resolver.js';

@Module({
  providers: [
    MeResolver,
    Seals,
    PersonsResolver,
    DeathsResolver,
    HouseholdsResolver,
    HouseholdMemberResolver,
    ConsentsResolver,
    RepresentationsResolver,
    PersonRepresentationsResolver,
  ],
})
class ResidentsModule {}

/** The composition root: the only file that knows everybody. */
export const parts: ServiceParts = {
  module: ResidentsModule,
  entities: [],
  migrations: [
    First1790000000000,
    ToldHouseholds1790000100000,
    ToldEntitlements1790000200000,
    ConsentPurposes1790000210000,
    DeathReports1790000230000,
    Representations1790000320000,
  ],
  reactions: () => [...accessReactions('residents'), openToDepartments(), openToWhomeverIsAsked(), lapseConsents()],
};
