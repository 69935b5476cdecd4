import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Doubts whose award has ended meanwhile wait for nobody any more. */
export class DoubtsOfEndedAwards1790001010000 implements MigrationInterface {
  readonly name = 'DoubtsOfEndedAwards1790001010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE recheck_item i SET status = 'OVERTAKEN'
        FROM award a WHERE a.id = i.award_id AND a.status = 'ENDED' AND i.status = 'OPEN'`);
  }

  async down(): Promise<void> {
    // Which of them were open is not kept: nobody would look at them.
  }
}
