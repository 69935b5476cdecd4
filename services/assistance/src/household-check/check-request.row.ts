import type { LegalDate } from '@yimen/standards';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CheckFinding } from '../subsistence-allowance/domain/case.js';

/** One question to one source, and its answer. */
@Entity('check_request')
export class CheckRequestRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') source!: string;
  @Column('uuid', { name: 'person_ids', array: true }) personIds!: string[];
  @Column('uuid', { name: 'consent_ids', array: true }) consentIds!: string[];
  @Column('text') status!: string;
  /** False for a question that a later one has taken the place of: it stays on record. */
  @Column('boolean') current!: boolean;
  /** HOUSEHOLD, or OBLIGORS: people who live apart and have consented. */
  @Column('text') about!: string;
  /** The role in which it was asked. */
  @Column('text', { name: 'asked_by', nullable: true }) askedBy!: string | null;
  @Column('date', { name: 'asked_on' }) askedOn!: LegalDate;
  @Column('date', { name: 'answer_by' }) answerBy!: LegalDate;
  @Column('date', { name: 'answered_on', nullable: true }) answeredOn!: LegalDate | null;
  @Column('date', { name: 'data_date', nullable: true }) dataDate!: LegalDate | null;
  @Column('jsonb', { name: 'items' }) findings!: CheckFinding[];
}
