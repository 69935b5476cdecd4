import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import {
  balanceOf,
  isFault,
  nextCounterDay,
  type RecoveryClaim,
  recoveryStatusLabels,
} from '../domain/recovery/index.js';
import type { BenefitHouse } from '../house.js';
import type { StoredClaim } from './read-claims.js';

export type ShownRecovery = ReturnType<typeof showRecovery>;

/** A claim as the schema shows it; what needs a load is loaded only when it is asked for. */
export function showRecovery(house: BenefitHouse, ctx: RequestContext, { claim, version }: StoredClaim) {
  const nextDueOn = claim.status === 'DECIDED' ? nextCounterDay(claim) : null;
  return {
    __typename: `${house.types}Recovery`,
    ...{ id: claim.id, awardId: claim.awardId, cause: claim.cause, status: claim.status, version, nextDueOn },
    ...{ openedOn: claim.openedOn, settledOn: claim.settledOn, fault: isFault(claim.cause) },
    household: claim.householdId === null ? null : { __typename: 'Household', id: claim.householdId },
    person: claim.personId === null ? null : { __typename: 'Person', id: claim.personId },
    division: { __typename: 'Division', code: claim.division },
    statusLabel: recoveryStatusLabels[claim.status],
    ...{ claimed: claim.claimedFen, repaid: claim.repaidFen, waived: claim.waivedFen },
    ...{ balance: balanceOf(claim), onRoll: claim.onRollFen },
    overdue: nextDueOn !== null && nextDueOn < ctx.today,
    items: claim.items.map(({ amountFen, ...item }) => ({ ...item, amount: amountFen })),
    decision: showDecision(house, ctx, claim),
    instalments: claim.instalments.map(({ amountFen, paidFen, ...each }) => ({
      ...{ ...each, amount: amountFen, paid: paidFen },
    })),
    entries: (args: PageArgs) => entriesOf(ctx, claim.id, args),
  };
}

function showDecision(house: BenefitHouse, ctx: RequestContext, { decision }: RecoveryClaim) {
  if (decision === null) return null;
  const { number, on, by, plan, monthlyFen, heard, documentId } = decision;
  return {
    ...{ number, on, plan },
    by: { __typename: 'Officer', account: by },
    monthlyAmount: monthlyFen,
    heardOn: heard?.on ?? null,
    document: () => (documentId === null ? null : (house.document?.(ctx, documentId) ?? null)),
  };
}

type EntryRow = { id: string; claimId: string; kind: string; amount: string; on: string; reference: string };

/** A page of a claim's ledger in its order; the pages of all claims of an answer by one statement. */
async function entriesOf({ db, loaders }: RequestContext, claimId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid'], 50);
  const loader = loaders.of<string, EntryRow[]>(`recovery entries ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids];
    const after = keysetCondition(['e.id'], page, parameters);
    parameters.push(page.limit);
    const rows: EntryRow[] = await db.query(
      `SELECT found.* FROM unnest($1::uuid[]) AS asked(id)
        CROSS JOIN LATERAL (
          SELECT e.id, e.claim_id AS "claimId", e.kind, e.amount, to_char(e.on_day, 'YYYY-MM-DD') AS on, e.reference
            FROM recovery_entry e WHERE e.claim_id = asked.id AND ${after} ORDER BY e.id LIMIT $${parameters.length}) AS found`,
      parameters,
    );
    return ids.map((id) => rows.filter((row) => row.claimId === id));
  });
  const rows = (await loader.load(claimId)) ?? [];
  return toConnection(
    rows,
    page,
    ({ id }) => [id],
    ({ amount, ...row }) => ({ ...row, amount: Number(amount) }),
  );
}
