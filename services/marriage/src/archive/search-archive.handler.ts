import { appendAudit } from '@yimen/access';
import { knownPersons, nextCaseNumber, type PeopleDoor } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import { type Answer, done, invalidInput, notFound, type RequestContext, refused, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { atRegister } from '../act/at-register.js';
import { basisRefused } from './archive-problems.js';
import { insertSearch } from './archive-search.store.js';
import { type BasisAsked, type SearchBasis, searchBasis } from './domain/index.js';

export type SearchInput = BasisAsked & {
  readonly division: string;
  readonly personId: string;
  readonly purpose: string;
};
export type SearchDone = { readonly searchId: string };

/** 查档: opens the archive about a person by a right that is written down. Refuses whoever shows none, and a purpose that is not said. */
export async function searchArchive(
  ctx: RequestContext,
  people: PeopleDoor,
  input: SearchInput,
  key: string,
): Promise<Answer<SearchDone>> {
  const purpose = input.purpose.trim();
  if ([...purpose].length < 2 || [...purpose].length > 200) {
    return refused(
      invalidInput({ code: 'PURPOSE_MISSING', message: '请写明用途，2 至 200 个字。', field: 'input.purpose' }),
    );
  }
  const basis = searchBasis(input);
  if (basis.outcome === 'refused') return refused(basisRefused(basis.refusal));
  const known = await knownPersons(ctx, people, [input.personId], 'input.personId');
  if ('problem' in known) return refused(known.problem);
  if (!known.persons.has(input.personId)) return refused(notFound('input.personId'));
  const order = { mutation: 'searchMarriageArchive', right: 'marriage.archive.search', key, input } as const;
  return atRegister(ctx, { ...order, role: 'registrar' }, (tx) => keep(ctx, tx, { input, purpose, basis: basis.next }));
}

async function keep(
  { actor, db, today }: RequestContext,
  tx: EntityManager,
  { input, purpose, basis }: { readonly input: SearchInput; readonly purpose: string; readonly basis: SearchBasis },
): Promise<Answer<SearchDone>> {
  const { division, personId } = input;
  const number = await nextCaseNumber(tx, { division, date: today, domain: 'MAR' });
  const by = { searchedOn: today, searchedBy: actor.sub };
  const made = { id: uuidv7(), number, personId, division, basis, ...by };
  await insertSearch(tx, made, { purpose, vault: vaultOf(db) });
  const subject = { type: 'Person', id: personId };
  const details = { by: basis.by, ...(basis.by === 'AUTHORITY' ? { letterNo: basis.letterNo } : {}) };
  await appendAudit(tx, { actor, action: 'marriage.archive.search', legalDate: today, subject, division, details });
  const data = { searchId: made.id, division, by: basis.by, searchedOn: today, version: 1 };
  const telling = { subjectVersion: 1, legalDate: today, division };
  await appendToOutbox(tx, [eventOf('yimen.marriage.archive.searched.v1', data, telling)]);
  return done({ searchId: made.id });
}
