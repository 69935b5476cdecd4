import { appendAudit, sees } from '@yimen/access';
import { inputRefused, namesOf, type PeopleDoor } from '@yimen/casework';
import type { Paper } from '@yimen/casework/domain';
import { addDays, isUuid, type LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { actsAround } from '../act/act.store.js';
import type { Act } from '../act/domain/index.js';
import type { MarriageDocumentKind } from '../papers/domain/index.js';
import { keepPaper } from '../papers/keep-paper.js';
import { registryOffice } from '../papers/registry-office.js';
import { countIn } from '../standards/domain/count-in.js';
import { lawBook } from '../standards/law-book.js';
import {
  type ArchiveNames,
  archiveExtract,
  certificateSheet,
  type Numbered,
  noRecordProof,
  registrationProof,
} from './archive-papers.js';
import { archiveContradicts } from './archive-problems.js';
import { type ArchiveSearch, searchesWhere } from './archive-search.store.js';
import { type ArchiveDocumentKind, archiveKeys, isOnRecord, recordLines, sheetRefused } from './domain/index.js';
import { numbersOf } from './numbers-of.js';

export type IssueInput = {
  readonly searchId: string;
  readonly kind: ArchiveDocumentKind;
  readonly recordId?: string | null;
  readonly from?: LegalDate | null;
  readonly until?: LegalDate | null;
};
export type IssueDone = { readonly documentId: string };
type Brought = {
  readonly search: ArchiveSearch;
  readonly acts: readonly Act[];
  readonly names: ReadonlyMap<string, string>;
};

/**
 * 出具证明、摘抄、资料页, of a search that is still fresh (of the same day, unless the district says otherwise): what the archive says and nothing else. Refuses what it contradicts: that nothing is on
 * record where something is, a certificate of a marriage that has ended.
 */
export async function issueDocument(
  ctx: RequestContext,
  people: PeopleDoor,
  input: IssueInput,
  key: string,
): Promise<Answer<IssueDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const brought = await bring(ctx, people, input.searchId);
  if ('problem' in brought) return refused(brought.problem);
  const { actor, today } = ctx;
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor, mutation: 'issueArchiveDocument', key, body: input }, async () => {
      const paper = await paperOf(tx, today, { input, ...brought });
      if ('__typename' in paper) return refused(paper);
      const { search } = brought;
      const { id, number, division, personId, basis } = search;
      const readers = basis.by === 'AUTHORITY' ? [] : [personId];
      const kept = await keepPaper(tx, vaultOf(ctx.db), { of: { id, number }, paper, division, readers });
      const subject = { type: 'Person', id: personId };
      const details = { kind: input.kind, number: kept.number, by: basis.by };
      await appendAudit(tx, { actor, action: 'marriage.archive.issue', legalDate: today, subject, division, details });
      return done({ documentId: kept.id });
    }),
  );
}

/** The search, the acts around the person, and the names of all who are on them: before the transaction. */
async function bring(
  ctx: RequestContext,
  people: PeopleDoor,
  searchId: string,
): Promise<Brought | { problem: Problem }> {
  const scope = await ctx.scopeOf('marriage.archive.search');
  const [search] = await searchesWhere(ctx.db, [searchId], { where: 'TRUE', parameters: [] });
  if (search === undefined || !sees(scope, { divisions: [search.division] }))
    return { problem: notFound('input.searchId') };
  const law = await lawBook.lawOf(ctx.db.manager, search.division, ctx.today);
  const validDays = countIn(law, archiveKeys.searchValidDays, search.searchedOn);
  if (ctx.today > addDays(search.searchedOn, validDays)) return { problem: archiveContradicts('SEARCH_OUT_OF_DATE') };
  const around = await actsAround(ctx.db, [search.personId]);
  const acts = around.filter(({ parties }) => parties.includes(search.personId));
  const whom = [search.personId, ...acts.flatMap(({ parties }) => parties.filter((id) => id !== null))];
  const named = await namesOf(ctx, people, whom);
  return 'problem' in named ? named : { search, acts: around, names: named.names };
}

type Writing = Brought & { readonly input: IssueInput };

async function paperOf(
  tx: EntityManager,
  today: LegalDate,
  { input, search, acts, names: found }: Writing,
): Promise<Paper<MarriageDocumentKind> | Problem> {
  const { authority } = await registryOffice(tx, search.division, today);
  const names: ArchiveNames = { authority, madeOn: today, nameOf: (id) => found.get(id ?? '') ?? '（未载明）' };
  const { personId } = search;
  if (input.kind === 'NO_RECORD_PROOF') return nothing(names, { input, personId, acts, today });
  const numbers = await numbersOf(
    tx,
    acts.map(({ id }) => id),
  );
  const numbered = (act: Act) => ({ ...blank, ...numbers.get(act.id) });
  if (input.kind === 'REGISTRATION_PROOF') {
    const lines = recordLines(acts, personId).map((line) => ({ ...line, ...numbered(line.act) }));
    return lines.length === 0 ? archiveContradicts('NO_RECORDS') : registrationProof(names, personId, lines);
  }
  const act = acts.find(({ id, parties }) => id === input.recordId && parties.includes(personId));
  if (!isUuid(input.recordId ?? '') || act === undefined) return notFound('input.recordId');
  const whole = { ...act, ...numbered(act) };
  if (input.kind === 'ARCHIVE_EXTRACT')
    return archiveExtract(
      names,
      whole,
      acts.filter(({ about }) => about === act.id),
    );
  const wrong = sheetRefused(acts, { act, certificateNo: whole.certificateNo, today });
  const fits = input.kind === 'DIVORCE_CERTIFICATE_SHEET' ? act.kind === 'DIVORCE' : act.about === null;
  if (!fits) return notFound('input.recordId');
  return wrong === null ? certificateSheet(names, input.kind, whole) : archiveContradicts(wrong.because);
}

const blank: Numbered = { recordNo: '', certificateNo: null, division: '' };

function nothing(
  names: ArchiveNames,
  {
    input,
    personId,
    acts,
    today,
  }: Pick<Writing, 'input' | 'acts'> & { readonly personId: string; readonly today: LegalDate },
): Paper<MarriageDocumentKind> | Problem {
  const { from } = input;
  const until = input.until ?? today;
  if (!from || from > until || until > today) {
    const message = '请填写查询的起止日期：起日不晚于止日，止日不晚于今天。';
    return invalidInput({ code: 'PERIOD_INVALID', message, field: 'input.from' });
  }
  const period = { from, until };
  return isOnRecord(acts, personId, period)
    ? archiveContradicts('RECORDS_FOUND')
    : noRecordProof(names, personId, period);
}
