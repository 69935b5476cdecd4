import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What others decide of a person and the allowances depend on: every word of it, the periods that the words leave, and what was declared. */
export class Circumstances1790000520000 implements MigrationInterface {
  readonly name = 'Circumstances1790000520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE circumstance_entry (
        series     text NOT NULL,
        version    integer NOT NULL CHECK (version > 0),
        turn       text NOT NULL CHECK (turn IN ('BEGINS', 'ENDS')),
        kind       text NOT NULL,
        on_day     date NOT NULL,
        last_day   date,
        person_ids uuid[] NOT NULL,
        amount     bigint CHECK (amount >= 0),
        tier       text,
        single     boolean NOT NULL,
        source     text NOT NULL CHECK (source IN ('TOLD', 'DECLARED')),
        said_on    date NOT NULL,
        PRIMARY KEY (series, version)
      )`);
    // What the entries of a series leave standing: made anew with each entry, so that the order of hearing leaves no trace.
    await runner.query(`
      CREATE TABLE circumstance_period (
        series    text NOT NULL,
        person_id uuid NOT NULL,
        from_on   date NOT NULL,
        to_on     date,
        kind      text NOT NULL,
        amount    bigint,
        tier      text,
        single    boolean NOT NULL,
        source    text NOT NULL,
        CHECK (to_on IS NULL OR to_on >= from_on),
        PRIMARY KEY (series, person_id, from_on)
      )`);
    await runner.query('CREATE INDEX circumstance_period_person ON circumstance_period (person_id, kind, from_on)');
    // What begins or ends on a day by itself is looked for each morning.
    await runner.query('CREATE INDEX circumstance_period_end ON circumstance_period (to_on) WHERE to_on IS NOT NULL');
    await runner.query('CREATE INDEX circumstance_period_begin ON circumstance_period (from_on)');
    // An owner's word takes the place of what was declared, from the first day that it speaks of.
    await runner.query(`
      CREATE VIEW circumstance AS
      SELECT p.series, p.person_id, p.kind, p.from_on, t.to_on, p.amount, p.tier, p.single, p.source
        FROM circumstance_period p
       CROSS JOIN LATERAL (
         SELECT CASE WHEN p.source = 'DECLARED'
                     THEN least(p.to_on, (SELECT min(told.from_on) - 1 FROM circumstance_period told
                                           WHERE told.person_id = p.person_id AND told.kind = p.kind AND told.source = 'TOLD'))
                     ELSE p.to_on END AS to_on) AS t
       WHERE t.to_on IS NULL OR t.to_on >= p.from_on`);
    await createDeclared(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE declared_circumstance');
    await runner.query('DROP VIEW circumstance');
    await runner.query('DROP TABLE circumstance_period');
    await runner.query('DROP TABLE circumstance_entry');
  }
}

/** What a hand recorded, with its evidence; what it wrote may hold names and is sealed. */
async function createDeclared(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE declared_circumstance (
      id              uuid PRIMARY KEY,
      person_id       uuid NOT NULL,
      kind            text NOT NULL,
      division        text NOT NULL,
      from_on         date NOT NULL,
      to_on           date,
      amount          bigint,
      status          text NOT NULL CHECK (status IN ('STANDING', 'ENDED', 'ANNULLED')),
      evidence_digest text NOT NULL,
      document        bytea NOT NULL,
      end_digest      text,
      end_reason      bytea,
      recorded_by     text NOT NULL,
      recorded_on     date NOT NULL,
      version         integer NOT NULL
    )`);
  await runner.query('CREATE INDEX declared_circumstance_person ON declared_circumstance (person_id, id)');
}
