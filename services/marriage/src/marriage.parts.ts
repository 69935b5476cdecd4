import { accessReactions } from '@yimen/access';
import { ServiceKeys, type ServiceParts } from '@yimen/subgraph';
import { missedAppointments } from './appointments/missed-appointments.js';
import { hearOfDeaths } from './deaths/hear-of-deaths.js';
import { divorceDue } from './divorce/divorce-due.js';
import { endDivorcesOfTheDead, endDivorcesWithMarriages } from './divorce/end-divorces.js';
import { reckonDivorces } from './divorce/reckon-divorces.js';
import { copyKin } from './kinship/copy-kin.js';
import { MarriageModule } from './marriage.module.js';
import { First1790000000000 } from './migrations/1790000000000-first.js';
import { Register1790000600000 } from './migrations/1790000600000-register.js';
import { Sittings1790000600100 } from './migrations/1790000600100-sittings.js';
import { Registries1790000610000 } from './migrations/1790000610000-registries.js';
import { Divorce1790000610050 } from './migrations/1790000610050-divorce.js';
import { Safeguarding1790000620000 } from './migrations/1790000620000-safeguarding.js';
import { CrossBorder1790000620100 } from './migrations/1790000620100-cross-border.js';
import { Papers1790000620200 } from './migrations/1790000620200-papers.js';
import { CourtJudgments1790000620300 } from './migrations/1790000620300-court-judgments.js';
import { FraudCases1790000620400 } from './migrations/1790000620400-fraud-cases.js';
import { Archive1790000620500 } from './migrations/1790000620500-archive.js';
import { SealedPurposes1790000620600 } from './migrations/1790000620600-sealed-purposes.js';
import { RecordsFromElsewhere1790001020000 } from './migrations/1790001020000-records-from-elsewhere.js';
import { DistrictParameters1790001030000 } from './migrations/1790001030000-district-parameters.js';
import { PrivateBookings1790001030100 } from './migrations/1790001030100-private-bookings.js';
import { hearMarriageNetwork } from './network-check/hear-network.js';
import { waitingForNetwork } from './network-check/wait-for-network.js';

/** What the running service is made of. */
export const parts: ServiceParts = {
  module: MarriageModule,
  entities: [],
  migrations: [
    First1790000000000,
    Register1790000600000,
    Sittings1790000600100,
    Registries1790000610000,
    Divorce1790000610050,
    Safeguarding1790000620000,
    CrossBorder1790000620100,
    Papers1790000620200,
    CourtJudgments1790000620300,
    FraudCases1790000620400,
    Archive1790000620500,
    SealedPurposes1790000620600,
    RecordsFromElsewhere1790001020000,
    DistrictParameters1790001030000,
    PrivateBookings1790001030100,
  ],
  reactions: (tools) => [
    ...accessReactions('marriage', { persons: true, calendar: true, items: true }),
    copyKin,
    hearMarriageNetwork({ clock: tools.clock, log: tools.log, vault: tools.get(ServiceKeys).vault }),
    hearOfDeaths(tools.clock, tools.get(ServiceKeys).vault),
    reckonDivorces(tools),
    endDivorcesOfTheDead(tools),
    endDivorcesWithMarriages(tools),
  ],
  due: ({ clock }) => [...divorceDue(clock), waitingForNetwork(), missedAppointments()],
};
