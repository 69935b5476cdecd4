import { dataOf } from '@yimen/testing';
import { aFamily } from './a-family.js';
import type { Office } from './an-office.js';
import type { Family } from './family.js';
import { doneCase, proposed, step } from './steps.js';

/** A family of three on the allowance with 1200 yuan a month since November 2026: from the application to the first month. */
export async function anAward(office: Office): Promise<{ caseId: string; family: Family }> {
  const { people } = office;
  const family = await aFamily(office);
  const { id: caseId } = await proposed(office, family, '2026-09-24');
  doneCase(
    await step(office, people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: '2026-09-24' }),
  );
  await office.jumpTo('2026-10-09');
  doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
  await office.jumpTo('2026-11-02');
  return { caseId, family };
}

/** Two of the street go there on that day; what they find changes nothing by itself. */
export function visitAgain(office: Office, caseId: string, visitedOn: string) {
  return step(office, office.people['investigator-zhao'], 'recordHomeVisit', {
    ...{ caseId, visitedOn, photoDigests: ['b'.repeat(64)] },
    visitors: ['investigator-zhao', 'investigator-qian'],
    findings: { income: '如申报', property: '无', expenses: '日常', housing: '自有', labor: '一人务工' },
  });
}

/** What of a case follows its confirmation, as the bureau sees it. */
export async function reviewed(office: Office, caseId: string) {
  const answer = await office.service.query<{ subsistenceCase: Reviewed }>(
    office.people['bureau-wu'],
    `query ($id: ID!) { subsistenceCase(id: $id) { status nextReviewOn
      review { openedOn selfDeclared reasons { trigger }
               proposal { kind monthlyAmount currentAmount from to needsOpinion respondBy grounds { code } later { from amount } }
               opinion { stance content } }
      reviews { nodes { outcome selfDeclared closedOn } }
      decisions { nodes { kind documentNumber from to monthlyAmount grounds { code } opinion { stance content } } }
      suspension { reason from remindedOn respondBy }
      documents { nodes { kind number text } }
      award { status to monthlyAmount amounts { from amount reason } arrears { month amount } } } }`,
    { id: caseId },
  );
  return dataOf(answer).subsistenceCase;
}
type Reviewed = {
  status: string;
  nextReviewOn: string | null;
  review: Record<string, unknown> | null;
  reviews: { nodes: Record<string, unknown>[] };
  decisions: { nodes: Record<string, unknown>[] };
  suspension: Record<string, unknown> | null;
  documents: { nodes: { kind: string; number: string; text: string }[] };
  award: {
    status: string;
    to: string | null;
    monthlyAmount: string;
    amounts: { from: string; amount: string; reason: string }[];
    arrears: { month: string; amount: string }[];
  };
};
