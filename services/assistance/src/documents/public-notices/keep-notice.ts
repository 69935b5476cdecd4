import type { FieldVault, Place } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { NoticeContent } from '../../subsistence-allowance/domain/index.js';
import type { Paper } from '../domain/index.js';
import { keepDocument } from '../keep-document.js';

/** A notice as it is put up: what it says, where, and from which day to which it may be seen. */
export type NewNotice = {
  readonly of: { readonly id: string; readonly number: string; readonly division: string };
  readonly paper: Paper;
  readonly content: NoticeContent;
  readonly place: string;
  readonly from: LegalDate;
  readonly until: LegalDate;
};

/**
 * Puts a notice up: its document is kept, and until its last day has passed anybody may see what it shows (domain §28.1). Whatever
 * notice of the same case was up is taken down: the new one counts its days from zero.
 */
export async function keepNotice(tx: EntityManager, vault: FieldVault, notice: NewNotice): Promise<void> {
  const { of, paper, content, place, from, until } = notice;
  await takeDownNotices(tx, [of.id], from);
  const { id } = await keepDocument(tx, vault, { of, paper });
  await tx.query(
    `INSERT INTO public_notice (document_id, case_id, kind, division, place, shown_from, shown_until, content_cipher)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, of.id, paper.kind, of.division, place, from, until, vault.seal(noticePlaceOf(id), JSON.stringify(content))],
  );
}

/** Where what a notice shows is sealed: a district may publish a name in full. */
export const noticePlaceOf = (id: string): Place => ({ table: 'public_notice', column: 'content_cipher', row: id });

/** Takes down whatever notice of these cases is up. One statement. */
export async function takeDownNotices(tx: EntityManager, caseIds: readonly string[], on: LegalDate): Promise<void> {
  await tx.query(
    'UPDATE public_notice SET taken_down_on = $2 WHERE case_id = ANY ($1::uuid[]) AND taken_down_on IS NULL',
    [caseIds, on],
  );
}
