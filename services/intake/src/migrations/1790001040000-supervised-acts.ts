import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 监督: what owners told of money, checks and silence, for whoever supervises. */
export class SupervisedActs1790001040000 implements MigrationInterface {
  readonly name = 'SupervisedActs1790001040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE supervised_act (
        id       uuid PRIMARY KEY,
        kind     text NOT NULL,
        type     text NOT NULL,
        subject  text NOT NULL,
        division text,
        legal_on date NOT NULL
      )`);
    await runner.query('CREATE INDEX supervised_act_newest ON supervised_act (legal_on DESC, id DESC)');
    await runner.query('CREATE INDEX supervised_act_of_kind ON supervised_act (kind, legal_on DESC, id DESC)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE supervised_act');
  }
}
