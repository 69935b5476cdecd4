import type { FieldVault } from '@yimen/access';
import { type Answer, invalidInput, type RequestContext, refused } from '@yimen/subgraph';
import { documentNames } from '../documents/document-names.js';
import { keepDocument } from '../documents/keep-document.js';
import { reckoningOf } from '../standards/law-book.js';
import type { DecideTools } from '../subsistence-allowance/steps/decide-tools.js';
import { caseOfFalseStatement, changeFalseStatement, type FalseStatementDone } from './change-false-statement.js';
import { fixEvidence, hear, inform } from './domain/index.js';
import type { FixEvidenceInput, HearInput, InformInput } from './false-statement-input.js';
import { informPaper } from './false-statement-papers.js';
import { keepFalseStatementTexts } from './false-statement-texts.js';

/** 固定证据: digests, with what each is, sealed. */
export async function fixFalseStatementEvidence(
  ctx: RequestContext,
  vault: FieldVault,
  input: FixEvidenceInput,
  key: string,
): Promise<Answer<FalseStatementDone>> {
  const { falseStatementId, evidence } = input;
  if (evidence.some(({ description }) => description.trim() === ''))
    return refused(
      invalidInput({ code: 'EVIDENCE_DESCRIPTION', message: '请说明每件证据是什么。', field: 'input.evidence' }),
    );
  const order = { falseStatementId, mutation: 'fixFalseStatementEvidence', key, body: input, action: 'fix-evidence' };
  return changeFalseStatement(ctx, { ...order, right: 'assistance.false-statement.look-into' }, ({ found }, tx) => ({
    decision: fixEvidence(found, {
      digests: evidence.map(({ digest }) => digest),
      by: ctx.actor.sub,
      today: ctx.today,
    }),
    details: { pieces: evidence.length },
    also: () =>
      keepFalseStatementTexts(
        tx,
        vault,
        found.id,
        evidence.map(({ description }) => ({ kind: 'EVIDENCE', text: description })),
      ),
  }));
}

/** 告知拟处理的事实、理由、依据和权利, in writing: the days of the defence run from the day after. */
export async function informOfFalseStatement(
  ctx: RequestContext,
  { keys, residents }: DecideTools,
  input: InformInput,
  key: string,
): Promise<Answer<FalseStatementDone>> {
  const { falseStatementId, facts } = input;
  const caseId = await caseOfFalseStatement(ctx, falseStatementId);
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const order = { falseStatementId, caseId, mutation: 'informOfFalseStatement', key, body: input, action: 'inform' };
  return changeFalseStatement(ctx, { ...order, right: 'assistance.false-statement.handle' }, async ({ found }, tx) => {
    const reckoning = await reckoningOf(tx, found.division, ctx.today);
    const decision = inform(found, { by: ctx.actor.sub, today: ctx.today, facts, reckoning });
    const { names } = brought;
    const also = async () => {
      await keepFalseStatementTexts(tx, keys.vault, found.id, [{ kind: 'FACTS', text: facts }]);
      if (decision.outcome === 'refused' || names === null) return;
      const of = { id: found.caseId, number: await caseNumberOf(tx, found.caseId) };
      await keepDocument(tx, keys.vault, { of, paper: informPaper(decision.next, names, facts), reckoning });
    };
    return { decision, also };
  });
}

/** 登记陈述申辩: what the party said stays sealed. */
export function hearFalseStatement(
  ctx: RequestContext,
  vault: FieldVault,
  input: HearInput,
  key: string,
): Promise<Answer<FalseStatementDone>> {
  const { falseStatementId, heardOn, answered, said } = input;
  const order = { falseStatementId, mutation: 'hearFalseStatement', key, body: input, action: 'hear' };
  return changeFalseStatement(ctx, { ...order, right: 'assistance.false-statement.handle' }, ({ found }, tx) => ({
    decision: hear(found, { by: ctx.actor.sub, today: ctx.today, heardOn, answered }),
    details: { heardOn, answered },
    also: () => keepFalseStatementTexts(tx, vault, found.id, [{ kind: 'DEFENCE', text: said ?? '' }]),
  }));
}

/** The number of the case of assistance, which its documents bear. */
export async function caseNumberOf(tx: RequestContext['db']['manager'], caseId: string): Promise<string> {
  const rows: { number: string }[] = await tx.query('SELECT number FROM subsistence_case WHERE id = $1', [caseId]);
  return rows[0]?.number ?? '';
}
