/** What people wrote in their own words in the course of a case: sealed, apart from it. */
export type CaseTextKind =
  | 'NOT_ACCEPTED'
  | 'EXTENSION'
  | 'PUBLICITY_STOPPED'
  | 'FEDERATION'
  | 'RETURNED'
  | 'REFUSAL'
  | 'OBJECTION'
  | 'REEXAMINATION'
  | 'OBJECTION_ANSWER';
