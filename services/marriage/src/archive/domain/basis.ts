import { accept, type Decision, refuse } from '@yimen/casework/domain';

/** By what right somebody asks for the archive (婚姻登记条例第十九条; domain MAR-10). */
export const searcherKinds = ['PARTY', 'AGENT', 'AUTHORITY'] as const;
export type SearcherKind = (typeof searcherKinds)[number];

export const authorityKinds = ['COURT', 'PROCURATORATE', 'POLICE', 'NOTARY', 'DISCIPLINE', 'OTHER'] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

export type SearchBasis =
  | { readonly by: 'PARTY' }
  /** The number of the notarised mandate. */
  | { readonly by: 'AGENT'; readonly mandateNo: string }
  | { readonly by: 'AUTHORITY'; readonly authority: AuthorityKind; readonly name: string; readonly letterNo: string };

export type BasisAsked = {
  readonly by: SearcherKind;
  readonly identityVerified: boolean;
  readonly mandateNo?: string | null;
  readonly authority?: AuthorityKind | null;
  readonly authorityName?: string | null;
  readonly letterNo?: string | null;
};
export type BasisRefusal = { readonly because: 'ARCHIVE_BASIS_MISSING'; readonly field: keyof BasisAsked };

/**
 * The right by which an archive is opened: one's own with one's identity card, through an agent with a notarised mandate, or for a
 * court, the police, a notary upon their letter. Everybody shows who they are. Refuses, naming what is missing.
 */
export function searchBasis(asked: BasisAsked): Decision<SearchBasis, { readonly type: 'entitled' }, BasisRefusal> {
  const missing = (field: keyof BasisAsked) => refuse({ because: 'ARCHIVE_BASIS_MISSING', field });
  if (!asked.identityVerified) return missing('identityVerified');
  const said = (text: string | null | undefined) => ((text ?? '').trim().length >= 2 ? (text ?? '').trim() : null);
  if (asked.by === 'PARTY') return accept({ by: 'PARTY' }, { type: 'entitled' });
  if (asked.by === 'AGENT') {
    const mandateNo = said(asked.mandateNo);
    return mandateNo === null ? missing('mandateNo') : accept({ by: 'AGENT', mandateNo }, { type: 'entitled' });
  }
  const { authority = null } = asked;
  if (authority === null) return missing('authority');
  const [name, letterNo] = [said(asked.authorityName), said(asked.letterNo)];
  if (name === null) return missing('authorityName');
  if (letterNo === null) return missing('letterNo');
  return accept({ by: 'AUTHORITY', authority, name, letterNo }, { type: 'entitled' });
}
