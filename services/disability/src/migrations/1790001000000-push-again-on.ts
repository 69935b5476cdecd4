import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Another province that does not answer is told again after as many days as the parameter says, no longer every day. `pushed_last`, which
 * the version before reads, is dropped one release later.
 */
export class PushAgainOn1790001000000 implements MigrationInterface {
  readonly name = 'PushAgainOn1790001000000';

  async up(runner: QueryRunner): Promise<void> {
    // Not before this day once more; null until it was told again.
    await runner.query('ALTER TABLE cross_province_case ADD COLUMN push_again_on date');
    await runner.query('UPDATE cross_province_case SET push_again_on = pushed_last + 1 WHERE pushed_last IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cross_province_case DROP COLUMN push_again_on');
  }
}
