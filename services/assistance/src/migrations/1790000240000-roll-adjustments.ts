import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a coming roll pays or keeps back beside the month's own amount, and of what each line is made up. */
export class RollAdjustments1790000240000 implements MigrationInterface {
  readonly name = 'RollAdjustments1790000240000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE award_adjustment (
        id          uuid PRIMARY KEY,
        award_id    uuid NOT NULL REFERENCES subsistence_award,
        -- The first month whose roll may carry it.
        from_month  date NOT NULL,
        kind        text NOT NULL CHECK (kind IN ('ARREARS', 'RECOVERY', 'REISSUE')),
        -- Signed: what is recovered is kept back.
        amount      bigint NOT NULL CHECK (amount <> 0 AND (amount < 0) = (kind = 'RECOVERY')),
        source_kind text NOT NULL,
        source_id   text NOT NULL,
        planned_on  date NOT NULL,
        status      text NOT NULL CHECK (status IN ('PLANNED', 'ON_ROLL', 'SETTLED', 'CANCELLED')),
        roll_id     uuid REFERENCES subsistence_roll,
        CHECK ((roll_id IS NOT NULL) = (status IN ('ON_ROLL', 'SETTLED'))),
        CONSTRAINT planned_once_a_source UNIQUE (kind, source_kind, source_id)
      )`);
    await runner.query(
      `CREATE INDEX award_adjustment_planned ON award_adjustment (award_id, planned_on, id) WHERE status = 'PLANNED'`,
    );
    await runner.query('CREATE INDEX award_adjustment_by_award ON award_adjustment (award_id, id)');
    await runner.query('CREATE INDEX award_adjustment_by_roll ON award_adjustment (roll_id, award_id)');
    // Which adjustment pays it; arrears that no roll has taken up yet are found by the index.
    await runner.query('ALTER TABLE award_arrears ADD COLUMN adjustment_id uuid REFERENCES award_adjustment');
    await runner.query(
      'CREATE INDEX award_arrears_unplanned ON award_arrears (award_id) WHERE adjustment_id IS NULL AND amount > 0',
    );
    // A line may pay arrears for an award that has ended; it never pays less than nothing.
    await runner.query(`
      ALTER TABLE roll_line DROP CONSTRAINT roll_line_amount_check,
        ADD COLUMN arrears   bigint NOT NULL DEFAULT 0 CHECK (arrears >= 0),
        ADD COLUMN reissued  bigint NOT NULL DEFAULT 0 CHECK (reissued >= 0),
        ADD COLUMN recovered bigint NOT NULL DEFAULT 0 CHECK (recovered >= 0),
        ADD COLUMN payable   bigint NOT NULL GENERATED ALWAYS AS (amount + arrears + reissued - recovered) STORED,
        ADD CONSTRAINT roll_line_amount_check CHECK (amount >= 0 AND amount + arrears + reissued > 0),
        ADD CONSTRAINT roll_line_never_pays_below_zero CHECK (payable >= 0)`);
  }

  async down(): Promise<void> {
    throw new Error('Lines that pay arrears cannot be told apart again: restore the database from its backup.');
  }
}
