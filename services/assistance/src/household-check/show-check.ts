import type { LegalDate } from '@yimen/standards';
import { fenToYuan, monthOf } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { reckoningLoader } from '../standards/law-loader.js';
import {
  type Check,
  checkedFacts,
  determineAllowance,
  judgedBy,
  type SubsistenceCase,
} from '../subsistence-allowance/domain/index.js';

/** A check as the schema shows it. */
export function showCheck(check: Check, paperAnswers: Readonly<Record<string, string>>) {
  const { checkId, findings, source, status, askedOn, answerBy, answeredOn, dataDate } = check;
  return {
    ...{ source, status, askedOn, answerBy, answeredOn, dataDate },
    id: checkId,
    documentNo: paperAnswers[checkId] ?? null,
    items: findings.map(({ personId, kind, amountFen, count }) => ({
      kind,
      person: { __typename: 'Person', id: personId },
      amount: amountFen,
      quantity: count ?? null,
    })),
  };
}

/** The report of a concluded check: what is over a limit is named, for the household may contest it. */
export async function showReport(ctx: RequestContext, found: SubsistenceCase) {
  const { checkConclusion, number } = found;
  if (checkConclusion === null) return null;
  return {
    number: `HD${number}`,
    conclusion: checkConclusion,
    overLimit: checkConclusion === 'EXCEED' ? await overLimit(ctx, found) : [],
    issuedOn: lastAnswer(found),
  };
}

function lastAnswer({ checks, appliedOn }: SubsistenceCase): LegalDate {
  const days = checks.flatMap(({ answeredOn }) => (answeredOn === null ? [] : [answeredOn]));
  return days.sort().at(-1) ?? appliedOn;
}

async function overLimit(ctx: RequestContext, found: SubsistenceCase): Promise<string[]> {
  const reckoning = await reckoningLoader(ctx).load(found.division);
  if (reckoning === null) return [];
  const acceptedOn = judgedBy(found);
  const dates = { acceptedOn, month: monthOf(acceptedOn) };
  const answer = determineAllowance(checkedFacts(found), reckoning.law, dates, found.ruleVersion);
  const { below, perCapitaFen, standardFen, hits } = answer;
  const income = below ? [] : [`人均月收入 ${fenToYuan(perCapitaFen)} 元，不低于标准 ${fenToYuan(standardFen)} 元`];
  return [...income, ...hits.map(({ text }) => text)];
}
