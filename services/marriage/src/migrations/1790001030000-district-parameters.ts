import { createParameterTable } from '@yimen/casework';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a district publishes for its own desks; and until when an alert is to be closed, by the law of the day on which it was recorded. */
export class DistrictParameters1790001030000 implements MigrationInterface {
  readonly name = 'DistrictParameters1790001030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createParameterTable);
    // An alert from before has seven days, as one recorded now where the district has published nothing.
    await runner.query('ALTER TABLE safeguard_alert ADD COLUMN close_by date');
    await runner.query('UPDATE safeguard_alert SET close_by = recorded_on + 7');
    await runner.query('ALTER TABLE safeguard_alert ALTER COLUMN close_by SET NOT NULL');
    await runner.query(`CREATE INDEX safeguard_alert_open ON safeguard_alert (close_by, id) WHERE status = 'OPEN'`);
  }

  async down(): Promise<void> {
    throw new Error('What was published is kept: restore the database from its backup.');
  }
}
