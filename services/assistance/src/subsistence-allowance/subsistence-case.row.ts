import type { LegalDate } from '@yimen/standards';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseContent, DeadlineDetails, MemberDetails } from './subsistence-case.content.js';

/** A case on disk: what is searched by has a column, the rest is `content`. */
@Entity('subsistence_case')
export class SubsistenceCaseRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('text') item!: string;
  @Column('text') status!: string;
  @Column('boolean') open!: boolean;
  @Column('text') division!: string;
  /** The streets that it was handed on from: they keep reading it. */
  @Column('text', { name: 'former_divisions', array: true }) formerDivisions!: string[];
  @Column('uuid') applicant!: string;
  @Column('uuid', { name: 'household_id' }) householdId!: string;
  @Column('uuid', { name: 'intake_id' }) intakeId!: string;
  @Column('date', { name: 'applied_on' }) appliedOn!: LegalDate;
  @Column('date', { name: 'accepted_on', nullable: true }) acceptedOn!: LegalDate | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: LegalDate | null;
  @Column('date', { name: 'notice_ends_on', nullable: true }) noticeEndsOn!: LegalDate | null;
  @Column('text', { name: 'check_conclusion', nullable: true }) checkConclusion!: string | null;
  @Column('text', { name: 'rule_version' }) ruleVersion!: string;
  @Column('integer') version!: number;
  @Column('jsonb') content!: CaseContent;
}

/** A member of a case's household; `open` holds the person against a second application. */
@Entity('case_member')
export class CaseMemberRow {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('integer') ordinal!: number;
  @Column('boolean') open!: boolean;
  @Column('text') program!: string;
  @Column('jsonb') details!: MemberDetails;
}

/** A statutory limit of a case, apart so that a published calendar finds what depends on it. */
@Entity('case_deadline')
export class CaseDeadlineRow {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('text') name!: string;
  @Column('integer') ordinal!: number;
  @Column('date', { name: 'started_on' }) startedOn!: LegalDate;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: LegalDate | null;
  @Column('date', { name: 'provisional_due_on', nullable: true }) provisionalDueOn!: LegalDate | null;
  @Column('date', { name: 'met_on', nullable: true }) metOn!: LegalDate | null;
  @Column('jsonb') details!: DeadlineDetails;
}
