import { accept, type Decision, refuse, targetIn } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { Act } from '../../act/domain/index.js';
import { marriedPeriods } from '../../act/domain/index.js';
import type { NetworkCheck } from '../../marriage-registration/domain/index.js';
import { type EntryStatus, entrySteps } from './steps.js';

/** What another registry registered: a marriage, or the divorce of a marriage that is in this register. */
export const entryKinds = ['MARRIAGE', 'DIVORCE'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Why a record is not entered: the network does not bear it out; or the register holds what contradicts it. */
export type NotEnteredFor =
  | 'NETWORK_SAYS_OTHERWISE'
  | 'ALREADY_MARRIED'
  | 'CERTIFICATE_NUMBER_USED'
  | 'REGISTER_DIFFERS'
  | 'NETWORK_CANNOT_TELL';

/** A registration of another registry that somebody asks to have in this register, without what is sealed of it. */
export type RecordEntry = {
  readonly id: string;
  readonly number: string;
  readonly registry: string;
  readonly division: string;
  readonly kind: EntryKind;
  /** The couple; the second may be somebody whom nobody here knows. */
  readonly parties: readonly [string, string | null];
  /** The marriage that a divorce ended; null of a marriage. */
  readonly about: string | null;
  readonly certificateNo: string;
  readonly registeredOn: LegalDate;
  readonly status: EntryStatus;
  readonly check: NetworkCheck;
  readonly notEnteredFor: NotEnteredFor | null;
  readonly actId: string | null;
  readonly enteredOn: LegalDate;
  readonly enteredBy: string;
  readonly version: number;
};

export type EntryFact =
  | { readonly type: 'network-asked'; readonly check: NetworkCheck }
  | { readonly type: 'waiting' }
  | { readonly type: 'entered' }
  | { readonly type: 'not-entered' };
export type EntryRefusal =
  | { readonly because: 'RECORD_ALREADY_ENTERED' }
  | { readonly because: 'NETWORK_ASKED_ALREADY' }
  | { readonly because: 'ANSWERED_ALREADY' };
export type EntryDecision = Decision<RecordEntry, EntryFact, EntryRefusal>;

/**
 * Takes the network's answer (婚姻登记条例第十条; domain §6.2): what it bears out is entered, what it contradicts is not, and without an
 * answer about everybody it waits. A second answer, or one to an older question, changes nothing.
 */
export function hearAnswer(found: RecordEntry, answer: NetworkCheck): EntryDecision {
  const settled = found.check.id !== answer.id || found.check.status === 'ANSWERED';
  if (settled || found.status !== 'ASKED') return refuse({ because: 'ANSWERED_ALREADY' });
  const next = { ...found, check: answer, version: found.version + 1 };
  if (answer.status !== 'ANSWERED') return accept(next, { type: 'waiting' });
  if (bearsOut(found.kind, answer)) return accept({ ...next, status: 'ENTERED' }, { type: 'entered' });
  return leftOut(next, 'NETWORK_SAYS_OTHERWISE');
}

/** The register does not take what the network bears out: it stays outside, and the reason is kept. */
export function leftOut(found: RecordEntry, notEnteredFor: NotEnteredFor): EntryDecision {
  return accept({ ...found, status: 'NOT_ENTERED', notEnteredFor, actId: null }, { type: 'not-entered' });
}

/** 再次联网核对: of a question without an answer, or an answer that no longer holds. A question of today that is open is not asked twice. */
export function askAgain(found: RecordEntry, check: NetworkCheck): EntryDecision {
  const status = targetIn(entrySteps, found.status, 'askAgain');
  if (status === null) return refuse({ because: 'RECORD_ALREADY_ENTERED' });
  if (found.check.status === 'ASKED' && found.check.askedOn === check.askedOn)
    return refuse({ because: 'NETWORK_ASKED_ALREADY' });
  const next = { ...found, status, check, notEnteredFor: null, version: found.version + 1 };
  return accept(next, { type: 'network-asked', check });
}

/**
 * A marriage stands there when everybody asked about is married there. A divorce does when one of the two is divorced there, and of the
 * other something is on record too: whoever married again since is not divorced any more.
 */
function bearsOut(kind: EntryKind, { states }: NetworkCheck): boolean {
  if (kind === 'MARRIAGE') return states.every(({ state }) => state === 'MARRIED');
  return states.some(({ state }) => state === 'DIVORCED') && states.every(({ state }) => state !== 'NO_RECORD');
}

/** The marriage on this register that somebody's divorce of a day ended: with this spouse, where one is named. Null when there is none. */
export function marriageEnded(
  acts: readonly Act[],
  [one, other]: readonly [string, string | null],
  on: LegalDate,
): Act | null {
  const period = marriedPeriods(acts).find(
    ({ personId, spouseId, from, to }) =>
      personId === one && (other === null || spouseId === other) && from <= on && (to === null || on < to),
  );
  return acts.find(({ id }) => id === period?.actId) ?? null;
}
