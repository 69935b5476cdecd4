import { accept, type Decision, refuse, targetIn } from '@yimen/casework/domain';
import { addDays, type LegalDate } from '@yimen/standards';
import { conflictsOf, groundsOf, type Known } from './grounds.js';
import type { SittingRefusal } from './refusals.js';
import type { Declaration, NetworkCheck, Proof, Sitting } from './sitting.js';
import { type SittingAction, type SittingStatus, sittingSteps } from './steps.js';

/** What happened at a sitting. */
export type SittingFact =
  | { readonly type: 'declared' }
  | { readonly type: 'network-asked'; readonly check: NetworkCheck }
  | { readonly type: 'network-heard' }
  | { readonly type: 'waiting' }
  | { readonly type: 'proof-recorded' }
  | { readonly type: 'registered' }
  | { readonly type: 'refused' }
  | { readonly type: 'left' };
export type SittingDecision = Decision<Sitting, SittingFact, SittingRefusal>;

/** Takes the step where the table has it; anything else is refused with the state. */
function step(found: Sitting, action: SittingAction, take: (to: SittingStatus) => SittingDecision): SittingDecision {
  const to = targetIn(sittingSteps, found.status, action);
  return to === null ? refuse({ because: 'WRONG_STATE', status: found.status, action }) : take(to);
}

const moved = (found: Sitting, to: SittingStatus, more: Partial<Sitting> = {}): Sitting => ({
  ...found,
  ...more,
  status: to,
  version: found.version + 1,
});

/** 双方当面签署声明: both sign, and the network is asked about both in the same breath. */
export function declare(found: Sitting, declarations: readonly Declaration[], check: NetworkCheck): SittingDecision {
  return step(found, 'declare', (to) => {
    const missing = found.parties.find(({ personId }) => !declarations.some((one) => one.personId === personId));
    if (missing !== undefined || declarations.length !== 2)
      return refuse({ because: 'DECLARATION_MISSING', personId: missing?.personId ?? null });
    return accept(moved(found, to, { declarations, check }), { type: 'declared' }, { type: 'network-asked', check });
  });
}

/** 再次联网核对: when it did not answer, or its answer is of another day. A question of today that is open is not asked twice. */
export function askNetworkAgain(found: Sitting, check: NetworkCheck): SittingDecision {
  return step(found, 'askNetworkAgain', (to) => {
    if (found.check?.status === 'ASKED' && found.check.askedOn === check.askedOn)
      return refuse({ because: 'NETWORK_ASKED_ALREADY' });
    return accept(moved(found, to, { check }), { type: 'network-asked', check });
  });
}

/** The network answered the question that is open: with both in it the sitting is verified, else it waits for a real answer. */
export function hearNetwork(found: Sitting, answer: NetworkCheck): SittingDecision {
  const settled = found.check === null || found.check.id !== answer.id || found.check.status === 'ANSWERED';
  if (settled) return refuse({ because: 'NETWORK_ASKED_ALREADY' });
  if (answer.status === 'ANSWERED')
    return step(found, 'hearNetwork', (to) => accept(moved(found, to, { check: answer }), { type: 'network-heard' }));
  if (found.status === 'PENDING_VERIFY')
    return accept(moved(found, found.status, { check: answer }), { type: 'waiting' });
  return step(found, 'waitForNetwork', (to) => accept(moved(found, to, { check: answer }), { type: 'waiting' }));
}

/** The day ended without an answer: it waits. Silence never lets anybody through (domain §6.4). */
export function waitForNetwork(found: Sitting): SittingDecision {
  return step(found, 'waitForNetwork', (to) => {
    const check = found.check === null ? null : ({ ...found.check, status: 'UNANSWERED' } as const);
    return accept(moved(found, to, { check }), { type: 'waiting' });
  });
}

/** 登记证明: what settles a contradiction is kept with the sitting. */
export function recordProof(found: Sitting, proof: Proof): SittingDecision {
  return step(found, 'recordProof', (to) => {
    if (!found.parties.some(({ personId }) => personId === proof.personId))
      return refuse({ because: 'PROOF_FITS_NOBODY', personId: proof.personId });
    return accept(moved(found, to, { proofs: [...found.proofs, proof] }), { type: 'proof-recorded' });
  });
}

/**
 * 予以登记, on the spot: no ground against it, the network's answer of the day, no contradiction left. The grounds come first, so that a
 * couple that may not marry hears why at once.
 */
export function register(found: Sitting, known: Known, actId: string): SittingDecision {
  const [ground] = groundsOf(found, known);
  if (ground !== undefined && targetIn(sittingSteps, found.status, 'refuse') !== null) return refuse(ground);
  if (found.status === 'DECLARED' || found.status === 'PENDING_VERIFY')
    return refuse({ because: 'NETWORK_CHECK_PENDING' });
  return step(found, 'register', (to) => {
    if (isStale(found.check, known)) return refuse({ because: 'NETWORK_CHECK_STALE' });
    const conflicts = conflictsOf(found, known);
    if (conflicts.length > 0) return refuse({ because: 'MARITAL_STATUS_CONFLICT', conflicts });
    return accept(moved(found, to, { actId }), { type: 'registered' });
  });
}

const isStale = (check: NetworkCheck | null, { today, terms }: Known): boolean =>
  check?.answeredOn === null || check === null || addDays(check.answeredOn, terms.networkValidDays) < today;

/** 不予登记: on a ground of the regulation and on no other; a contradiction that nobody settles is none. */
export function refuseMarriage(found: Sitting, known: Known): SittingDecision {
  return step(found, 'refuse', (to) => {
    const grounds = groundsOf(found, known);
    if (grounds.length === 0) return refuse({ because: 'NO_GROUND_TO_REFUSE' });
    const refused = { on: known.today, grounds: [...new Set(grounds.map(({ because }) => because))] };
    return accept(moved(found, to, { refused }), { type: 'refused' });
  });
}

/** 当事人离开: nothing is decided, nothing is held against anybody. */
export function leave(found: Sitting): SittingDecision {
  return step(found, 'leave', (to) => accept(moved(found, to), { type: 'left' }));
}

/** A question about both, asked today. */
export const newCheck = (id: string, askedOn: LegalDate): NetworkCheck => ({
  ...{ id, askedOn, status: 'ASKED', answeredOn: null, states: [] },
});
