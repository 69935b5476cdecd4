import { type Answer, done, invalidInput, type Problem, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { appendActs } from '../act/append-acts.js';
import { atRegister } from '../act/at-register.js';
import { holdMarriage } from '../act/marriage-record.js';
import type { Appending, NewAct } from '../act/new-act.js';
import { type JudgmentOrder, noteJudgment } from './domain/index.js';
import { insertJudgment, isNoted } from './judgment.store.js';
import { alreadyNoted, judgmentRefused } from './judgment-problems.js';

export type RecordJudgmentInput = Omit<JudgmentOrder, 'today' | 'personId'> & {
  readonly division: string;
  readonly judgmentNo: string;
  readonly court: string;
  readonly personId?: string | null;
  readonly note?: string | null;
};
export type JudgmentDone = { readonly judgmentId: string };

/** 备注法院判决: by new acts of the register, with the judgment that they rest on, once a judgment and marriage. */
export async function recordCourtJudgment(
  ctx: RequestContext,
  input: RecordJudgmentInput,
  key: string,
): Promise<Answer<JudgmentDone>> {
  const nameless = wordsRefused(input);
  if (nameless !== null) return refused(nameless);
  const order = { mutation: 'recordCourtJudgment', right: 'marriage.judgment.record', key, input } as const;
  return atRegister(ctx, { ...order, role: 'registrar' }, (tx, appending) => note(tx, appending, input));
}

async function note(
  tx: EntityManager,
  appending: Appending,
  input: RecordJudgmentInput,
): Promise<Answer<JudgmentDone>> {
  const { doer, moment, vault } = appending;
  const { kind, judgedOn, inForceOn, court, division, marriageId } = input;
  const marriage = await holdMarriage(tx, marriageId);
  if (marriage === null) return refused(judgmentRefused({ because: 'MARRIAGE_RECORD_UNKNOWN' }));
  const judgmentNo = input.judgmentNo.trim();
  if (await isNoted(tx, judgmentNo, marriage.id)) return refused(alreadyNoted());
  const order = { ...input, personId: input.personId ?? null, today: moment.today };
  const decision = noteJudgment(marriage.acts, order);
  if (decision.outcome === 'refused') return refused(judgmentRefused(decision.refusal));
  const content = { judgmentNo, court, judgedOn, inForceOn };
  const acts = decision.next.map((act): NewAct => ({ ...act, division, content }));
  const appended = await appendActs(tx, acts, appending);
  if (appended.outcome === 'refused') return appended;
  const actIds = appended.result.map(({ id }) => id);
  const made = {
    id: uuidv7(),
    kind,
    judgmentNo,
    court: court.trim(),
    judgedOn,
    inForceOn,
    marriageId,
    actIds,
    division,
  };
  await insertJudgment(tx, { ...made, notedOn: moment.today }, { by: doer.actor.sub, note: input.note ?? null, vault });
  return done({ judgmentId: made.id });
}

function wordsRefused({ judgmentNo, court }: RecordJudgmentInput): Problem | null {
  for (const [field, text] of Object.entries({ judgmentNo, court })) {
    const { length } = text.trim();
    if (length >= 2 && length <= 100) continue;
    return invalidInput({ code: 'TEXT_LENGTH', message: '请按判决书填写，2 至 100 个字。', field: `input.${field}` });
  }
  return null;
}
