import { accessReactions } from '@yimen/access';
import { remindClaims } from '@yimen/benefits';
import type { ServiceParts } from '@yimen/subgraph';
import { applicationDue } from './application/due-works.js';
import { lateDeliveries } from './application/papers/late-deliveries.js';
import { reckonDeadlines } from './application/reckon-deadlines.js';
import { reassessDue } from './award/reassess-due.js';
import { certificateDue } from './certificate/certificate-due.js';
import { hearFederation } from './certificate/federation/hear-federation.js';
import { reckonQuestions } from './certificate/federation/reckon-questions.js';
import { followHolders } from './certificate/follow-holders.js';
import { crossProvinceDue } from './cross-province/cross-province-due.js';
import { hearDeterminations } from './cross-province/hear-determinations.js';
import { answerProvinces } from './cross-province/incoming/answer-provinces.js';
import { receivePushes } from './cross-province/incoming/receive-pushes.js';
import { reckonForeign } from './cross-province/reckon-foreign.js';
import { DisabilityModule } from './disability.module.js';
import { First1790000000000 } from './migrations/1790000000000-first.js';
import { Certificates1790000500000 } from './migrations/1790000500000-certificates.js';
import { CertificateQuestions1790000500100 } from './migrations/1790000500100-certificate-questions.js';
import { CrossProvince1790000500200 } from './migrations/1790000500200-cross-province.js';
import { Applications1790000510000 } from './migrations/1790000510000-applications.js';
import { Circumstances1790000520000 } from './migrations/1790000520000-circumstances.js';
import { PersonHistory1790000520100 } from './migrations/1790000520100-person-history.js';
import { Awards1790000520200 } from './migrations/1790000520200-awards.js';
import { Rechecks1790000520300 } from './migrations/1790000520300-rechecks.js';
import { HowAnAwardEnded1790000520400 } from './migrations/1790000520400-how-an-award-ended.js';
import { PushAgainOn1790001000000 } from './migrations/1790001000000-push-again-on.js';
import { DoubtsOfEndedAwards1790001010000 } from './migrations/1790001010000-doubts-of-ended-awards.js';
import { StopNotices1790001050000 } from './migrations/1790001050000-stop-notices.js';
import { StopsObjectedTo1790001100000 } from './migrations/1790001100000-stops-objected-to.js';
import { ADeclarationAndItsOwner1790001110000 } from './migrations/1790001110000-a-declaration-and-its-owner.js';
import { allowanceLedger } from './paying/allowance-ledger.js';
import { factReactions, reassessHeard } from './reactions/index.js';
import { recheckDue } from './recheck/recheck-due.js';
import { lawBook } from './standards/law-book.js';
import { lawsOf } from './standards/laws-of.js';

/** What the running service is made of. */
export const parts: ServiceParts = {
  module: DisabilityModule,
  entities: [],
  migrations: [
    First1790000000000,
    Certificates1790000500000,
    CertificateQuestions1790000500100,
    CrossProvince1790000500200,
    Applications1790000510000,
    Circumstances1790000520000,
    PersonHistory1790000520100,
    Awards1790000520200,
    Rechecks1790000520300,
    HowAnAwardEnded1790000520400,
    PushAgainOn1790001000000,
    DoubtsOfEndedAwards1790001010000,
    StopNotices1790001050000,
    StopsObjectedTo1790001100000,
    ADeclarationAndItsOwner1790001110000,
  ],
  reactions: ({ clock, log, config }) => [
    ...accessReactions('disability', { persons: true, calendar: true, items: true }),
    hearFederation({ clock, log }),
    followHolders,
    reckonQuestions({ clock, log }),
    hearDeterminations({ clock, log }),
    reckonForeign({ clock, log }),
    receivePushes({ clock, log, regionRoot: config.regionRoot }),
    answerProvinces(clock),
    reckonDeadlines(clock),
    ...factReactions(reassessHeard({ clock, laws: lawsOf })),
  ],
  due: ({ clock }) => [
    ...applicationDue(clock),
    lateDeliveries(clock),
    remindClaims(allowanceLedger, lawBook.reckoningsOf),
    ...certificateDue(),
    ...crossProvinceDue(),
    reassessDue(clock, lawsOf),
    recheckDue(),
  ],
};
