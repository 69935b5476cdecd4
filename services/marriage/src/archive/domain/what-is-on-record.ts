import type { LegalDate } from '@yimen/standards';
import { type Act, founds, type MarriedPeriod, marriedPeriods, standingActs } from '../../act/domain/index.js';

/** The archive's own documents about a person. */
export const archiveKinds = ['REGISTRATION_PROOF', 'NO_RECORD_PROOF', 'ARCHIVE_EXTRACT'] as const;
/** The data sheets of the certificates, printed on the national form. */
export const sheetKinds = ['MARRIAGE_CERTIFICATE_SHEET', 'DIVORCE_CERTIFICATE_SHEET'] as const;
export type ArchiveDocumentKind = (typeof archiveKinds)[number] | (typeof sheetKinds)[number];

/** A marriage of a person as a proof says it. */
export type RecordLine = {
  readonly act: Act;
  readonly spouseId: string | null;
  readonly from: LegalDate;
  /** The first day after it; null while it lasts. */
  readonly to: LegalDate | null;
  readonly ended: MarriedPeriod['ended'];
};

/** The marriages of a person that stand, the oldest first: what is void is on no proof, only in the archive. */
export function recordLines(acts: readonly Act[], personId: string): RecordLine[] {
  return marriedPeriods(acts)
    .filter((period) => period.personId === personId && period.ended !== 'SET_ASIDE')
    .sort((one, other) => one.from.localeCompare(other.from))
    .flatMap(({ actId, spouseId, from, to, ended }) => {
      const act = acts.find(({ id }) => id === actId);
      return act === undefined ? [] : [{ act, spouseId, from, to, ended }];
    });
}

/**
 * Whether a registration of the person was recorded or was in force in the period: then no proof that nothing is on record is given. Void
 * registrations count: they are on record, with the note that they are void.
 */
export function isOnRecord(
  acts: readonly Act[],
  personId: string,
  period: { readonly from: LegalDate; readonly until: LegalDate },
): boolean {
  const registered = acts.some(
    (act) =>
      founds(act) &&
      act.parties.includes(personId) &&
      act.effectiveOn >= period.from &&
      act.effectiveOn <= period.until,
  );
  return (
    registered ||
    recordLines(acts, personId).some(({ from, to }) => from <= period.until && (to === null || to > period.from))
  );
}

export type SheetRefusal =
  | { readonly because: 'RECORD_NOT_IN_FORCE' }
  | { readonly because: 'CERTIFICATE_NUMBER_MISSING' };

/**
 * May the data sheet of a certificate be printed from this act? A marriage certificate while the marriage lasts, a divorce certificate
 * while the divorce is the last that happened; and never without the number of the national form, which is kept and not made up.
 */
export function sheetRefused(
  acts: readonly Act[],
  {
    act,
    certificateNo,
    today,
  }: { readonly act: Act; readonly certificateNo: string | null; readonly today: LegalDate },
): SheetRefusal | null {
  const stands = standingActs(acts).some(({ id }) => id === act.id);
  const marriageId = founds(act) ? act.id : act.about;
  const periods = marriedPeriods(acts).filter(({ actId }) => actId === marriageId);
  const lasts = periods.some(({ from, to }) => from <= today && (to === null || today < to));
  const right = founds(act) ? lasts : act.kind === 'DIVORCE' && !lasts;
  if (!stands || !right) return { because: 'RECORD_NOT_IN_FORCE' };
  return certificateNo === null ? { because: 'CERTIFICATE_NUMBER_MISSING' } : null;
}
