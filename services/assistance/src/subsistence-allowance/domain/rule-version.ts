import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { keys } from './rules/keys.js';

/** The version of procedure and rules in force on a day; a case keeps the one of its acceptance for good. */
export function ruleVersionOn(law: Law, on: LegalDate): string | null {
  const found = parameterOn(law, keys.ruleVersion, on);
  return found.ok ? String(found.value) : null;
}
