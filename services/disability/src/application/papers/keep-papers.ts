import { keepDocuments } from '@yimen/casework';
import { deliverWithin, type Reckoning } from '@yimen/casework/domain';
import { type RequestContext, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { AllowanceCase, CaseFact } from '../domain/index.js';
import { documentRules } from './kinds.js';
import { type PaperNames, paperFor } from './papers.js';

/** Keeps what a step writes down, numbered and sealed, in its transaction. */
export async function keepPapers(
  { db }: RequestContext,
  tx: EntityManager,
  next: AllowanceCase,
  told: { readonly facts: readonly CaseFact[]; readonly names: PaperNames; readonly reason: string } & Reckoning,
): Promise<void> {
  const papers = told.facts.flatMap((fact) => paperFor(fact, next, told.names, told.reason) ?? []);
  const documents = papers.map((paper) => {
    const reminded = documentRules[paper.kind].reminded;
    const deliverBy = reminded ? deliverWithin(told, 'limit.disability.notify', paper.madeOn) : null;
    return { of: { id: next.id, number: next.number }, paper, deliverBy };
  });
  await keepDocuments(tx, vaultOf(db), documentRules, documents);
}
