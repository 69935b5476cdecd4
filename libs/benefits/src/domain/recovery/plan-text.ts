import { dayInChinese } from '@yimen/casework/domain';
import { fenToYuan } from '@yimen/standards';
import { balanceOf, openOf, type RecoveryClaim } from './claim.js';

/** How it is brought to the counter, as the decision says it: at once, or part by part with its day. Pure. */
export function counterPlanText(found: RecoveryClaim): string {
  const parts = found.instalments.filter((each) => openOf(each) > 0);
  const by = ({ dueOn }: (typeof parts)[number]) => dayInChinese(dueOn ?? found.openedOn);
  const [first] = parts;
  if (first === undefined) return '已退回。';
  if (parts.length === 1) return `于${by(first)}前一次退回${fenToYuan(balanceOf(found))}元。`;
  const each = parts.map((part, at) => `第${at + 1}期${by(part)}前${fenToYuan(openOf(part))}元`);
  return `分${parts.length}期退回：${each.join('；')}。`;
}
