import type { LegalDate } from '@yimen/standards';

/**
 * What the register holds: acts, appended and never changed. A marriage is known by the id of the act that founded it; every
 * later act says what it is about.
 */
export const actKinds = [
  'MARRIAGE',
  'REMARRIAGE',
  'RETROACTIVE',
  'DIVORCE',
  'WIDOWED',
  'DEATH_DECLARED',
  'DEATH_DECLARATION_REVOKED',
  'REVIVAL_DECLINED',
  'CONDITIONAL_ALLOWANCE',
  'ANNULMENT',
  'REVOCATION',
  'CORRECTION',
  'REISSUE',
  'COURT_JUDGMENT',
] as const;
export type ActKind = (typeof actKinds)[number];

/** From where the act is known: registered here, or a record of the national network (全国婚姻基础信息库). */
export type ActSource = 'LOCAL' | 'NATIONAL';

/**
 * On what an act rests: the parties' agreement; a court's judgment (of divorce; that a marriage is invalid; that it is annulled);
 * a record obtained by fraud; a mistake of the register; a death; the decision of the other registry that had registered it.
 */
export type ActBasis =
  | 'AGREEMENT'
  | 'COURT'
  | 'COURT_INVALID'
  | 'COURT_ANNULLED'
  | 'FRAUD'
  | 'MISTAKE'
  | 'DEATH'
  | 'OTHER_REGISTRY';

/** An act as the fold reads it: no name, no number, nothing that is sealed. */
export type Act = {
  readonly id: string;
  /** The order of recording. */
  readonly seq: number;
  readonly kind: ActKind;
  /** The couple, of every act; the second is unknown of some records from elsewhere. */
  readonly parties: readonly [string, string | null];
  /** The act that it ends, corrects, annuls, revokes, revives; null of an act that founds a marriage. */
  readonly about: string | null;
  /** Which of the couple it is about: who died, who is set free for a time, who declined. Null where it is about both. */
  readonly personId: string | null;
  /** The first day of what it brings about. */
  readonly effectiveOn: LegalDate;
  /** The day of the law on which it was recorded: what was known on a day is what was recorded until then. */
  readonly recordedOn: LegalDate;
  readonly source: ActSource;
};

const founding: readonly ActKind[] = ['MARRIAGE', 'REMARRIAGE', 'RETROACTIVE'];
const voiding: readonly ActKind[] = ['ANNULMENT', 'REVOCATION'];
const ending: readonly ActKind[] = ['DIVORCE', 'WIDOWED', 'DEATH_DECLARED'];

/** Does an act of this kind found a marriage? */
export const founds = ({ kind }: Pick<Act, 'kind'>): boolean => founding.includes(kind);
/** Does it make what it is about void from the beginning (民法典第一千零五十四条; 婚姻登记条例第二十条)? */
export const voids = ({ kind }: Pick<Act, 'kind'>): boolean => voiding.includes(kind);
/** Does it end a marriage from a day on? */
export const ends = ({ kind }: Pick<Act, 'kind'>): boolean => ending.includes(kind);
