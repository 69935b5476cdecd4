import { readFileSync } from 'node:fs';
import { type Law, type ParameterValue, parseParameterFile } from '@yimen/policy';
import { type LegalDate, legalDate, publishedCalendars } from '@yimen/standards';
import {
  type Actor,
  type Answer,
  type ApplyOrder,
  type Authorization,
  acceptCase,
  aMember,
  applyForAllowance,
  closeNotice,
  type HouseholdFacts,
  type Income,
  informOfCheckResult,
  type Member,
  nationalParameterFiles,
  postNotice,
  proposeApproval,
  type Role,
  receiveCheckResult,
  recordHomeVisit,
  type SubsistenceCase,
  type SubsistenceRefusal,
  startVerification,
} from '../../src/subsistence-allowance/domain/index.js';

/** The day on which the story of domain §19.1 begins. */
export const begins = legalDate('2026-09-24');

const nation = nationalParameterFiles.flatMap((url) => parseParameterFile(readFileSync(url, 'utf8'), url.pathname));

/** The nation's parameters and a district's, with values of the test's own before them. */
export function aLaw(own: Record<string, ParameterValue> = {}): Law {
  const district = { 'dibao.standard.month': '1000.00', 'single.ratio': '0.6', ...own };
  const from = legalDate('2020-01-01');
  const parameters = Object.entries(district).map(([key, value]) => ({
    key,
    unit: '',
    division: '370112',
    values: [{ from, value, source: '演示区文件（虚构）' }],
  }));
  return { parameters: [...nation, ...parameters], divisions: ['370112001', '370112', '370100', '370000'] };
}

/** An officer of one role; the name is the account. */
export function anActor(id: string, ...roles: Role[]): Actor {
  return { id, roles };
}

export const li = anActor('clerk-li', 'street-clerk');
export const sun = anActor('reviewer-sun', 'street-reviewer');
export const zheng = anActor('bureau-zheng', 'bureau-leader');
export const zhou = anActor('leader-zhou', 'street-leader');
export const feng = anActor('verify-feng', 'verify-center');
export const wei: Actor = { id: 'resident-wei', roles: ['resident'], personId: 'wei' };

/** A household of three with 1800 a month: both parents work, the child is at senior high school. */
export function threeOfThem(): HouseholdFacts {
  const members: Member[] = [
    aMember({ personId: 'wei', relation: 'SELF', birthDate: legalDate('1978-05-02') }),
    aMember({ personId: 'liu', relation: 'SPOUSE', birthDate: legalDate('1980-08-19') }),
    aMember({ personId: 'jun', relation: 'SON', birthDate: legalDate('2009-03-11'), studentStage: 'SENIOR_HIGH' }),
  ];
  const incomes: Income[] = [
    { personId: 'wei', kind: 'WAGE', amountFen: 120_000, months: 1 },
    { personId: 'liu', kind: 'WAGE', amountFen: 60_000, months: 1 },
  ];
  return { members, incomes, properties: [], obligors: [], expenses: [] };
}

export function consentsOf(facts: HouseholdFacts, on: LegalDate): Authorization[] {
  return facts.members.map(({ personId }) => ({ personId, signedOn: on, until: null, withdrawnOn: null }));
}

/** An application that is in order; the test says what differs. */
export function anApplication(own: Partial<ApplyOrder> = {}): ApplyOrder {
  const facts = own.facts ?? threeOfThem();
  const today = own.today ?? begins;
  return {
    by: li,
    today,
    id: 'case-1',
    number: '37011220260924AST0000013',
    intakeId: 'intake-1',
    householdId: 'household-1',
    applicantId: 'wei',
    division: '370112001',
    facts,
    authorizations: consentsOf(facts, today),
    declarationSignedOn: today,
    nearRelatives: [],
    law: aLaw(),
    ...own,
  };
}

/** The next state of an accepted decision; a refused one is thrown with its code. */
export function nextOf(answer: Answer): SubsistenceCase {
  if (answer.outcome === 'refused') throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.next;
}

