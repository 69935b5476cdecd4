import { fenToYuan } from '@yimen/standards';
import type { ChangeKind } from './review.js';
import type { ReviewRefusal } from './review-refusals.js';

type Code = ReviewRefusal['because'];
type Of<C extends Code> = Extract<ReviewRefusal, { because: C }>;
type Text<C extends Code> = { legalBasis: string | null; message: (refusal: Of<C>) => string };

const act = (article: string) => `社会救助法${article}`;
const measures = '民发〔2021〕57号';

export const changeLabels: Readonly<Record<ChangeKind, string>> = {
  INCREASE: '增发',
  REDUCTION: '减发',
  FADE_OUT: '渐退',
  END: '终止',
};

/** What each refusal of a review says. A refusal without a text does not compile. */
export const reviewTexts: { readonly [C in Code]: Text<C> } = {
  OPINION_NOT_HEARD: {
    legalBasis: act('第四十八条'),
    message: ({ until }) =>
      `减发、渐退、终止前须听取意见：请先登记意见${until === null ? '' : `，或等到听取意见期满（${until}）`}。`,
  },
  OPINION_ALREADY_HEARD: { legalBasis: null, message: ({ heardOn }) => `${heardOn} 已经听取过意见。` },
  OPINION_NOT_NEEDED: { legalBasis: null, message: () => '这一处理不需要听取意见，可以直接决定。' },
  OPINION_PERIOD_RUNNING: {
    legalBasis: act('第四十八条'),
    message: ({ until }) => `听取意见期${until === null ? '' : `到 ${until}`}，尚未期满。`,
  },
  NO_OBVIOUS_CHANGE: {
    legalBasis: measures,
    message: ({ currentFen, determinedFen }) =>
      `现发 ${fenToYuan(currentFen)} 元，按现在的情况应发 ${fenToYuan(determinedFen)} 元：核查期内无明显变化，不调整金额。可以按无明显变化结束复核。`,
  },
  REVIEW_FINDS_CHANGE: {
    legalBasis: measures,
    message: ({ change, currentFen, determinedFen }) =>
      `现发 ${fenToYuan(currentFen)} 元，按现在的情况${determinedFen === null ? '不再符合条件' : `应发 ${fenToYuan(determinedFen)} 元`}，不能按无明显变化结束：请提出${changeLabels[change]}意见。`,
  },
  REVIEW_NOT_INVESTIGATED: {
    legalBasis: act('第四十八条'),
    message: () => '复核还没有入户，也没有完成核对：请先入户调查或启动核对。',
  },
  CHANGE_CONTRADICTED: {
    legalBasis: null,
    message: ({ proposed, determined }) =>
      `提出的是${changeLabels[proposed]}，按今天的情况应为${determined === null ? '不调整' : changeLabels[determined]}：请退回复核，重新提出。`,
  },
  GROUND_WITHOUT_FACT: {
    legalBasis: null,
    message: () => '这项理由在本件中没有根据（如没有暂停并催告、没有登记的死亡），不能据此终止。',
  },
  REVIEW_CHECK_RUNNING: { legalBasis: null, message: () => '本次复核的核对还没有答复齐，不能再次启动。' },
  REMINDER_MISSING: { legalBasis: measures, message: () => '拒绝配合或失去联系的，请先书面催告。' },
  REMINDER_RUNNING: {
    legalBasis: measures,
    message: ({ until }) => `书面催告的期限${until === null ? '' : `到 ${until}`}，尚未期满。`,
  },
  AWARD_SUSPENDED: {
    legalBasis: null,
    message: ({ since }) => `待遇自 ${since} 决定暂停：请恢复发放，或提出调整、终止意见。`,
  },
  AWARD_NOT_SUSPENDED: { legalBasis: null, message: () => '待遇没有暂停。' },
  END_NOTICE_MISSING: { legalBasis: '地方规定', message: () => '本地规定终止前须公示：请先张贴拟终止公示。' },
  END_NOTICE_NOT_FINISHED: {
    legalBasis: '地方规定',
    message: ({ earliestOn }) => `拟终止公示未满，最早 ${earliestOn} 决定。`,
  },
  FADE_OUT_NOT_OVER: { legalBasis: null, message: ({ endsOn }) => `渐退到 ${endsOn}，尚未期满。` },
};
