import { type FieldVault, sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { reckoningOf } from '../standards/law-book.js';
import type { FalseStatementDone } from './change-false-statement.js';
import { commitFalseStatements } from './commit-false-statements.js';
import { openFalseStatement, type SuspectedCase } from './domain/index.js';
import { readFalseStatements } from './false-statement.store.js';
import type { OpenFalseStatementInput } from './false-statement-input.js';
import { keepFalseStatementTexts } from './false-statement-texts.js';
import { showFalseStatementRefusal } from './show-false-statement-refusal.js';

type Suspected = SuspectedCase & { number: string; running: string | null; before: number };

/** 骗取立案: one running case a household's case; an honest declaration opens none. */
export async function open(
  ctx: RequestContext,
  vault: FieldVault,
  input: OpenFalseStatementInput,
  key: string,
): Promise<Answer<FalseStatementDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf('assistance.false-statement.open');
  const inScope = (division: string | undefined) => division !== undefined && sees(scope, { divisions: [division] });
  const mayRead = async (tx: EntityManager, { falseStatementId: id }: FalseStatementDone) =>
    inScope((await readFalseStatements(tx, [id])).get(id)?.found.division);
  const request = { actor: ctx.actor, mutation: 'openFalseStatement', key, body: input, mayRead };
  return inTransaction(ctx.db, (tx) =>
    once(tx, request, async () => {
      const of = await suspectedCase(tx, input.caseId);
      return of !== null && inScope(of.division)
        ? opened(ctx, tx, vault, { of, input })
        : refused(notFound('input.caseId'));
    }),
  );
}

async function opened(
  ctx: RequestContext,
  tx: EntityManager,
  vault: FieldVault,
  { of, input }: { of: Suspected; input: OpenFalseStatementInput },
): Promise<Answer<FalseStatementDone>> {
  if (of.running !== null) {
    return refused(showFalseStatementRefusal({ because: 'FALSE_STATEMENT_OPEN', number: of.running }));
  }
  const { law } = await reckoningOf(tx, of.division, ctx.today);
  const id = uuidv7();
  const number = `低保骗查〔${ctx.today.slice(0, 4)}〕${of.number}${of.before > 0 ? `-${of.before + 1}` : ''}号`;
  const { personId, actOn, discovery, allegation } = input;
  const order = { id, number, by: ctx.actor.sub, today: ctx.today, law, personId, actOn, discovery, allegation };
  const decision = openFalseStatement(of, order);
  if (decision.outcome === 'refused') return refused(showFalseStatementRefusal(decision.refusal));
  const { next, facts } = decision;
  const doer = { actor: ctx.actor, role: ctx.actor.kind };
  const change = { before: null, next, facts, doer, action: 'open', details: { discovery, actOn } };
  await commitFalseStatements(tx, [change], { today: ctx.today });
  await keepFalseStatementTexts(tx, vault, id, [{ kind: 'ALLEGATION', text: allegation }]);
  return done({ falseStatementId: id });
}

/** The case, locked, with its people and the case of false statement that runs already. */
async function suspectedCase(tx: EntityManager, caseId: string): Promise<Suspected | null> {
  if (!isUuid(caseId)) return null;
  await tx.query('SELECT 1 FROM subsistence_case WHERE id = $1 FOR UPDATE', [caseId]);
  const rows: Suspected[] = await tx.query(
    `SELECT c.id AS "caseId", c.household_id AS "householdId", c.division, c.number, c.rule_version AS "ruleVersion",
            to_char(c.applied_on, 'YYYY-MM-DD') AS "appliedOn",
            coalesce((c.content -> 'review' ->> 'selfDeclared')::boolean, false) AS "selfDeclared",
            ARRAY(SELECT m.person_id::text FROM case_member m WHERE m.case_id = c.id) || c.applicant::text AS "personIds",
            (SELECT f.number FROM false_statement_case f WHERE f.case_id = c.id AND f.status <> 'CLOSED') AS running,
            (SELECT count(*)::integer FROM false_statement_case f WHERE f.case_id = c.id) AS before
       FROM subsistence_case c WHERE c.id = $1`,
    [caseId],
  );
  return rows[0] ?? null;
}
