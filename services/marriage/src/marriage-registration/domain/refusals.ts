import type { Conflict } from './grounds.js';
import type { Ground } from './sitting.js';
import type { SittingAction, SittingStatus } from './steps.js';

/** Every "no" of a sitting, with what the registrar needs. */
export type SittingRefusal =
  | Ground
  | { readonly because: 'WRONG_STATE'; readonly status: SittingStatus; readonly action: SittingAction }
  | { readonly because: 'DECLARATION_MISSING'; readonly personId: string | null }
  | { readonly because: 'NETWORK_CHECK_PENDING' }
  | { readonly because: 'NETWORK_CHECK_STALE' }
  | { readonly because: 'NETWORK_ASKED_ALREADY' }
  | { readonly because: 'MARITAL_STATUS_CONFLICT'; readonly conflicts: readonly Conflict[] }
  | { readonly because: 'NO_GROUND_TO_REFUSE' }
  | { readonly because: 'PROOF_FITS_NOBODY'; readonly personId: string };
