import type { LegalDate } from '@yimen/standards';
import type { Act } from './act.js';
import { type MarriedPeriod, marriedPeriods } from './fold.js';

/** The states of domain §6.4. Void marriages leave no state: their parties are again what they were before (民法典第一千零五十四条). */
export type StatusWord = 'UNMARRIED' | 'MARRIED' | 'DIVORCED' | 'WIDOWED';

/** GB/T 2261.2, as domain §10.1 converts: first marriage, after another, to the same person again; widowed; divorced. */
export type MaritalCode = '10' | '21' | '22' | '23' | '30' | '40';

export type MaritalStatus = {
  readonly status: StatusWord;
  readonly code: MaritalCode;
  /** Since when; null of who is on no record. */
  readonly since: LegalDate | null;
  readonly spouseId: string | null;
  /** The act that founded the marriage which is, or was the last. */
  readonly actId: string | null;
};

const nobodys: MaritalStatus = { status: 'UNMARRIED', code: '10', since: null, spouseId: null, actId: null };

/**
 * What a person is on a day (`asOf`), as far as the register knew on another (`knownOn`; absent: all that it knows). The acts
 * are the person's own and those of everybody they married.
 */
export function statusAt(
  acts: readonly Act[],
  personId: string,
  { asOf, knownOn }: { asOf: LegalDate; knownOn?: LegalDate },
): MaritalStatus {
  const known = knownOn === undefined ? acts : acts.filter(({ recordedOn }) => recordedOn <= knownOn);
  return statusOf(marriedPeriods(known), personId, asOf);
}

/** The same, of periods that are folded already. */
export function statusOf(periods: readonly MarriedPeriod[], personId: string, asOf: LegalDate): MaritalStatus {
  const own = periods
    .filter((period) => period.personId === personId && period.from <= asOf)
    .sort((one, other) => one.from.localeCompare(other.from));
  const now = own.find(({ to }) => to === null || asOf < to);
  if (now !== undefined) {
    const { from, spouseId, actId } = now;
    return { status: 'MARRIED', code: codeOf(now, own), since: from, spouseId, actId };
  }
  const last = own.filter(({ ended }) => ended !== 'SET_ASIDE').at(-1);
  if (last === undefined || last.ended === null) return nobodys;
  const [status, code] = last.ended === 'DIVORCED' ? (['DIVORCED', '40'] as const) : (['WIDOWED', '30'] as const);
  return { status, code, since: last.to, spouseId: null, actId: last.actId };
}

function codeOf(now: MarriedPeriod, own: readonly MarriedPeriod[]): MaritalCode {
  const before = own.filter((one) => one.actId !== now.actId && one.from < now.from && one.ended !== 'SET_ASIDE');
  if (before.length === 0) return '21';
  return before.some(({ spouseId }) => spouseId !== null && spouseId === now.spouseId) ? '23' : '22';
}

/** Is the person bound by a marriage on the day? */
export const isMarried = ({ status }: Pick<MaritalStatus, 'status'>): boolean => status === 'MARRIED';
