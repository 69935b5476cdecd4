import { randomUUID } from 'node:crypto';
import { streetA } from '@yimen/testing';
import type { Office } from './an-office.js';

export type SomeAward = {
  readonly amountFen: number;
  readonly fromMonth?: string;
  readonly toMonth?: string | null;
  readonly status?: 'ACTIVE' | 'SUSPENDED' | 'ENDED';
  readonly division?: string;
};

/** A case of which nothing is told but that it is there, and its one member. */
const emptyCase = {
  ...{ consentIds: [], declarationSignedOn: '2026-01-01', noticeText: null, decisionId: null, paperAnswers: {} },
  ...{ flags: [], incomes: [], properties: [], obligors: [], expenses: [], nearRelatives: [], supplements: [] },
  ...{ visits: [], proposal: null, notice: null, objections: [], decision: null, award: null },
  confirmAuthority: 'DISTRICT',
};
const aPerson = {
  ...{ relation: 'SELF', birthDate: '1980-01-01', studentStage: 'NONE', laborCapacity: 'FULL', livesTogether: true },
  ...{ exclusion: null, disability: null, seriouslyIll: false, employed: false },
};

/**
 * Awards as many cases would have left them, written at once: for what is about many awards and not about how each came to be.
 * Of one person each, with an income that makes the amount come out under the office's standard of 1000 yuan. Answers their ids.
 */
export async function someAwards({ service }: Office, awards: readonly SomeAward[]): Promise<string[]> {
  const rows = awards.map(
    ({ amountFen, fromMonth = '2026-01-01', toMonth = null, status = 'ACTIVE', division = streetA }) => ({
      ...{ id: randomUUID(), case_id: randomUUID(), household_id: randomUUID(), person_id: randomUUID() },
      ...{ amount: amountFen, from_month: fromMonth, to_month: toMonth, status, division },
    }),
  );
  const fields = `id uuid, case_id uuid, household_id uuid, person_id uuid, amount bigint, from_month date, to_month date, status text, division text`;
  const run = (statement: string, ...more: string[]) =>
    service.db.query(`WITH t AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(${fields})) ${statement}`, [
      ...[JSON.stringify(rows), ...more],
    ]);
  await run(
    `INSERT INTO subsistence_case (id, number, item, status, open, division, applicant, household_id, intake_id, applied_on, rule_version, version, content)
    SELECT case_id, upper(case_id::text), 'AST-01', 'ACTIVE', t.to_month IS NULL, division, person_id, household_id, gen_random_uuid(), from_month, 'AST-01@2026-07', 1, $2::jsonb FROM t`,
    JSON.stringify(emptyCase),
  );
  await run(
    `INSERT INTO case_member (case_id, person_id, ordinal, open, details) SELECT case_id, person_id, 0, false, $2::jsonb FROM t`,
    JSON.stringify(aPerson),
  );
  await run(`INSERT INTO award (id, benefit, case_id, household_id, division, from_month, to_month, status, member_count, basis, version)
    SELECT id, 'DIBAO', case_id, household_id, division, from_month, to_month, status, 1, jsonb_build_object('totalFen', greatest(100000 - amount, 0),
      'counted', jsonb_build_array(jsonb_build_object('personId', person_id, 'birthDate', '1980-01-01', 'seriouslyIll', false, 'disability', null))), 1 FROM t`);
  await run('INSERT INTO award_member (award_id, person_id) SELECT id, person_id FROM t');
  await run(
    `INSERT INTO award_amount (award_id, from_month, amount, reason, source) SELECT id, from_month, amount, 'GRANTED', '历民字〔2026〕1号' FROM t`,
  );
  await run(
    `INSERT INTO award_suspension (award_id, from_month, reason) SELECT id, from_month, 'FACTS_UNCLEAR' FROM t WHERE status = 'SUSPENDED'`,
  );
  return rows.map(({ id }) => id);
}
