import { Module } from '@nestjs/common';
import { accessReactions } from '@yimen/access';
import type { ServiceParts } from '@yimen/subgraph';
import { CalendarResolver } from './calendar/calendar.resolver.js';
import { publishFirstCalendars } from './calendar/publish-first-calendars.js';
import { CasesResolver, caseResolvers, PersonCasesResolver } from './cases/cases.resolver.js';
import { officeOf } from './cases/office.js';
import { rebuildCases } from './cases/rebuild-cases.command.js';
import { copyCertificatesReaction, copyRemindersReaction } from './certificates/copy-certificates.js';
import { EntitlementsResolver } from './entitlements/entitlements.resolver.js';
import { hearOfBenefits } from './entitlements/hear-of-benefits.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { EvidenceVault } from './evidence/evidence-vault.js';
import { filesRoutes } from './evidence/files.routes.js';
import { ReceiveFile } from './evidence/receive-file.js';
import { RequestUpload } from './evidence/request-upload.handler.js';
import { SendFile } from './evidence/send-file.js';
import { sweepUploads } from './evidence/sweep-uploads.due.js';
import { VerifyEvidence } from './evidence/verify-evidence.handler.js';
import { FiguresResolver } from './figures/figures.resolver.js';
import { ForwardIntake } from './forwarding/forward-intake.handler.js';
import { ForwardingResolver } from './forwarding/forwarding.resolver.js';
import { ReceiveIntake } from './forwarding/receive-intake.handler.js';
import { GiveCase } from './handover/give-case.handler.js';
import { HandOverCases } from './handover/hand-over-cases.handler.js';
import { handlersGoneDue, handlersGoneReaction } from './handover/handlers-gone.js';
import { HandoverResolver } from './handover/handover.resolver.js';
import { HappeningsResolver } from './happenings/happenings.resolver.js';
import { hearOfHappenings } from './happenings/hear-of-happenings.js';
import { MeResolver, WorklistCountsResolver } from './me/me.resolver.js';
import { FrontOffice1790000000000 } from './migrations/1790000000000-front-office.js';
import { EvidenceFiles1790000300000 } from './migrations/1790000300000-evidence-files.js';
import { FrontOfficeAtWork1790000310000 } from './migrations/1790000310000-front-office-at-work.js';
import { Representations1790000320000 } from './migrations/1790000320000-representations.js';
import { Forwarding1790000330000 } from './migrations/1790000330000-forwarding.js';
import { NeedReports1790000340000 } from './migrations/1790000340000-need-reports.js';
import { FormerStreets1790000350000 } from './migrations/1790000350000-former-streets.js';
import { Outreach1790000360000 } from './migrations/1790000360000-outreach.js';
import { CasesOfAPerson1790000500300 } from './migrations/1790000500300-cases-of-a-person.js';
import { RegistryCases1790000610060 } from './migrations/1790000610060-registry-cases.js';
import { ToldBenefits1790000700000 } from './migrations/1790000700000-told-benefits.js';
import { SupervisedActs1790001040000 } from './migrations/1790001040000-supervised-acts.js';
import { PublishedStandards1790001040001 } from './migrations/1790001040001-published-standards.js';
import { CertificatesKnown1790001040002 } from './migrations/1790001040002-certificates-known.js';
import { Happenings1790001040003 } from './migrations/1790001040003-happenings.js';
import { CasesForAnother1790001040004 } from './migrations/1790001040004-cases-for-another.js';
import { NeedReportVault } from './need-reports/need-report-vault.js';
import { NeedReportsResolver } from './need-reports/need-reports.resolver.js';
import { NeedSteps } from './need-reports/need-steps.handler.js';
import { ReportNeed } from './need-reports/report-need.handler.js';
import { OfficeParametersResolver } from './office-parameters/office-parameters.resolver.js';
import { appointAdministrator } from './officers/appoint-administrator.command.js';
import { OfficersResolver } from './officers/officers.resolver.js';
import { findCluesDaily } from './outreach/find-clues.js';
import { OutreachResolver } from './outreach/outreach.resolver.js';
import { ProblemCodesResolver } from './problem-codes/problem-codes.resolver.js';
import { hearOfStandards } from './published-standards/hear-of-standards.js';
import { copyHouseholdsReaction } from './reactions/copy-households.js';
import { copyRepresentationsReaction } from './reactions/copy-representations.js';
import { showCasesReaction } from './reactions/show-cases.js';
import { whomCasesConcern } from './reactions/whom-cases-concern.js';
import { RegistryCasesResolver } from './registry-cases/registry-cases.resolver.js';
import { showRegistryCasesReaction } from './registry-cases/show-registry-cases.js';
import { publishItems } from './service-catalogue/publish-items.js';
import { ServiceCatalogueResolver } from './service-catalogue/service-catalogue.resolver.js';
import { hearForSupervision } from './supervision/hear-for-supervision.js';
import { SupervisionResolver } from './supervision/supervision.resolver.js';
import { OpenIntake } from './visits/open-intake.handler.js';
import { ResidentsDoor } from './visits/residents-door.js';
import { VisitVault } from './visits/visit-vault.js';
import { VisitsResolver } from './visits/visits.resolver.js';
import { AcknowledgeWarning } from './warnings/acknowledge-warning.handler.js';
import { warnDue } from './warnings/warn.due.js';
import { CaseWarningResolver, WarningsResolver } from './warnings/warnings.resolver.js';
import { WorklistsResolver } from './worklists/worklists.resolver.js';

