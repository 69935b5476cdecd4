import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An owner's word takes the place of what was declared from the first day that it speaks of; a period of the owner's that was over before the
 * declared one began says nothing of it. And what earlier changes left behind: doubts overtaken without a day, and cases of another
 * province whose next telling stood in a column only.
 */
export class ADeclarationAndItsOwner1790001110000 implements MigrationInterface {
  readonly name = 'ADeclarationAndItsOwner1790001110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(circumstances('AND (told.to_on IS NULL OR told.to_on >= p.from_on)'));
    await runner.query(`
      UPDATE recheck_item i SET settled_on = r.opened_on FROM recheck r
       WHERE r.id = i.recheck_id AND i.status = 'OVERTAKEN' AND i.settled_on IS NULL`);
    await runner.query(`
      UPDATE cross_province_case SET content = jsonb_set(content, '{case,pushAgainOn}', to_jsonb(to_char(push_again_on, 'YYYY-MM-DD')))
       WHERE push_again_on IS NOT NULL AND content #> '{case,pushAgainOn}' IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(circumstances(''));
  }
}

const circumstances = (which: string) => `
  CREATE OR REPLACE VIEW circumstance AS
  SELECT p.series, p.subject_id AS person_id, p.substance ->> 'kind' AS kind, p.from_on, t.to_on,
         (p.substance ->> 'amountFen')::bigint AS amount, p.substance ->> 'tier' AS tier,
         (p.substance ->> 'single')::boolean AS single, p.substance ->> 'source' AS source
    FROM told_period p
   CROSS JOIN LATERAL (
     SELECT CASE WHEN p.substance ->> 'source' = 'DECLARED'
                 THEN least(p.to_on, (SELECT min(told.from_on) - 1 FROM told_period told
                                       WHERE told.subject_id = p.subject_id AND told.substance ->> 'source' = 'TOLD'
                                         AND told.substance ->> 'kind' = p.substance ->> 'kind' ${which}))
                 ELSE p.to_on END AS to_on) AS t
   WHERE t.to_on IS NULL OR t.to_on >= p.from_on`;