/** The refusal of a refused decision; an accepted one is thrown. */
export function refusalOf(answer: Answer): SubsistenceRefusal {
  if (answer.outcome === 'accepted') throw new Error('accepted');
  return answer.refusal;
}

export type Walk = { law?: Law; facts?: HouseholdFacts; nearRelatives?: string[] };
const calendar = publishedCalendars;

/** A case walked to a state by real behaviours on the days of domain §19.1, never poked into it. */
export const walk = {
  submitted({ law = aLaw(), facts = threeOfThem(), nearRelatives = [] }: Walk = {}): SubsistenceCase {
    return nextOf(applyForAllowance([], anApplication({ law, facts, nearRelatives })));
  },
  accepted(how: Walk = {}): SubsistenceCase {
    return nextOf(acceptCase(walk.submitted(how), { by: li, today: begins, law: how.law ?? aLaw(), calendar }));
  },
  asked(how: Walk = {}): SubsistenceCase {
    const law = how.law ?? aLaw();
    const found = walk.accepted(how);
    const requests = [
      { checkId: 'check-bank', source: 'BANK' as const },
      { checkId: 'check-tax', source: 'TAX' as const },
    ];
    const today = legalDate('2026-09-28');
    const authorizations = consentsOf(found, begins);
    return nextOf(startVerification(found, { by: li, today, law, calendar, requests, authorizations }));
  },
  checked(how: Walk = {}): SubsistenceCase {
    const law = how.law ?? aLaw();
    const today = legalDate('2026-09-30');
    return ['check-bank', 'check-tax'].reduce((found, checkId) => {
      const status = checkId === 'check-bank' ? ('OK' as const) : ('NO_DATA' as const);
      const answer = { checkId, status, findings: [], dataDate: null };
      return nextOf(receiveCheckResult(found, { by: feng, today, law, answer }));
    }, walk.asked(how));
  },
  visited(how: Walk = {}): SubsistenceCase {
    return nextOf(
      recordHomeVisit(walk.checked(how), {
        by: li,
        today: legalDate('2026-10-12'),
        law: how.law ?? aLaw(),
        visit: aVisit(),
      }),
    );
  },
  /** Something is over: told on 30 September, and the time to contest it (to 7 October) has passed. */
  told(how: Walk = {}): SubsistenceCase {
    const [today, day] = [legalDate('2026-10-12'), legalDate('2026-09-30')];
    const order = { by: li, today, law: how.law ?? aLaw(), method: 'DIRECT' as const, on: day };
    return nextOf(informOfCheckResult(walk.visited(how), order));
  },
  proposed(how: Walk = {}): SubsistenceCase {
    return nextOf(
      proposeApproval(walk.visited(how), { by: sun, today: legalDate('2026-10-13'), law: how.law ?? aLaw() }),
    );
  },
  publicized(how: Walk = {}): SubsistenceCase {
    const today = legalDate('2026-10-15');
    const order = {
      by: li,
      today,
      law: how.law ?? aLaw(),
      places: ['VILLAGE_BOARD' as const],
      postedOn: today,
      photoDigest: null,
    };
    return nextOf(postNotice(walk.proposed(how), order));
  },
  confirming(how: Walk = {}): SubsistenceCase {
    return nextOf(
      closeNotice(walk.publicized(how), { by: li, today: legalDate('2026-10-23'), law: how.law ?? aLaw(), calendar }),
    );
  },
};

/** A visit by two of the street on 12 October. */
export function aVisit(...accounts: string[]) {
  const visitors = (accounts.length > 0 ? accounts : ['investigator-zhao', 'investigator-qian']).map((account) => ({
    account,
    level: account.startsWith('bureau') ? ('DISTRICT' as const) : ('STREET' as const),
  }));
  const findings = { income: '如申报', property: '无', expenses: '日常', housing: '自住', labor: '有' };
  return { visitId: 'visit-1', visitors, visitedOn: legalDate('2026-10-12'), findings, photoDigests: [] };
}
