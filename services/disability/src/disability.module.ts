import { Module } from '@nestjs/common';
import { PeopleDoor, peopleOver } from '@yimen/casework';
import { Clock, Neighbour, ServiceConfig, ServiceKeys } from '@yimen/subgraph';
import { DataSource } from 'typeorm';
import { AllowanceCaseResolver, ChapterCasesResolver } from './application/allowance-case.resolver.js';
import { CaseStepsResolver } from './application/case-steps.resolver.js';
import { DocumentsResolver } from './application/papers/documents.resolver.js';
import { AwardResolver, ChapterAwardsResolver } from './award/award.resolver.js';
import { AwardEndResolver } from './award-end/award-end.resolver.js';
import { CertificateResolver, FederationResolver, PersonChapterResolver } from './certificate/certificate.resolver.js';
import { ChapterCircumstancesResolver, CircumstanceResolver } from './circumstances/circumstances.resolver.js';
import { CrossProvinceChapterResolver, CrossProvinceResolver } from './cross-province/cross-province.resolver.js';
import { MeResolver } from './me/me.resolver.js';
import { CasePayeesResolver, PayeeResolver } from './paying/payee.resolver.js';
import { AwardPaymentsResolver, PaymentResolver, RollPaymentsResolver } from './paying/payment.resolver.js';
import { AwardRecoveriesResolver, RecoveryResolver } from './paying/recovery.resolver.js';
import { RollResolver, RollStepsResolver } from './paying/roll.resolver.js';
import { RecheckResolver } from './recheck/recheck.resolver.js';
import { StandardsResolver } from './standards/standards.resolver.js';
import { StopNoticeResolver } from './stop-notice/stop-notice.resolver.js';

function openDoor({ residentsUrl }: ServiceConfig, keys: ServiceKeys, clock: Clock): PeopleDoor {
  if (residentsUrl === null) throw new Error('disability cannot work without RESIDENTS_URL');
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
    RollResolver,
    RollStepsResolver,
    PayeeResolver,
    CasePayeesResolver,
    PaymentResolver,
    AwardPaymentsResolver,
    RollPaymentsResolver,
    RecoveryResolver,
    AwardRecoveriesResolver,
    MeResolver,
    AwardResolver,
    AwardEndResolver,
    StopNoticeResolver,
    CircumstanceResolver,
    RecheckResolver,
    ChapterCircumstancesResolver,
    ChapterAwardsResolver,
    AllowanceCaseResolver,
    ChapterCasesResolver,
    CaseStepsResolver,
    DocumentsResolver,
    StandardsResolver,
    CertificateResolver,
    FederationResolver,
    PersonChapterResolver,
    CrossProvinceResolver,
    CrossProvinceChapterResolver,
  ],
})
export class DisabilityModule {}
