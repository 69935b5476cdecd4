import { keepDocument } from '@yimen/casework';
import { dayInChinese, deliverWithin, type Reckoning } from '@yimen/casework/domain';
import { type LegalDate, monthOf } from '@yimen/standards';
import { type RequestContext, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { readCases } from '../application/case.store.js';
import type { AllowanceRefusal } from '../application/domain/index.js';
import { documentRules } from '../application/papers/kinds.js';
import type { PaperNames } from '../application/papers/papers.js';
import type { AwardRow } from '../award/award.row.js';
import { endAwards } from '../award/award-grounds.js';
import type { AwardGround } from '../award/domain/index.js';
import { lawBook } from '../standards/law-book.js';
import { remediesOf, type Stop, type StopRemedies, stopPaper } from './stop-paper.js';

/** A stop that somebody decided, and what it stands on. */
export type DecidedStop = AwardGround & {
  readonly finding: string;
  readonly heardOn: LegalDate | null;
  readonly opinion?: string;
  readonly statementDigest?: string | null;
  /** The right by which it was decided, for the trail. */
  readonly because: string;
};

export type StoppedAward = Pick<AwardRow, 'id' | 'caseId' | 'allowance' | 'division' | 'to'>;

/**
 * Ends an award by a decision, tells the holder in writing and keeps what it stood on, sealed; all in the caller's transaction. The
 * event, the months, the case and what is claimed follow from the months anew. Answers the refusal where the law is not published.
 */
export async function stopAward(
  ctx: RequestContext,
  tx: EntityManager,
  award: StoppedAward,
  { stop, names }: { readonly stop: DecidedStop; readonly names: PaperNames | null },
): Promise<AllowanceRefusal | null> {
  const { today, actor, clock } = ctx;
  const reckoning = await lawBook.reckoningOf(tx, award.division, today);
  const open = remediesOf(reckoning, today);
  if ('because' in open) return open;
  const ending = { id: uuidv7(), awardId: award.id, kind: stop.kind, on: stop.on, by: actor.sub };
  const [ended] = await endAwards(tx, [{ ...ending, ...stoodOn(ctx, ending.id, stop) }], {
    ...{ today, now: clock.now(), laws: lawBook.lawsOf, because: stop.because },
  });
  const lastMonth = ended?.months.lastMonth ?? null;
  if (lastMonth === null) throw new Error('an award that was ended goes on');
  const overSince = stop.kind === 'FALSE_STATEMENT' && award.to !== null ? monthOf(award.to) : null;
  const heard = stop.heardOn === null ? null : `作出决定之前，已于${dayInChinese(stop.heardOn)}听取意见。`;
  const told = { kind: stop.kind, finding: stop.finding, heard, lastMonth, overSince, through: null };
  const documentId = await keepStopPaper(ctx, tx, award, { told, names, open, reckoning });
  await tx.query('UPDATE award_ground SET document_id = $2 WHERE id = $1', [ending.id, documentId]);
  return null;
}

/** What the decision stood on, as it is kept beside it. */
function stoodOn(
  { db }: RequestContext,
  row: string,
  { finding, opinion = '', heardOn, statementDigest }: DecidedStop,
) {
  const sealed = (column: 'finding' | 'opinion', text: string) =>
    text.trim() === ''
      ? null
      : vaultOf(db).seal({ table: 'award_ground', column, row }, text.trim()).toString('base64');
  return {
    ...{ heardOn, statementDigest: statementDigest ?? null },
    ...{ finding: sealed('finding', finding), opinion: sealed('opinion', opinion) },
  };
}

type Telling = {
  readonly told: Omit<Stop, 'allowance' | 'caseNumber' | 'madeOn'>;
  readonly names: PaperNames | null;
  readonly open: StopRemedies;
  readonly reckoning: Reckoning;
};

/** 停发通知书, kept among the documents of the case that led to the award, with the day by which it is delivered. Answers its id. */
export async function keepStopPaper(
  { db, today: madeOn }: RequestContext,
  tx: EntityManager,
  { caseId, allowance }: Pick<StoppedAward, 'caseId' | 'allowance'>,
  { told, names, open, reckoning }: Telling,
): Promise<string> {
  const of = (await readCases(tx, [caseId])).get(caseId)?.case;
  if (of === undefined || names === null) throw new Error('the case of an award is not there');
  const paper = stopPaper({ ...told, allowance, caseNumber: of.number, madeOn }, names, open);
  const deliverBy = deliverWithin(reckoning, 'limit.disability.notify', madeOn);
  return (await keepDocument(tx, vaultOf(db), documentRules, { of, paper, deliverBy })).id;
}
