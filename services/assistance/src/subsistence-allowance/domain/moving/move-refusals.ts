type Why = 'SAME_STREET' | 'NOT_A_STREET' | 'OTHER_DISTRICT' | 'NOBODY_THERE';

/** What can be refused of a move. */
export type MoveRefusal = { because: 'MOVE_TARGET'; why: Why } | { because: 'MOVE_NOT_DUE' };

type Codes = MoveRefusal['because'];
type Text<Code extends Codes> = {
  legalBasis: string | null;
  message: (refusal: Extract<MoveRefusal, { because: Code }>) => string;
};

const targets: Record<Why, string> = {
  SAME_STREET: '办件已由这个街道（乡镇）办理。',
  NOT_A_STREET: '请填现行有效的街道、乡镇代码。',
  OTHER_DISTRICT: '迁往其他区县的，由本区终止发放并出具转移单，不能直接转到其他区县。',
  NOBODY_THERE: '申请人的户籍和常住地都不在所填街道（乡镇），请先登记人员迁移。',
};

/** Their texts; the matter's own table takes them in. */
export const moveTexts: { readonly [Code in Codes]: Text<Code> } = {
  MOVE_TARGET: { legalBasis: '社会救助法第三十七条', message: ({ why }) => targets[why] },
  MOVE_NOT_DUE: { legalBasis: null, message: () => '迁移自下月起生效。' },
};
