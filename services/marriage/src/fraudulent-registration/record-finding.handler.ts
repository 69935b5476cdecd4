import { type Answer, invalidInput, type Problem, type RequestContext, refused } from '@yimen/subgraph';
import { changeFraudCase, type FraudDone } from './change-fraud-case.js';
import { type Finding, recordFinding, withdraw } from './domain/index.js';

export type RecordFindingInput = Pick<Finding, 'kind' | 'documentNo' | 'authority' | 'foundOn' | 'confirms'> & {
  readonly caseId: string;
};

/** 登记公安结论、司法建议、检察建议: what the competent authority found; from then on the case is reviewed. */
export async function recordCompetentFinding(
  ctx: RequestContext,
  input: RecordFindingInput,
  key: string,
): Promise<Answer<FraudDone>> {
  const wordless = namesRefused(input);
  if (wordless !== null) return refused(wordless);
  const { kind, foundOn, confirms } = input;
  const [documentNo, authority] = [input.documentNo.trim(), input.authority.trim()];
  const recorded = { recordedOn: ctx.today, recordedBy: ctx.actor.sub };
  const finding = { kind, documentNo, authority, foundOn, confirms, ...recorded };
  return changeFraudCase(ctx, {
    ...{ mutation: 'recordCompetentFinding', right: 'marriage.fraud.find', key, input },
    judge: async (found) => ({ decision: recordFinding(found, finding) }),
  });
}

function namesRefused({ documentNo, authority }: RecordFindingInput): Problem | null {
  for (const [field, text] of Object.entries({ documentNo, authority })) {
    const { length } = text.trim();
    if (length >= 2 && length <= 100) continue;
    return invalidInput({ code: 'TEXT_LENGTH', message: '请按文书填写，2 至 100 个字。', field: `input.${field}` });
  }
  return null;
}

/** The victim, or the window for them, takes the report back. */
export function withdrawFraudReport(
  ctx: RequestContext,
  input: { readonly caseId: string },
  key: string,
): Promise<Answer<FraudDone>> {
  const order = { on: ctx.today, by: ctx.actor.sub };
  return changeFraudCase(ctx, {
    ...{ mutation: 'withdrawFraudReport', right: 'marriage.fraud.report', key, input },
    judge: async (found) => ({ decision: withdraw(found, order) }),
  });
}
