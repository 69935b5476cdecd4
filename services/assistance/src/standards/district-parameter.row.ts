import type { ParameterValue } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A standard that a district published. */
@Entity('district_parameter')
export class DistrictParameterRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') division!: string;
  @Column('jsonb') value!: ParameterValue;
  @Column('text') unit!: string;
  @Column('date', { name: 'effective_from' }) effectiveFrom!: LegalDate;
  @Column('text', { name: 'document_no' }) documentNo!: string;
  @Column('text', { name: 'published_by' }) publishedBy!: string;
  @Column('date', { name: 'published_on' }) publishedOn!: LegalDate;
}
