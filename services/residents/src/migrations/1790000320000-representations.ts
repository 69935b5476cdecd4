import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may act for whom. The number of a judgement or appointment may name people, so it is sealed. */
export class Representations1790000320000 implements MigrationInterface {
  readonly name = 'Representations1790000320000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE representation (
        id              uuid PRIMARY KEY,
        person_id       uuid NOT NULL REFERENCES person,
        agent_id        uuid NOT NULL REFERENCES person CHECK (agent_id <> person_id),
        kind            text NOT NULL CHECK (kind IN ('GUARDIAN', 'ENTRUSTED')),
        guardianship    text,
        document_sealed bytea,
        matters         text[] NOT NULL CHECK (cardinality(matters) > 0),
        valid_from      date NOT NULL,
        valid_until     date CHECK (valid_until >= valid_from),
        ended_on        date,
        ended_because   text,
        recorded_by     text NOT NULL,
        recorded_on     date NOT NULL,
        version         integer NOT NULL CHECK (version >= 1)
      )`);
    // Two windows at the same moment record it once.
    await runner.query(
      `CREATE UNIQUE INDEX one_representation_a_pair ON representation (person_id, agent_id, kind) WHERE ended_on IS NULL`,
    );
    await runner.query('CREATE INDEX representation_by_person ON representation (person_id, id DESC)');
    await runner.query('CREATE INDEX representation_by_agent ON representation (agent_id, id DESC)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE representation');
  }
}
