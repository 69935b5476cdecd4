import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which document told a stop, whether what it told is so still, why nobody was heard; and of each case the last stop that was told. */
export class StopsObjectedTo1790001100000 implements MigrationInterface {
  readonly name = 'StopsObjectedTo1790001100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stop_notice
        ADD COLUMN document_id uuid REFERENCES case_document,
        -- Sealed: it may hold names.
        ADD COLUMN not_heard bytea,
        -- The day on which it was found that what was told is so no longer.
        ADD COLUMN overtaken_on date,
        DROP CONSTRAINT stop_notice_award_id_from_month_reason_key`);
    await runner.query(
      `CREATE UNIQUE INDEX one_notice_of_a_stop ON stop_notice (award_id, from_month, reason) WHERE overtaken_on IS NULL`,
    );
    await runner.query('ALTER TABLE award_ground ADD COLUMN document_id uuid REFERENCES case_document');
    // What was written before: the only notice of the case that was made on that day.
    for (const [table, day] of [
      ['stop_notice', 'told_on'],
      ['award_ground', 'recorded_on'],
    ])
      await runner.query(`
        UPDATE ${table} t SET document_id = d.id
          FROM award a, case_document d
         WHERE a.id = t.award_id AND d.case_id = a.case_id AND d.kind = 'STOP' AND d.made_on = t.${day}
           AND NOT EXISTS (SELECT 1 FROM case_document o
                            WHERE o.case_id = d.case_id AND o.kind = 'STOP' AND o.made_on = d.made_on AND o.id <> d.id)`);
    await runner.query(`
      UPDATE allowance_case c SET content = c.content || jsonb_build_object('stop',
        (SELECT jsonb_build_object('from', to_char(n.from_month, 'YYYY-MM'), 'reasonCode', n.reason,
                                   'on', to_char(n.told_on, 'YYYY-MM-DD'), 'documentId', n.document_id)
           FROM award a JOIN stop_notice n ON n.award_id = a.id
          WHERE a.case_id = c.id AND c.status = 'CONFIRMED' AND n.document_id IS NOT NULL
          ORDER BY n.told_on DESC, n.from_month DESC LIMIT 1))`);
  }

  async down(): Promise<void> {
    throw new Error('What was told and objected to is not unmade: restore the database from its backup.');
  }
}
