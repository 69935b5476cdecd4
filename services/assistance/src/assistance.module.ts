import { Module } from '@nestjs/common';
import { Clock, Neighbour, ServiceConfig } from '@yimen/subgraph';
import { DataSource } from 'typeorm';
import { AwardResolver } from './award/award.resolver.js';
import { HouseholdChapterResolver, PersonChapterResolver } from './award/chapters.resolver.js';
import { DepartmentSnapshotResolver } from './department-snapshot/department-snapshot.resolver.js';
import { DocumentsResolver } from './documents/documents.resolver.js';
import { PublicNoticesResolver } from './documents/public-notices/public-notices.resolver.js';
import { FalseStatementResolver } from './false-statement/false-statement.resolver.js';
import { MeansChecksResolver } from './household-check/means-checks/means-checks.resolver.js';
import { VerificationResolver } from './household-check/verification.resolver.js';
import { ServiceKeys } from './keys/service-keys.js';
import { MeResolver } from './me/me.resolver.js';
import { MovingResolver } from './moving/moving.resolver.js';
import { PayeeResolver } from './payee/payee.resolver.js';
import { AwardPaymentsResolver, PaymentResolver, RollPaymentsResolver } from './payment/payment.resolver.js';
import { QuickReviewResolver } from './quick-review/quick-review.resolver.js';
import { AwardRecoveriesResolver, RecoveryResolver } from './recovery/recovery.resolver.js';
import { ResidentsDoor } from './residents/residents-door.js';
import { ResidentsOverHttp } from './residents/residents-over-http.js';
import { ReviewResolver } from './review/review.resolver.js';
import { ReviewStepsResolver } from './review/review-steps.resolver.js';
import { RollResolver } from './roll/roll.resolver.js';
import { RollStepsResolver } from './roll/roll-steps.resolver.js';
import { SinglePersonResolver } from './single-person/single-person.resolver.js';
import { StandardsResolver } from './standards/standards.resolver.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { CaseStepsResolver } from './subsistence-allowance/case-steps.resolver.js';
import { CooperationResolver } from './subsistence-allowance/cooperation/cooperation.resolver.js';
import { ExplainResolver } from './subsistence-allowance/explain.resolver.js';
import { NearRelativesResolver } from './subsistence-allowance/near-relatives/near-relatives.resolver.js';
import { NoticesResolver } from './subsistence-allowance/notices/notices.resolver.js';
import { ObjectionsResolver } from './subsistence-allowance/objections/objections.resolver.js';
import { PublicationResolver } from './subsistence-allowance/publication/publication.resolver.js';
import { SpotChecksResolver } from './subsistence-allowance/spot-checks/spot-checks.resolver.js';
import { SubsistenceAllowanceResolver } from './subsistence-allowance/subsistence-allowance.resolver.js';
import { TransfersResolver } from './subsistence-allowance/transfers/transfers.resolver.js';
import { TierCertificateResolver } from './tier-certificate/tier-certificate.resolver.js';
import { WorkResolver } from './work/work.resolver.js';

function openDoor({ residentsUrl }: ServiceConfig, keys: ServiceKeys, clock: Clock): ResidentsDoor {
  if (residentsUrl === null) throw new Error('assistance cannot work without RESIDENTS_URL');
  const address = { name: 'residents', baseUrl: residentsUrl, signer: keys.signer, now: () => clock.now() };
  return new ResidentsOverHttp(new Neighbour(address));
}

@Module({
  providers: [
    {
      provide: ServiceKeys,
      inject: [ServiceConfig, DataSource],
      useFactory: (config: ServiceConfig, db: DataSource) => new ServiceKeys(config, db),
    },
    { provide: ResidentsDoor, inject: [ServiceConfig, ServiceKeys, Clock], useFactory: openDoor },
    MeResolver,
    SubsistenceAllowanceResolver,
    CaseStepsResolver,
    VerificationResolver,
    MeansChecksResolver,
    TierCertificateResolver,
    ObjectionsResolver,
    NoticesResolver,
    PublicationResolver,
    NearRelativesResolver,
    SpotChecksResolver,
    TransfersResolver,
    CooperationResolver,
    ExplainResolver,
    DocumentsResolver,
    SinglePersonResolver,
    WorkResolver,
    MovingResolver,
    PublicNoticesResolver,
    QuickReviewResolver,
    ReviewResolver,
    ReviewStepsResolver,
    AwardResolver,
    DepartmentSnapshotResolver,
    PersonChapterResolver,
    HouseholdChapterResolver,
    FalseStatementResolver,
    StatisticsResolver,
    RecoveryResolver,
    AwardRecoveriesResolver,
    StandardsResolver,
    PayeeResolver,
    PaymentResolver,
    AwardPaymentsResolver,
    RollPaymentsResolver,
    RollStepsResolver,
    RollResolver,
  ],
})
export class AssistanceModule {}