@Module({
  providers: [
    AcknowledgeWarning,
    CaseWarningResolver,
    FiguresResolver,
    GiveCase,
    HandOverCases,
    HandoverResolver,
    HappeningsResolver,
    SupervisionResolver,
    OfficeParametersResolver,
    WarningsResolver,
    CalendarResolver,
    CasesResolver,
    ...caseResolvers,
    EntitlementsResolver,
    EvidenceResolver,
    EvidenceVault,
    ReceiveFile,
    RequestUpload,
    SendFile,
    VerifyEvidence,
    MeResolver,
    WorklistCountsResolver,
    ProblemCodesResolver,
    NeedReportVault,
    NeedReportsResolver,
    NeedSteps,
    OutreachResolver,
    OfficersResolver,
    ForwardIntake,
    ForwardingResolver,
    OpenIntake,
    ReceiveIntake,
    PersonCasesResolver,
    RegistryCasesResolver,
    ReportNeed,
    ResidentsDoor,
    ServiceCatalogueResolver,
    VisitVault,
    VisitsResolver,
    WorklistsResolver,
  ],
})
class IntakeModule {}

/** The composition root: the only file that knows everybody. */
export const parts: ServiceParts = {
  module: IntakeModule,
  entities: [],
  migrations: [
    FrontOffice1790000000000,
    EvidenceFiles1790000300000,
    FrontOfficeAtWork1790000310000,
    Representations1790000320000,
    Forwarding1790000330000,
    NeedReports1790000340000,
    FormerStreets1790000350000,
    Outreach1790000360000,
    CasesOfAPerson1790000500300,
    RegistryCases1790000610060,
    ToldBenefits1790000700000,
    SupervisedActs1790001040000,
    PublishedStandards1790001040001,
    CertificatesKnown1790001040002,
    Happenings1790001040003,
    CasesForAnother1790001040004,
  ],
  reactions: (tools) => [
    ...accessReactions('intake', { persons: true }),
    copyHouseholdsReaction(),
    copyRepresentationsReaction(),
    showCasesReaction(officeOf(tools)),
    whomCasesConcern(),
    showRegistryCasesReaction(),
    handlersGoneReaction(tools.clock),
    ...hearOfBenefits(),
    hearOfStandards(),
    copyCertificatesReaction(),
    copyRemindersReaction(),
    hearOfHappenings(),
    hearForSupervision(),
  ],
  routes: filesRoutes,
  due: (tools) => [
    sweepUploads(tools),
    warnDue(tools.clock, tools.config.regionRoot),
    handlersGoneDue(),
    findCluesDaily(tools.config.regionRoot),
  ],
  prepare: async ({ db, clock }) => {
    await publishFirstCalendars(db, clock.today());
    await publishItems(db, clock.today());
  },
  commands: { 'appoint-administrator': appointAdministrator, 'rebuild-cases': rebuildCases },
};
