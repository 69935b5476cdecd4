import { accessReactions } from '@yimen/access';
import type { ServiceParts } from '@yimen/subgraph';
import { AssistanceModule } from './assistance.module.js';
import { keepSnapshot } from './department-snapshot/keep-snapshot.js';
import { lateDeliveries } from './documents/delivery/late-deliveries.js';
import { falseStatementDue } from './false-statement/false-statement-due.js';
import { CheckRequestRow } from './household-check/check-request.row.js';
import { hearOfCertificates } from './life-events/hear-of-certificates.js';
import { hearOfDeaths } from './life-events/hear-of-deaths.js';
import { hearOfHouseholds } from './life-events/hear-of-households.js';
import { hearOfMarriages } from './life-events/hear-of-marriages.js';
import { hearOfMoves } from './life-events/hear-of-moves.js';
import { SubsistenceAllowance1790000000000 } from './migrations/1790000000000-subsistence-allowance.js';
import { AwardEntitlements1790000100000 } from './migrations/1790000100000-award-entitlements.js';
import { ThePath1790000200000 } from './migrations/1790000200000-the-path.js';
import { SplitHouseholds1790000201000 } from './migrations/1790000201000-split-households.js';
import { CheckRecords1790000210000 } from './migrations/1790000210000-check-records.js';
import { AwardChanges1790000220000 } from './migrations/1790000220000-award-changes.js';
import { QuestionsAgain1790000221000 } from './migrations/1790000221000-questions-again.js';
import { Reviews1790000222000 } from './migrations/1790000222000-reviews.js';
import { SinglePerson1790000230000 } from './migrations/1790000230000-single-person.js';
import { Moves1790000231000 } from './migrations/1790000231000-moves.js';
import { RollAdjustments1790000240000 } from './migrations/1790000240000-roll-adjustments.js';
import { RollLife1790000241000 } from './migrations/1790000241000-roll-life.js';
import { Payments1790000242000 } from './migrations/1790000242000-payments.js';
import { Recovery1790000250000 } from './migrations/1790000250000-recovery.js';
import { FalseStatements1790000251000 } from './migrations/1790000251000-false-statements.js';
import { AwardChapters1790000252000 } from './migrations/1790000252000-award-chapters.js';
import { CaseDocuments1790000260000 } from './migrations/1790000260000-case-documents.js';
import { StoredFiles1790000260100 } from './migrations/1790000260100-stored-files.js';
import { DepartmentSnapshot1790000350000 } from './migrations/1790000350000-department-snapshot.js';
import { AwardsOfTheHouse1790000400000 } from './migrations/1790000400000-awards-of-the-house.js';
import { SingleAwards1790000401000 } from './migrations/1790000401000-single-awards.js';
import { HistoryIsKept1790000410000 } from './migrations/1790000410000-history-is-kept.js';
import { arriveAfterMoves } from './moving/arrive-after-moves.js';
import { copyConsents } from './reactions/copy-consents.js';
import { copyHouseholds } from './reactions/copy-households.js';
import { copyStoredFiles } from './reactions/copy-stored-files.js';
import { receiveCheckAnswers } from './reactions/receive-check-answers.js';
import { reckonDeadlines } from './reactions/reckon-deadlines.js';
import { stopChecksWithoutConsent } from './reactions/stop-checks.js';
import { recoveryDue } from './recovery/recovery-due.js';
import { reviewWorks } from './review/review-works.js';
import { dueWorks } from './subsistence-allowance/due/due-works.js';
import { CaseDeadlineRow, CaseMemberRow, SubsistenceCaseRow } from './subsistence-allowance/subsistence-case.row.js';

/** What the running service is made of. */
export const parts: ServiceParts = {
  module: AssistanceModule,
  entities: [SubsistenceCaseRow, CaseMemberRow, CaseDeadlineRow, CheckRequestRow],
  migrations: [
    SubsistenceAllowance1790000000000,
    AwardEntitlements1790000100000,
    ThePath1790000200000,
    SplitHouseholds1790000201000,
    CheckRecords1790000210000,
    AwardChanges1790000220000,
    QuestionsAgain1790000221000,
    Reviews1790000222000,
    SinglePerson1790000230000,
    Moves1790000231000,
    RollAdjustments1790000240000,
    RollLife1790000241000,
    Payments1790000242000,
    Recovery1790000250000,
    FalseStatements1790000251000,
    AwardChapters1790000252000,
    CaseDocuments1790000260000,
    StoredFiles1790000260100,
    DepartmentSnapshot1790000350000,
    AwardsOfTheHouse1790000400000,
    SingleAwards1790000401000,
    HistoryIsKept1790000410000,
  ],
  reactions: ({ clock, log }) => [
    ...accessReactions('assistance', { persons: true, calendar: true, items: true }),
    keepSnapshot(),
    copyHouseholds,
    copyStoredFiles,
    copyConsents,
    hearOfCertificates(clock),
    hearOfDeaths(clock),
    hearOfHouseholds(clock),
    hearOfMarriages(clock),
    hearOfMoves(clock),
    stopChecksWithoutConsent(clock),
    receiveCheckAnswers({ clock, log }),
    reckonDeadlines(clock),
  ],
  due: ({ clock }) => [
    lateDeliveries(clock),
    ...recoveryDue(),
    ...falseStatementDue(clock),
    arriveAfterMoves(clock),
    ...dueWorks(clock),
    ...reviewWorks(clock),
  ],
};
