import type { FieldVault } from '@yimen/access';
import type { Paper } from '@yimen/casework/domain';
import type { EntityManager } from 'typeorm';
import { keepPapers, type NewPaper } from '../papers/keep-paper.js';
import { registriesByCode } from '../registries/registry.store.js';
import {
  certificatePaper,
  type DivorceCase,
  type DivorceDocumentKind,
  type DivorceFact,
  type DivorceNames,
  receiptPaper,
  terminationPaper,
  withdrawalPaper,
} from './domain/index.js';
import { openDivorces } from './sealed-agreement.js';

type Happened = { readonly next: DivorceCase; readonly facts: readonly DivorceFact[] };

/** The documents that what has happened calls for, kept in the transaction in which it happened; a few statements, however many cases. */
export async function keepDivorceDocuments(
  tx: EntityManager,
  vault: FieldVault,
  changes: readonly Happened[],
): Promise<void> {
  const asking = changes.filter(({ facts }) => facts.some(makesPaper));
  if (asking.length === 0) return;
  const sealed = await openDivorces(
    tx,
    vault,
    asking.map(({ next }) => next.id),
  );
  const registries = await registriesByCode(tx, [...new Set(asking.map(({ next }) => next.registry))]);
  const documents = asking.flatMap(({ next, facts }): NewPaper[] => {
    const registry = registries.get(next.registry);
    const names: DivorceNames = {
      parties: sealed.get(next.id)?.names ?? ['', ''],
      registry: registry?.name ?? next.registry,
    };
    const of = { id: next.id, number: next.receiptNumber };
    return facts.flatMap((fact) => {
      const paper = paperFor(fact, next, names);
      const readers = fact.type === 'ended-by-death' ? next.parties.filter((id) => id !== fact.personId) : next.parties;
      return paper === null ? [] : [{ of, paper, division: registry?.division ?? '', readers }];
    });
  });
  await keepPapers(tx, vault, documents);
}

const makesPaper = ({ type }: DivorceFact) => !['cooling-begun', 'window-opened'].includes(type);

function paperFor(fact: DivorceFact, found: DivorceCase, names: DivorceNames): Paper<DivorceDocumentKind> | null {
  switch (fact.type) {
    case 'applied':
    case 'periods-changed':
      return receiptPaper(found, names);
    case 'withdrawn':
      return withdrawalPaper(found, names);
    case 'issued':
      return certificatePaper(found, names);
    case 'ended-by-death':
      return terminationPaper(found, names, fact.personId);
    case 'expired':
    case 'ended-with-marriage':
      return terminationPaper(found, names);
    case 'cooling-begun':
    case 'window-opened':
      return null;
  }
}
