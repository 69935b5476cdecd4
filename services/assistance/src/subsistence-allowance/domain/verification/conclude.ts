import { type Law, parameterOn } from '@yimen/policy';
import { addDays, addMonths, type LegalDate, monthOf } from '@yimen/standards';
import { byTheLaw, judgedOn } from '../acts/answer.js';
import type { CheckConclusion, SubsistenceCase } from '../case.js';
import { unsettled } from '../check-sources.js';
import type { SubsistenceFact } from '../facts.js';
import type { RefusalOf } from '../refusals.js';
import { determineCase, overMeans } from '../rules/determine-case.js';
import { keys } from '../rules/keys.js';
import { type CheckReport, nextReportNo, type OverItem, reportOf } from './check-report.js';
import { overItems } from './over-limit.js';

export type Concluding = { law: Law; on: LegalDate };
type NotInForce = RefusalOf<'PARAMETER_NOT_IN_FORCE'>;
type Concluded = { next: SubsistenceCase; facts: SubsistenceFact[] };

/** PASS, EXCEED or INCOMPLETE once every source has answered, with what is over; null while one is still asked. */
function judge(found: SubsistenceCase, { law, on }: Concluding) {
  const { checks } = found;
  if (checks.some((check) => check.status === 'ASKED')) return null;
  if (unsettled(checks).length > 0) return { conclusion: 'INCOMPLETE' as const, overLimit: [] };
  const acceptedOn = judgedOn(found, on);
  const dates = { acceptedOn, month: monthOf(acceptedOn) };
  const answer = byTheLaw(() => determineCase(found, law, dates));
  if ('because' in answer) return answer;
  if (!overMeans(answer)) return { conclusion: 'PASS' as const, overLimit: [] };
  return { conclusion: 'EXCEED' as const, overLimit: overItems(found, checks, answer) };
}

function validUntil({ law, on }: Concluding): LegalDate | NotInForce {
  const validity = parameterOn(law, keys.checkValidity, on);
  if (!validity.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: keys.checkValidity, on };
  const length = Number(validity.value);
  return validity.unit === 'MONTH' ? addMonths(on, length) : addDays(on, length);
}

function asOf({ checks }: SubsistenceCase, on: LegalDate): LegalDate {
  return checks.flatMap(({ dataDate }) => (dataDate === null ? [] : [dataDate])).sort()[0] ?? on;
}

/** What was told stays told while nothing is over that was not told of: a corrected check needs no second telling. */
function toldStill(before: CheckReport | null, overLimit: readonly OverItem[]): CheckReport['told'] {
  if (before === null || before.conclusion !== 'EXCEED') return null;
  const known = (item: OverItem) =>
    before.overLimit.some(({ rule, measured }) => rule === item.rule && measured >= item.measured);
  return overLimit.length > 0 && overLimit.every(known) ? before.told : null;
}

/**
 * Concludes a check whose answers have changed: while a source is still asked there is no conclusion; otherwise a report is
 * issued, which takes the place of the one before (一案一份有效). INCOMPLETE passes nobody and refuses nobody, and is put before a
 * person (domain §19.18). Refuses when the law lacks a parameter that the determination needs.
 */
export function concludeCheck(found: SubsistenceCase, { law, on }: Concluding): Concluded | NotInForce {
  const judged = judge(found, { law, on });
  if (judged === null) return { next: { ...found, checkConclusion: null }, facts: [] };
  if ('because' in judged) return judged;
  const until = validUntil({ law, on });
  if (typeof until !== 'string') return until;
  const { conclusion, overLimit } = judged;
  const before = reportOf(found);
  // Another answer that leaves the check as incomplete as it was is no new conclusion.
  if (conclusion === 'INCOMPLETE' && found.checkConclusion === 'INCOMPLETE') return { next: found, facts: [] };
  const report: CheckReport = {
    reportNo: nextReportNo(found),
    conclusion,
    asOf: asOf(found, on),
    issuedOn: on,
    issuedBy: found.division,
    validUntil: until,
    overLimit,
    told: toldStill(before, overLimit),
  };
  const next = { ...found, checkConclusion: conclusion, reports: [...found.reports, report] };
  return { next, facts: factsOf(found, report, on) };
}

function factsOf(found: SubsistenceCase, report: CheckReport, on: LegalDate): SubsistenceFact[] {
  const { id: caseId } = found;
  const conclusion: CheckConclusion = report.conclusion;
  const completed = { type: 'verification-completed' as const, caseId, conclusion, report, on };
  if (conclusion !== 'INCOMPLETE') return [completed];
  const sources = [...new Set(unsettled(found.checks).map(({ source }) => source))];
  return [completed, { type: 'check-incomplete', caseId, sources, on }];
}
