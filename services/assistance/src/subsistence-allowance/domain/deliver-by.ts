import { deliverWithin, type Reckoning } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import { type DocumentKind, ruleOf } from '../../documents/domain/index.js';
import { keys } from './rules/keys.js';

/** The day by which a document should have reached its addressee; null for what is not waited for, or where no parameter says. */
export function deliverBy(reckoning: Reckoning, kind: DocumentKind, madeOn: LegalDate): LegalDate | null {
  return ruleOf(kind).reminded ? deliverWithin(reckoning, keys.deliverWithin, madeOn) : null;
}
