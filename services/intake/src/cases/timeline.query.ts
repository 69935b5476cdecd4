import { roleLabel } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { stepWords } from './step-words.js';

interface StepRow {
  readonly caseId: string;
  readonly version: number;
  readonly seq: number;
  readonly what: string;
  readonly at: Date;
  readonly on: LegalDate;
  readonly role: string;
}

const otherActors: Readonly<Record<string, string>> = { resident: '申请人', system: '系统', service: '系统' };

/** The timeline of each case, oldest first: one statement for all cases of an answer. Whoever got the case may see it. */
export async function timelinesOf(ctx: RequestContext, caseIds: readonly string[], args: PageArgs) {
  const page = connectionArgs(args, ['integer', 'integer', 'text'], 50);
  const parameters: unknown[] = [caseIds];
  const rows: StepRow[] = await ctx.db.query(
    `SELECT asked.id AS "caseId", step.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
       SELECT t.version, t.seq, t.what, t.happened AS at, t.legal_on::text AS on, t.role FROM case_timeline t
       WHERE t.case_id = asked.id AND ${keysetCondition(['t.version', 't.seq', 't.what'], page, parameters)}
       ORDER BY t.version, t.seq, t.what LIMIT ${page.limit}) AS step`,
    parameters,
  );
  return caseIds.map((id) =>
    toConnection(
      rows.filter((row) => row.caseId === id),
      page,
      (row) => [row.version, row.seq, row.what],
      showStep,
    ),
  );
}

function showStep({ at, on, what, role }: StepRow) {
  return { at, on, what, label: stepWords(what), by: otherActors[role] ?? roleLabel(role) };
}
