import type { PathRefusal } from './domain/index.js';

/** A refusal's documented type, the field of the input that it is about, and what a clerk needs. */
export type Shown = { type: string; field?: string; data?: Readonly<Record<string, unknown>> };
type Shows = { readonly [C in PathRefusal['because']]: (refusal: Extract<PathRefusal, { because: C }>) => Shown };

const input = (field: string): Shown => ({ type: 'InvalidInput', field: `input.${field}` });
const people = (personIds: readonly string[]) => personIds.map((id) => ({ __typename: 'Person', id }));

/** The documented type of each of the path's refusals. One without a type does not compile. */
export const pathShows: Shows = {
  OBJECTION_CLUE_MISSING: () => input('clues'),
  OBJECTION_UNKNOWN: () => input('objectionNo'),
  OBJECTION_ALREADY_ANSWERED: () => input('objectionNo'),
  OBJECTION_UNANSWERED: ({ open }) => ({ type: 'SubsistenceObjectionUnanswered', data: { objections: open } }),
  OBJECTOR_UNKNOWN: () => input('objectionNo'),
  OBJECTION_NOT_ANSWERED_YET: () => input('objectionNo'),
  REINVESTIGATION_MISSING: ({ no }) => ({
    type: 'SubsistenceReinvestigationMissing',
    field: 'input.objectionNo',
    data: { objectionNo: no },
  }),
  MEETING_VOTES_UNSOUND: () => input('participants'),
  NOTICE_PLACE_MISSING: () => input('places'),
  NOTICE_PHOTO_MISSING: ({ which }) => ({
    type: 'SubsistenceNoticePhotoMissing',
    field: 'input.photo',
    data: { which },
  }),
  NOTICE_PHOTO_DOUBTFUL: ({ which, doubt }) => ({
    type: 'SubsistenceNoticePhotoDoubtful',
    field: 'input.photo',
    data: { which, doubt },
  }),
  NEIGHBOURS_NOT_HEARD: () => ({ type: 'SubsistenceNeighboursNotHeard' }),
  REMINDER_MISSING: () => ({ type: 'SubsistenceReminderMissing', field: 'input.reasons' }),
  REMINDER_NOT_DUE: ({ until }) => ({
    type: 'SubsistenceReminderNotDue',
    field: 'input.reasons',
    data: { until },
  }),
  GROUND_WITHOUT_EVIDENCE: ({ ground }) => ({
    type: 'SubsistenceGroundWithoutEvidence',
    field: 'input.reasons',
    data: { reason: ground },
  }),
  EXCLUSION_UNPROVEN: ({ personIds }) => ({
    type: 'SubsistenceExclusionUnproven',
    data: { persons: people(personIds) },
  }),
  EXTENSION_UNFOUNDED: () => input('kind'),
  EXTENSION_APPROVER_MISSING: () => input('approver'),
  RELATIVE_ALREADY_REGISTERED: () => input('officer'),
  RELATIVE_CANNOT_DECIDE: ({ officer }) => ({ type: 'SubsistenceRelativeCannotDecide', data: { officer } }),
  ALREADY_PUBLISHED: ({ until }) => ({ type: 'SubsistenceAlreadyPublished', data: { until } }),
  TRANSFER_TARGET: () => input('division'),
  NOT_DECIDED_BY_STREET: () => ({ type: 'SubsistenceNotDecidedByStreet' }),
  SPOT_CHECK_FOUND_NOTHING: () => ({ type: 'SubsistenceSpotCheckFoundNothing' }),
  OPINION_NOT_HEARD_BEFORE: () => ({ type: 'SubsistenceOpinionNotHeardBefore', field: 'input.opinion' }),
};
