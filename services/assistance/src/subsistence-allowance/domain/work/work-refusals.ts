/** What can be refused about offers of work. */
export type WorkRefusal =
  | { because: 'NOT_HELD_TO_WORK' }
  | { because: 'WORK_OFFER_OPEN' }
  | { because: 'WORK_OFFER_UNKNOWN'; offerId: string };

type Codes = WorkRefusal['because'];
type Text = { legalBasis: string | null; message: () => string };

/** Their texts; the matter's own table takes them in. */
export const workTexts: { readonly [Code in Codes]: Text } = {
  NOT_HELD_TO_WORK: {
    legalBasis: '社会救助暂行办法第四十五条',
    message: () => '此人未达就业年龄、没有劳动能力、正在就业或者在校就读，不登记介绍工作。',
  },
  WORK_OFFER_OPEN: { legalBasis: null, message: () => '上一次介绍的工作尚未答复，请先登记答复。' },
  WORK_OFFER_UNKNOWN: { legalBasis: null, message: () => '本件没有这次介绍，或者已经答复。' },
};
