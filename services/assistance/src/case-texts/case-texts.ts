import type { CaseText as Text, OpenTexts as Texts } from '@yimen/casework';

export { keepTexts, readText, textsOf } from '@yimen/casework';

/** What people wrote in their own words in the course of a case: it may hold names, so it is sealed, apart from the case. */
export type TextKind =
  | 'OBJECTION'
  | 'OBJECTION_ANSWER'
  | 'REVIEW_MEETING'
  | 'REMINDER'
  | 'COMPLAINT'
  | 'EXTENSION'
  | 'NOTICE_PLACE'
  | 'NOTICE_VOIDED'
  | 'PUBLICATION'
  | 'TRANSFER'
  | 'SPOT_CHECK'
  | 'REVOCATION'
  | 'REVOCATION_OPINION';

export type CaseText = Text<TextKind>;
/** The texts of a case, opened: by kind and number. */
export type OpenTexts = Texts<TextKind>;
