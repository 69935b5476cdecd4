import { type Answer, invalidInput, type RequestContext, refused } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import {
  hearOpinion as hear,
  hearingRecordPaper,
  type Relation,
  type SubsistenceCase,
} from '../../subsistence-allowance/domain/index.js';
import type { DecideTools } from '../../subsistence-allowance/steps/decide-tools.js';
import { type StepDone, takeStep } from '../../subsistence-allowance/take-step.js';
import type { HearOpinionInput } from '../review-input.js';
import { keepReviewText } from '../review-texts.store.js';

/** 听取意见: what the household said is written down, sealed, with a record to be signed (domain §22: 笔录). */
export async function hearOpinion(
  ctx: RequestContext,
  { keys, residents }: DecideTools,
  input: HearOpinionInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, stance, from, content } = input;
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const { today, actor } = ctx;
  const order = { caseId, mutation: 'hearOpinion', key, body: input } as const;
  const step = { ...order, right: 'assistance.review.hear-opinion', action: 'hearOpinion' } as const;
  return takeStep(ctx, step, ({ case: found }, by, tx) => {
    if (stance === 'NO_ANSWER') return silenceRefused();
    const textId = uuidv7();
    const decision = hear(found, { by, today, stance, from: from ?? null, textId });
    if (decision.outcome === 'refused' || names === null) return { decision };
    const reviewId = found.review?.reviewId ?? textId;
    const speaker = speakerOf(found, from ?? null, names.applicant);
    const record = { on: today, number: found.number, place: input.place ?? names.street, speaker };
    const paper = hearingRecordPaper(names, { ...record, opinion: content, recorder: actor.sub });
    return {
      decision,
      reasonCode: stance,
      also: async () => {
        const said = { id: textId, caseId, reviewId, kind: 'OPINION' as const, on: today, text: content };
        await keepReviewText(tx, keys.vault, said);
        await keepDocument(tx, keys.vault, { of: found, paper });
      },
    };
  });
}

function silenceRefused() {
  const message = '未提出意见由系统在听取意见期满时登记；有人到场的，请选择同意或不同意。';
  return invalidInput({ code: 'OPINION_STANCE', message, field: 'input.stance' });
}

const relations: Readonly<Record<Relation, string>> = {
  SELF: '申请人',
  SPOUSE: '配偶',
  SON: '儿子',
  DAUGHTER: '女儿',
  GRANDCHILD: '孙子女',
  PARENT: '父母',
  GRANDPARENT: '祖父母',
  SIBLING: '兄弟姐妹',
  OTHER: '其他成员',
};

/** Who spoke, by name for the applicant and by relation to them for the others. */
function speakerOf({ members, applicantId }: SubsistenceCase, from: string | null, applicant: string): string {
  if (from === null || from === applicantId) return applicant;
  const relation = members.find(({ personId }) => personId === from)?.relation ?? 'OTHER';
  return `${applicant}的${relations[relation]}`;
}
