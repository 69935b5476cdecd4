import type { CheckRefusal } from '../subsistence-allowance/domain/index.js';

type Code = CheckRefusal['because'];
type Shown = { type: string; field?: string; data?: Readonly<Record<string, unknown>> };

const input = (field: string): Shown => ({ type: 'InvalidInput', field: `input.${field}` });

/** The documented type of each refusal about a check. */
export const checkRefusalShows: {
  readonly [C in Code]: (refusal: Extract<CheckRefusal, { because: C }>) => Shown;
} = {
  VERIFICATION_EXPIRED: ({ reportNo, validUntil }) => ({
    type: 'SubsistenceVerificationExpired',
    data: { reportNumber: reportNo, validUntil },
  }),
  NOTHING_TO_ASK_AGAIN: () => ({ type: 'SubsistenceNothingToAskAgain' }),
  CONSENT_WITHDRAWN: ({ source }) => ({ type: 'SubsistenceConsentWithdrawn', data: { source } }),
  CHECK_NOT_EXCEEDED: () => ({ type: 'SubsistenceCheckNotExceeded' }),
  CHECK_RESULT_NOT_TOLD: ({ reportNo }) => ({
    type: 'SubsistenceCheckResultNotTold',
    data: { reportNumber: reportNo === '' ? null : reportNo },
  }),
  CHECK_RESULT_TOLD_ALREADY: ({ on, contestUntil }) => ({
    type: 'SubsistenceCheckResultToldAlready',
    data: { toldOn: on, contestUntil },
  }),
  CONTEST_PERIOD_RUNNING: ({ contestUntil }) => ({
    type: 'SubsistenceContestPeriodRunning',
    data: { contestUntil },
  }),
  CONTEST_PERIOD_OVER: ({ contestUntil }) => ({ type: 'SubsistenceContestPeriodOver', data: { contestUntil } }),
  CONTEST_OPEN: ({ contestIds }) => ({ type: 'SubsistenceContestOpen', data: { contestIds } }),
  CONTEST_EMPTY: () => input('items'),
  CONTEST_ITEM_UNKNOWN: () => input('items'),
  CONTEST_UNKNOWN: () => input('contestId'),
  CONTEST_ITEM_ANSWERED: () => input('answers'),
  CONTEST_ANSWER_MISSING: () => input('answers'),
};
