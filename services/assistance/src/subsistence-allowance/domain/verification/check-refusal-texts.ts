import type { CheckRefusal } from './check-refusals.js';

type Code = CheckRefusal['because'];
type Text<C extends Code> = {
  legalBasis: string | null;
  message: (refusal: Extract<CheckRefusal, { because: C }>) => string;
};

const contestable = '社会救助法第四十一条至第四十三条；核对超标须告知并允许举证复查';

/** What each refusal about a check says. */
export const checkRefusalTexts: { readonly [C in Code]: Text<C> } = {
  VERIFICATION_EXPIRED: {
    legalBasis: null,
    message: ({ reportNo, validUntil }) =>
      `核对报告 ${reportNo} 的有效期到 ${validUntil} 为止，已经作废，请重新核对后再提意见。`,
  },
  NOTHING_TO_ASK_AGAIN: {
    legalBasis: null,
    message: () => '核对请求都已有答复，报告仍在有效期内，不需要再次核对。',
  },
  CONSENT_WITHDRAWN: {
    legalBasis: '社会救助法第四十一条',
    message: () => '核对授权已经撤回，撤回之后的答复不再采用；重新取得授权后可以再次核对。',
  },
  CHECK_NOT_EXCEEDED: { legalBasis: null, message: () => '核对结论不是超标，没有需要告知举证的项目。' },
  CHECK_RESULT_NOT_TOLD: {
    legalBasis: contestable,
    message: () => '核对超标的项目还没有逐项告知申请人家庭，告知并给予举证期限后方可据此不予。',
  },
  CHECK_RESULT_TOLD_ALREADY: {
    legalBasis: null,
    message: ({ on, contestUntil }) => `已于 ${on} 告知，举证期到 ${contestUntil}。`,
  },
  CONTEST_PERIOD_RUNNING: {
    legalBasis: contestable,
    message: ({ contestUntil }) => `申请人家庭的举证期到 ${contestUntil}，期满后方可据此不予。`,
  },
  CONTEST_PERIOD_OVER: {
    legalBasis: null,
    message: ({ contestUntil }) =>
      `举证期已于 ${contestUntil} 届满；对决定不服的，可以依法申请行政复议或提起行政诉讼。`,
  },
  CONTEST_OPEN: {
    legalBasis: contestable,
    message: () => '申请人家庭的举证还没有逐项答复，答复后方可据此不予。',
  },
  CONTEST_EMPTY: { legalBasis: null, message: () => '请写明异议的项目和理由，并附证明材料。' },
  CONTEST_ITEM_UNKNOWN: { legalBasis: null, message: () => '现行核对报告的超标项目中没有这一项。' },
  CONTEST_UNKNOWN: { legalBasis: null, message: () => '本件没有这项举证。' },
  CONTEST_ITEM_ANSWERED: { legalBasis: null, message: ({ itemNo }) => `第 ${itemNo} 项已经答复过。` },
  CONTEST_ANSWER_MISSING: {
    legalBasis: null,
    message: ({ itemNo }) => `第 ${itemNo} 项：成立的须写明是更正（填更正后的数）还是说明成立；不成立的不填更正数。`,
  },
};
