import type { Paper as CasePaper } from '@yimen/casework/domain';
import type { DocumentKind } from './kinds.js';

export {
  dayInChinese,
  type Field,
  fields,
  heading,
  list,
  monthInChinese,
  type PaperPurpose,
  type PaperRemedy,
  type Part,
  paperText,
  paragraph,
  signatures,
  unmarked,
} from '@yimen/casework/domain';
export { type DocumentKind, documentKinds, documentNumber, documentRules, ruleOf } from './kinds.js';

/** A document of assistance, as it is written. */
export type Paper = CasePaper<DocumentKind>;
