import type { LegalDate } from '@yimen/standards';
import { badUserInput, type RequestContext } from '@yimen/subgraph';
import { lawOf } from '../standards/law-book.js';
import { fineBounds, sanctionOn } from './domain/index.js';

export type ExplainSanctionArgs = { division: string; actOn: LegalDate; obtained: number };

/**
 * Which sanction the law of a day provides for a false statement, and within which bounds a fine for this value would be: asked of
 * the rules, keeping nothing (domain §19.20). Null where no rule is in force on the day.
 * @throws BAD_USER_INPUT for a code that is none, and a negative value
 */
export async function explainSanction(
  { db, today }: RequestContext,
  { division, actOn, obtained }: ExplainSanctionArgs,
) {
  if (!/^\d{6,12}$/.test(division)) throw badUserInput('区划代码应为 6 到 12 位数字。', 'division');
  if (obtained < 0) throw badUserInput('金额不能为负。', 'obtained');
  const rule = sanctionOn(await lawOf(db.manager, division, today), actOn);
  if ('because' in rule) return null;
  const { version: ruleVersion, clause, source, minTimes, maxTimes } = rule;
  const { leastFen: least, mostFen: most } = fineBounds(rule, obtained);
  return { actOn, ruleVersion, clause, source, minTimes, maxTimes, least, most };
}
