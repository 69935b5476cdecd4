import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registrations said to have been obtained by fraud: one open case a marriage. */
export class FraudCases1790000620400 implements MigrationInterface {
  readonly name = 'FraudCases1790000620400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fraud_case (
        id               uuid PRIMARY KEY,
        number           text NOT NULL UNIQUE,
        marriage_id      uuid NOT NULL REFERENCES register_act,
        victim_id        uuid NOT NULL,
        manner           text NOT NULL,
        status           text NOT NULL,
        reported_on      date NOT NULL,
        reported_by      text NOT NULL,
        finding          jsonb,
        allowance        jsonb,
        verdict          jsonb,
        division         text NOT NULL,
        version          integer NOT NULL,
        statement_sealed bytea NOT NULL,
        reason_sealed    bytea
      )`);
    await runner.query(`CREATE UNIQUE INDEX one_open_fraud_case_a_marriage ON fraud_case (marriage_id)
      WHERE status IN ('WAITING_FOR_FINDING', 'UNDER_REVIEW')`);
    await runner.query('CREATE INDEX fraud_case_by_division ON fraud_case (division, id DESC)');
    await runner.query('CREATE INDEX fraud_case_of_victim ON fraud_case (victim_id)');
  }

  async down(): Promise<void> {
    throw new Error('What the register rests on is kept for ever (domain §6.5): it is not dropped.');
  }
}
