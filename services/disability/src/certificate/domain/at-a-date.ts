import { addDays, type LegalDate } from '@yimen/standards';
import { type CertificateState, categoryOf, levelOf, type Statement } from './certificate.js';

/** Which of two statements was made later: the federation's count first, then the window's on top of it. */
export function isLater(one: Statement, other: Statement): boolean {
  return one.revision > other.revision || (one.revision === other.revision && one.local > other.local);
}

/**
 * What is so on a day: the last statement made of those in effect by then, whatever the order in which they were heard; run out
 * from the day after its last valid day (domain §4.4, §12 #13). Null before the first.
 */
export function certificateOn(statements: readonly Statement[], on: LegalDate): CertificateState | null {
  const standing = statements.reduce<Statement | null>(
    (found, each) => (each.effectiveOn <= on && (found === null || isLater(each, found)) ? each : found),
    null,
  );
  return standing === null ? null : stateOf(standing, on);
}

function stateOf({ status, disabilities, issuedOn, validTo, renewing }: Statement, on: LegalDate): CertificateState {
  const ranOut = status !== 'CANCELLED' && on > validTo;
  return {
    ...{ disabilities, issuedOn, validTo, renewing },
    status: ranOut ? 'EXPIRED' : status,
    category: categoryOf(disabilities),
    level: levelOf(disabilities),
  };
}

/** A time in which nothing of a certificate changes: `from` to `to`, both days included; null when it goes on. */
export type CertificatePeriod = {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly state: CertificateState;
};

/** The whole history as it is known now, in the order of days: what each day was like, whenever it became known. */
export function periodsOf(statements: readonly Statement[]): CertificatePeriod[] {
  const turns = new Set(statements.flatMap(({ effectiveOn, validTo }) => [effectiveOn, addDays(validTo, 1)]));
  const periods: CertificatePeriod[] = [];
  for (const from of [...turns].sort()) {
    const state = certificateOn(statements, from);
    if (state === null) continue;
    const before = periods.at(-1);
    if (before !== undefined && sameState(before.state, state)) continue;
    if (before !== undefined) periods[periods.length - 1] = { ...before, to: addDays(from, -1) };
    periods.push({ from, to: null, state });
  }
  return periods;
}

/** True when two states say the same of everything. */
export function sameState(one: CertificateState, other: CertificateState): boolean {
  const told = ({ status, issuedOn, validTo, renewing, disabilities }: CertificateState) =>
    [status, issuedOn, validTo, renewing, ...disabilities.map(({ category, level }) => `${category} ${level}`)].join();
  return told(one) === told(other);
}

/** The period that holds on a day, with the day on which its status began: frozen since, run out since. */
export function standingOn(
  statements: readonly Statement[],
  on: LegalDate,
): { readonly state: CertificateState; readonly statusSince: LegalDate; readonly until: LegalDate | null } | null {
  const so = periodsOf(statements).filter(({ from }) => from <= on);
  const now = so.at(-1);
  if (now === undefined) return null;
  let since = now.from;
  for (const { from, state } of so.reverse()) {
    if (state.status !== now.state.status) break;
    since = from;
  }
  return { state: now.state, statusSince: since, until: now.to };
}
