import { recoveryById } from '@yimen/benefits';
import type { RequestContext } from '@yimen/subgraph';
import { documentById } from '../documents/documents.queries.js';
import { vaultOf } from '../keys/service-keys.js';
import { dibao } from '../paying/dibao.house.js';
import { type FalseStatement, falseStatementLabels, fineOwed, obtainedFen } from './domain/index.js';
import type { StoredFalseStatement } from './false-statement.store.js';
import {
  type FalseStatementText,
  type FalseStatementTextKind,
  openFalseStatementTexts,
} from './false-statement-texts.js';

export type ShownFalseStatement = ReturnType<typeof showFalseStatement>;

/** A case of false statement as the schema shows it; what needs a load is loaded only when it is asked for. */
export function showFalseStatement(ctx: RequestContext, { found, version }: StoredFalseStatement) {
  const officer = ctx.actor.kind === 'officer';
  const text = (kind: FalseStatementTextKind) => () => (officer ? lastText(ctx, found.id, kind) : null);
  return {
    __typename: 'SubsistenceFalseStatement' as const,
    ...{ id: found.id, number: found.number, caseId: found.caseId, status: found.status, version },
    ...{ actOn: found.actOn, discovery: found.discovery, openedOn: found.openedOn, decideBy: found.decideBy },
    ...{ informedOn: found.informedOn, defenceUntil: found.defenceUntil, heardOn: found.heard?.on ?? null },
    ...{ deliveredOn: found.deliveredOn, payBy: found.payBy, closedOn: found.closedOn },
    statusLabel: falseStatementLabels[found.status],
    division: { __typename: 'Division', code: found.division },
    household: { __typename: 'Household', id: found.householdId },
    person: { __typename: 'Person', id: found.personId },
    ruleVersions: { eligibility: found.caseRuleVersion, sanction: found.sanctionVersion },
    evidence: () => evidenceOf(ctx, found, officer),
    ...{ allegation: text('ALLEGATION'), facts: text('FACTS'), defence: text('DEFENCE') },
    decision: showDecision(ctx, found),
    finePaid: found.finePaidFen,
    fineOverdue: found.payBy !== null && fineOwed(found) > 0 && found.payBy < ctx.today,
    recoveries: () => recoveriesOf(ctx, found.id),
  };
}

function showDecision(ctx: RequestContext, { decision }: FalseStatement) {
  if (decision === null) return null;
  const { kind, on, by, number, obtained, fineFen, clause, leastFen, mostFen, documentId } = decision;
  return {
    ...{ kind, on, number, clause },
    by: { __typename: 'Officer', account: by },
    obtained: obtained.map(({ month, amountFen }) => ({ month, amount: amountFen })),
    ...{ value: obtainedFen(obtained), fine: fineFen, leastFine: leastFen, mostFine: mostFen },
    document: () => (documentId === null ? null : documentById(ctx, documentId)),
  };
}

/** The texts of all cases of an answer by one statement. */
async function textsOf(ctx: RequestContext, id: string): Promise<readonly FalseStatementText[]> {
  const loader = ctx.loaders.of<string, readonly FalseStatementText[]>('false-statement-texts', async (ids) => {
    const texts = await openFalseStatementTexts(ctx.db.manager, vaultOf(ctx.db), ids);
    return ids.map((each) => texts.get(each) ?? null);
  });
  return (await loader.load(id)) ?? [];
}

async function lastText(ctx: RequestContext, id: string, kind: FalseStatementTextKind): Promise<string | null> {
  return (await textsOf(ctx, id)).filter((each) => each.kind === kind).at(-1)?.text ?? null;
}

async function evidenceOf(ctx: RequestContext, found: FalseStatement, officer: boolean) {
  const said = officer ? (await textsOf(ctx, found.id)).filter(({ kind }) => kind === 'EVIDENCE') : [];
  return found.evidence.map(({ digest, fixedOn, by }, at) => ({
    ...{ digest, fixedOn, description: said[at]?.text ?? null },
    by: { __typename: 'Officer', account: by },
  }));
}

async function recoveriesOf(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, readonly string[]>('claims of false statements', async (ids) => {
    const rows: { of: string; claimId: string }[] = await ctx.db.query(
      `SELECT false_statement_id AS of, claim_id AS "claimId" FROM false_statement_claim
        WHERE false_statement_id = ANY ($1::uuid[]) ORDER BY claim_id`,
      [ids],
    );
    return ids.map((each) => rows.filter(({ of }) => of === each).map(({ claimId }) => claimId));
  });
  const claims = (await loader.load(id)) ?? [];
  return (await Promise.all(claims.map((claim) => recoveryById(dibao, ctx, claim)))).filter((each) => each !== null);
}
