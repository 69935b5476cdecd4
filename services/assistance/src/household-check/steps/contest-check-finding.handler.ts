import { isUuid } from '@yimen/standards';
import { invalidInput, type RequestContext } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { vaultOf } from '../../keys/service-keys.js';
import { contestCheckFinding as decide } from '../../subsistence-allowance/domain/index.js';
import { takeStep } from '../../subsistence-allowance/take-step.js';
import type { ContestCheckFindingInput } from './check-step-input.js';
import { sealContest } from './seal-contest.js';

const digest = /^[0-9a-f]{64}$/;

/** 对核对结果举证: what the household says against findings of its check, with evidence. */
export function contestCheckFinding(ctx: RequestContext, input: ContestCheckFindingInput, key: string) {
  const { caseId, findings, statement, evidence } = input;
  const order = { caseId, mutation: 'contestCheckFinding', key, body: input } as const;
  const right = 'assistance.case.contest-check-finding';
  return takeStep(ctx, { ...order, right, action: 'contestCheckFinding' }, (found, by) => {
    const sound = evidence.every((each) => digest.test(each.digest) && (!each.fileId || isUuid(each.fileId)));
    if (!sound) {
      const message = '证明材料请填写文件的 SHA-256 摘要（64 位小写十六进制），文件编号照上传时所得填写。';
      return invalidInput({ code: 'EVIDENCE_DIGEST', message, field: 'input.evidence' });
    }
    const contestId = uuidv7();
    const decision = decide(found.case, {
      ...{ by, contestId },
      today: ctx.today,
      items: findings.map(({ checkId, ...finding }) => ({ ...finding, checkId: checkId ?? null })),
      statement: sealContest(vaultOf(ctx.db), { contestId, of: 'statement' }, statement),
      evidence: evidence.map((each) => ({ digest: each.digest, fileId: each.fileId ?? null })),
    });
    return { decision, details: { contestId, items: findings.length } };
  });
}
