import { dataOf } from '@yimen/testing';
import type { Office } from './an-office.js';
import { doneCase, step } from './steps.js';

type Finding = { checkId: string | null; source: string | null; kind: string; amount: string; person: { id: string } };
export type ReportShown = {
  number: string;
  conclusion: string;
  valid: boolean;
  validUntil: string;
  told: { contestUntil: string; contestAt: { code: string } } | null;
  items: {
    rule: string;
    amount: string | null;
    amountLimit: string | null;
    overBy: string | null;
    findings: Finding[];
  }[];
};
export type ContestShown = {
  id: string;
  statement: string;
  items: {
    itemNo: number;
    foundAmount: string;
    answer: { result: string; how: string | null; reason: string } | null;
  }[];
};
export type CheckShown = {
  checkConclusion: string | null;
  checkReport: ReportShown | null;
  contests: ContestShown[];
  checks: { id: string; source: string; status: string }[];
  nextSteps: { code: string; label: string }[];
};

const shown = `checkConclusion nextSteps { code label } checks { id source status }
  checkReport { number conclusion valid validUntil told { contestUntil contestAt { code } }
    items { rule amount amountLimit overBy findings { checkId source kind amount person { id } } } }
  contests { id statement items { itemNo foundAmount answer { result how reason correctAmount } } }`;

/** A case's check as an officer of the street sees it. */
export async function checkOf(
  { service, people }: Office,
  caseId: string,
  asker = people['clerk-li'],
): Promise<CheckShown> {
  const answer = await service.query<{ subsistenceCase: CheckShown }>(
    asker,
    `query ($id: ID!) { subsistenceCase(id: $id) { ${shown} } }`,
    { id: caseId },
  );
  return dataOf(answer).subsistenceCase;
}

/** Tells the household what is over, and waits until its time to contest that has passed. */
export async function toldAndWaited(office: Office, caseId: string, on: string): Promise<void> {
  doneCase(await step(office, office.people['clerk-li'], 'informOfCheckResult', { caseId, method: 'DIRECT', on }));
  const { checkReport } = await checkOf(office, caseId);
  const until = checkReport?.told?.contestUntil ?? on;
  const after = new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  await office.jumpTo(after);
}
