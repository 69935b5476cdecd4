import type { LegalDate } from '@yimen/standards';
import type { CaseDecision, Remedy } from './case-decision.js';
import type { IncomeKind, PropertyKind } from './household.js';
import type { NoticePlace, VoidedNotice } from './notice.js';

/** 民主评议: neighbours and the village's delegates are heard about a household; not compulsory, and no decision. */
export type ReviewMeeting = {
  no: number;
  heldOn: LegalDate;
  participants: number;
  agreed: number;
  disagreed: number;
  by: string;
};

/** What the street itself found out, by person and kind: it counts like what a source answered. */
export type FoundFact = {
  personId: string;
  kind: IncomeKind | PropertyKind;
  amountFen: number;
  count?: number;
  on: LegalDate;
  because: 'HOME_VISIT' | 'OBJECTION';
};

/** 书面告知: what the household must do, by when; before it nobody is refused for not cooperating (domain §28.3). */
export type Reminder = { no: number; on: LegalDate; by: string; until: LegalDate };

/** Somebody complained of the case: the district's own visit, after it, is compulsory (domain §2.4). */
export type Complaint = { no: number; on: LegalDate; visitsBefore: number; anonymous: boolean };

/** 近亲属备案: which officer, and what they are to the household. */
export const relativeKinds = ['SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'IN_LAW', 'OTHER_NEAR'] as const;
export type RelativeKind = (typeof relativeKinds)[number];
export type NearRelative = { officer: string; kind: RelativeKind | null; on: LegalDate; by: string };

/** Why the whole may take longer, and who approved it (22通知四（一）). */
export const extensionKinds = ['OBJECTION', 'LIVING_APART', 'OTHER'] as const;
export type ExtensionKind = (typeof extensionKinds)[number];
export type Extension = { kind: ExtensionKind; on: LegalDate; by: string; approvedBy: string };

/** 确认后公布: told after the confirmation, apart from the notice before it (社会救助法 45, 57号第二十四条). */
export type Publication = {
  on: LegalDate;
  by: string;
  places: readonly NoticePlace[];
  /** Its last day: afterwards it is gone. */
  until: LegalDate;
  masking: 'MASKED' | 'NAMED';
};
/** 转办: from which street, to which street or to which other authority. */
export type Transfer = {
  on: LegalDate;
  by: string;
  from: string;
  to: { division: string } | { agency: string };
  receivedOn: LegalDate | null;
};

/** The bureau's own look at what a street decided. */
export type SpotCheckFinding = 'CORRECT' | 'WRONG';
export type SpotCheck = {
  no: number;
  drawnOn: LegalDate | null;
  visitedOn: LegalDate;
  visitors: readonly string[];
  finding: SpotCheckFinding;
  by: string;
};

/** 责令纠正: the decision that the bureau revoked, and what it ordered. */
export type Revocation = {
  decision: CaseDecision;
  on: LegalDate;
  by: string;
  remedy: Remedy;
  opinionHeardOn: LegalDate | null;
};

/** What the path until the confirmation adds to a case. Cases of before read it from {@link emptyPath}. */
export type PathRecord = {
  meetings: readonly ReviewMeeting[];
  foundFacts: readonly FoundFact[];
  reminders: readonly Reminder[];
  complaints: readonly Complaint[];
  relatives: readonly NearRelative[];
  /** By member: the paper that shows why they are not counted (R-AST-01). */
  exclusionProofs: Readonly<Record<string, string>>;
  extension: Extension | null;
  voidedNotices: readonly VoidedNotice[];
  publication: Publication | null;
  transfers: readonly Transfer[];
  spotChecks: readonly SpotCheck[];
  revocations: readonly Revocation[];
};

/** A path on which nothing has happened yet. */
export const emptyPath: PathRecord = {
  meetings: [],
  foundFacts: [],
  reminders: [],
  complaints: [],
  relatives: [],
  exclusionProofs: {},
  extension: null,
  voidedNotices: [],
  publication: null,
  transfers: [],
  spotChecks: [],
  revocations: [],
};

/** The path's part of a case, for writing it down. */
export function pathOf(found: PathRecord): PathRecord {
  const { meetings, foundFacts, reminders, complaints, relatives, exclusionProofs } = found;
  const { extension, voidedNotices, publication, transfers, spotChecks, revocations } = found;
  return {
    ...{ meetings, foundFacts, reminders, complaints, relatives, exclusionProofs },
    ...{ extension, voidedNotices, publication, transfers, spotChecks, revocations },
  };
}
