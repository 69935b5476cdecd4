import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an award may become after its confirmation: changed, suspended, faded out, ended; and reviews with checks of their own. */
export class AwardChanges1790000220000 implements MigrationInterface {
  readonly name = 'AwardChanges1790000220000';

  async up(runner: QueryRunner): Promise<void> {
    // Months in which an award is not paid because its facts are unclear. Which months is a period of its own: the award's status
    // says how it stands today, and a suspension decided today begins with the next month.
    await runner.query(`
      CREATE TABLE award_suspension (
        award_id   uuid NOT NULL REFERENCES subsistence_award,
        from_month date NOT NULL,
        to_month   date,
        reason     text NOT NULL,
        CHECK (to_month IS NULL OR to_month >= from_month),
        PRIMARY KEY (award_id, from_month)
      )`);
    await runner.query('CREATE UNIQUE INDEX one_open_suspension ON award_suspension (award_id) WHERE to_month IS NULL');
    // A fading award pays shares of an old amount: a new standard does not recompute it.
    await runner.query('ALTER TABLE subsistence_award ADD COLUMN fading boolean NOT NULL DEFAULT false');
    await runner.query('CREATE INDEX subsistence_award_by_household ON subsistence_award (household_id, from_month)');
    await createFactVersions(runner);
    await createReviews(runner);
  }

  async down(): Promise<void> {
    throw new Error('Suspensions and reviews cannot be made unmade: restore the database from its backup.');
  }
}

/** The versions that were told of what concerns a household, going on over a later award: "low income" and each entitlement. */
async function createFactVersions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE household_fact_version (
      household_id uuid NOT NULL,
      fact         text NOT NULL,
      version      integer NOT NULL,
      PRIMARY KEY (household_id, fact)
    )`);
  await runner.query(`
    INSERT INTO household_fact_version (household_id, fact, version)
    SELECT DISTINCT a.household_id, f.fact, 1
      FROM subsistence_award a
     CROSS JOIN LATERAL (SELECT 'LOW_INCOME' AS fact
                          UNION ALL SELECT e.entitlement FROM award_entitlement e WHERE e.award_id = a.id) AS f`);
}

async function createReviews(runner: QueryRunner): Promise<void> {
  // A review asks the same sources again: one request a source and round.
  await runner.query('ALTER TABLE check_request ADD COLUMN round integer NOT NULL DEFAULT 0');
  await runner.query('ALTER TABLE check_request DROP CONSTRAINT one_request_a_source');
  await runner.query('ALTER TABLE check_request ADD CONSTRAINT one_request_a_source UNIQUE (case_id, source, round)');
  // What falls due: periodic reviews, the end of hearing an opinion, the end of a reminder.
  await runner.query(
    'CREATE INDEX case_deadline_due ON case_deadline (name, due_on, provisional_due_on) WHERE met_on IS NULL',
  );
}
