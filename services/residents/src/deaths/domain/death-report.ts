import type { LegalDate } from '@yimen/standards';
import type { LifeStatus, Person } from '../../persons/domain/person.js';
import { accept, badInput, type Decision, dateInFuture, refuse } from '../../persons/domain/refusals.js';

/** From where a death is known: statutory papers, records that corroborate one another, or somebody's word. */
export const deathEvidence = [
  'COURT_JUDGMENT',
  'DEATH_CERTIFICATE',
  'CREMATION',
  'HUKOU_CANCELLATION',
  'LIFE_CHECK_FAILED',
  'DATA_MATCH',
  'VILLAGE',
  'FAMILY',
] as const;
export type DeathEvidence = (typeof deathEvidence)[number];

/** One report of a death. One that was withdrawn stays, and counts for nothing. */
export interface DeathReport {
  readonly id: string;
  readonly evidence: DeathEvidence;
  readonly diedOn: LegalDate;
  readonly reportedOn: LegalDate;
  readonly revokedOn: LegalDate | null;
}

/** Of these any two of different kinds confirm a death (domain §11: 死亡证明、火化、注销任二); their order says whose day counts (§28.10). */
const corroborating: readonly DeathEvidence[] = ['DEATH_CERTIFICATE', 'CREMATION', 'HUKOU_CANCELLATION'];

/** How somebody's life stands by all reports that stand: nobody is dead by one source alone (domain §28.11). */
export function lifeByReports(reports: readonly DeathReport[]): { status: LifeStatus; on: LegalDate } | null {
  const standing = reports.filter(({ revokedOn }) => revokedOn === null);
  const [first] = standing;
  if (first === undefined) return null;
  const judged = standing.find(({ evidence }) => evidence === 'COURT_JUDGMENT');
  if (judged !== undefined) return { status: 'DECLARED_DEAD', on: judged.diedOn };
  const proofs = corroborating.flatMap((kind) => standing.filter(({ evidence }) => evidence === kind).slice(0, 1));
  const [best] = proofs;
  if (best !== undefined && proofs.length >= 2) return { status: 'DEAD', on: best.diedOn };
  return { status: 'SUSPECTED_DEAD', on: (best ?? first).diedOn };
}

export interface DeathReportOrder {
  readonly id: string;
  readonly evidence: DeathEvidence;
  readonly diedOn: LegalDate;
  readonly documentNo: string | null;
}

const wordOfMouth: readonly DeathEvidence[] = ['LIFE_CHECK_FAILED', 'DATA_MATCH', 'VILLAGE', 'FAMILY'];

/**
 * Reports a death: by one source it is to be checked, by two that corroborate one another, or by a judgment, it is confirmed. Refuses
 * a day after today or before birth (domain §12 #27), a paper without its number, and a report that says nothing new.
 */
export function reportDeath(
  found: Person,
  reports: readonly DeathReport[],
  order: DeathReportOrder,
  today: LegalDate,
): Decision<{ person: Person; report: DeathReport }> {
  const { id, evidence, diedOn, documentNo } = order;
  if (diedOn > today) return refuse(dateInFuture('input.diedOn', today));
  if (diedOn < found.birthDate)
    return refuse(badInput('DATE_BEFORE_BIRTH', '死亡日期早于出生日期，请核对。', 'input.diedOn'));
  const number = documentNo?.trim() ?? '';
  if (number.length > 60 || (number === '' && !wordOfMouth.includes(evidence)))
    return refuse(badInput('EVIDENCE_MISSING', '请填写证明文书的文号（不超过 60 字）。', 'input.documentNo'));
  const known = reports.some((each) => each.revokedOn === null && each.evidence === evidence && each.diedOn === diedOn);
  if (known) return refuse({ because: 'nothing-to-change' });
  const report: DeathReport = { id, evidence, diedOn, reportedOn: today, revokedOn: null };
  return accept({ person: standing(found, [...reports, report], today), report });
}

/**
 * Takes a report back as mistaken: the wrong number, somebody of the same name (domain §12 #2). Without any that stands, and where
 * nothing else was recorded, the person is alive.
 */
export function revokeDeathReport(
  found: Person,
  reports: readonly DeathReport[],
  { reportId, reason }: { reportId: string; reason: string },
  today: LegalDate,
): Decision<{ person: Person; report: DeathReport }> {
  const report = reports.find(({ id }) => id === reportId);
  if (report === undefined)
    return refuse(badInput('DEATH_REPORT_UNKNOWN', '没有这份死亡报告，请核对。', 'input.reportId'));
  if (report.revokedOn !== null) return refuse({ because: 'nothing-to-change' });
  const said = reason.trim();
  if (said === '' || said.length > 200)
    return refuse(badInput('REASON_MISSING', '请写明撤销的理由（不超过 200 字）。', 'input.reason'));
  const revoked = { ...report, revokedOn: today };
  const rest = reports.map((each) => (each.id === reportId ? revoked : each));
  return accept({ person: standing(found, rest, today), report: revoked });
}

/** The person as the reports have them; one whose last report went is alive from today on. */
function standing(found: Person, reports: readonly DeathReport[], today: LegalDate): Person {
  const life = lifeByReports(reports) ?? { status: 'ALIVE' as const, on: today };
  return { ...found, lifeStatus: life.status, lifeStatusOn: life.on, version: found.version + 1 };
}
