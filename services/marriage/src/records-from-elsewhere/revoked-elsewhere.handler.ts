import type { LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  invalidInput,
  notFound,
  type Problem,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import { appendActs } from '../act/append-acts.js';
import { atRegister } from '../act/at-register.js';
import { holdMarriage, type MarriageOnRecord } from '../act/marriage-record.js';
import { revokedElsewhere } from './revoked-elsewhere.js';

export type RevokedElsewhereInput = {
  readonly division: string;
  readonly recordId: string;
  readonly documentNo: string;
  readonly authority: string;
  readonly decidedOn: LegalDate;
  /** How the decision was verified with the registry that made it. */
  readonly verification: string;
};

/**
 * 外地已撤销的登记: the registry that registered a marriage has revoked it, and the network has not heard (domain §26). The leader verifies
 * the decision with that registry first; the register folds it, and the network hears of the correction. A marriage registered here is
 * revoked by nobody's paper from elsewhere.
 */
export async function recordRevocationElsewhere(
  ctx: RequestContext,
  input: RevokedElsewhereInput,
  key: string,
): Promise<Answer<{ readonly actId: string }>> {
  const wordless = wordsRefused(input);
  if (wordless !== null) return refused(wordless);
  const order = {
    mutation: 'recordRevocationElsewhere',
    right: 'marriage.entry.revoke',
    key,
    input,
  } as const;
  return atRegister(ctx, { ...order, role: 'registry-leader' }, async (tx, appending) => {
    const marriage = await holdMarriage(tx, input.recordId);
    if (marriage === null) return refused(notFound('input.recordId'));
    const wrong = notFromElsewhere(marriage) ?? daysRefused(marriage, input.decidedOn, ctx.today);
    if (wrong !== null) return refused(wrong);
    const { documentNo, authority, decidedOn, verification, division } = input;
    const content = { documentNo: documentNo.trim(), authority: authority.trim(), decidedOn, verification };
    const act = { ...revokedElsewhere(foundingOf(marriage)), division, content };
    const appended = await appendActs(tx, [act], appending);
    return appended.outcome === 'refused' ? appended : done({ actId: appended.result[0]?.id ?? '' });
  });
}

function foundingOf({ id, acts }: MarriageOnRecord) {
  const act = acts.find((one) => one.id === id);
  if (act === undefined) throw new Error('a marriage on record is among its own acts');
  return act;
}

function notFromElsewhere(marriage: MarriageOnRecord): Problem | null {
  if (foundingOf(marriage).source === 'NATIONAL') return null;
  return problem('RegisterActDoesNotFit', {
    code: 'REGISTERED_HERE',
    message: '这条登记是本平台的登记机关办理的，其他登记机关不能撤销；疑似冒名、弄虚作假的，请按冒名登记申诉办理。',
    field: 'input.recordId',
    legalBasis: '婚姻登记条例第十九条',
    nextSteps: [{ code: 'reportFraudulentRegistration', label: '申诉被冒名登记' }],
  });
}

function daysRefused(marriage: MarriageOnRecord, decidedOn: LegalDate, today: LegalDate): Problem | null {
  if (foundingOf(marriage).effectiveOn <= decidedOn && decidedOn <= today) return null;
  const message = '撤销决定的日期应当在登记之后、今天以前，请核对文书。';
  return invalidInput({ code: 'DECISION_DATE', message, field: 'input.decidedOn' });
}

function wordsRefused({ documentNo, authority, verification }: RevokedElsewhereInput): Problem | null {
  for (const [field, text] of Object.entries({ documentNo, authority, verification })) {
    const { length } = [...text.trim()];
    if (length >= 2 && length <= 100) continue;
    const message = '请按文书填写文号、撤销机关和核验情况，各 2 至 100 个字；没有向撤销机关核验的不能登记。';
    return invalidInput({ code: 'TEXT_LENGTH', message, field: `input.${field}` });
  }
  return null;
}
