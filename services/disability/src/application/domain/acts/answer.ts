import type { Decision } from '@yimen/casework/domain';
import { MissingParameter } from '@yimen/policy';
import type { AllowanceCase } from '../case.js';
import type { CaseFact } from '../case-facts.js';
import type { AllowanceRefusal, RefusalOf } from '../refusals.js';

/** What every behaviour of an application answers. */
export type Answer = Decision<AllowanceCase, CaseFact, AllowanceRefusal>;

/** Runs rules that may find a parameter missing, and makes a refusal of that. */
export function byTheLaw<T>(run: () => T): T | RefusalOf<'PARAMETER_NOT_IN_FORCE'> {
  try {
    return run();
  } catch (error) {
    if (error instanceof MissingParameter) return { because: 'PARAMETER_NOT_IN_FORCE', key: error.key, on: error.on };
    throw error;
  }
}
