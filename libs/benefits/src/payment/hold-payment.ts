import { appendAudit, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { appendToOutbox } from '@yimen/events';
import { firstDayOf, isUuid, type LegalMonth } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { BenefitHouse, Whose } from '../house.js';
import { type HoldReason, withoutNote } from '../roll/hold-line.js';
import { holdNotFit } from './payment-problems.js';

export type HoldPaymentInput = {
  readonly awardId: string;
  readonly reason: HoldReason;
  readonly note?: string | null;
  readonly fromMonth: LegalMonth;
  readonly toMonth?: LegalMonth | null;
};
export type ReleasePaymentInput = { readonly awardId: string };
export type HoldDone = { readonly awardId: string };

type Held = Whose & {
  readonly id: string;
  readonly division: string;
  readonly holdId: string | null;
  readonly reason: string | null;
};

/** 暂缓发放: an award is left out of the rolls of these months, for a reason; the facts of the award stay as they are. */
export async function holdPayment(
  house: BenefitHouse,
  ctx: RequestContext,
  input: HoldPaymentInput,
  key: string,
): Promise<Answer<HoldDone>> {
  const unexplained = withoutNote(input);
  if (unexplained !== null) return refused(unexplained);
  const { fromMonth, toMonth = null } = input;
  if (toMonth !== null && toMonth < fromMonth) {
    return refused(invalidInput({ code: 'HOLD_PERIOD', message: '止月不能早于起月。', field: 'input.toMonth' }));
  }
  return change({ house, ctx }, { verb: 'hold', key, input }, async (tx, award) => {
    if (award.holdId !== null) return null;
    const id = uuidv7();
    const note = (input.note ?? '').trim();
    const sealed = note === '' ? null : vaultOf(ctx.db).seal({ table: 'award_hold', column: 'note', row: id }, note);
    await tx.query(
      `INSERT INTO award_hold (id, award_id, reason, note, from_month, to_month, placed_by, placed_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        award.id,
        input.reason,
        sealed,
        firstDayOf(fromMonth),
        toMonth === null ? null : firstDayOf(toMonth),
        ctx.actor.sub,
        ctx.today,
      ],
    );
    return { fact: 'held', holdId: id, reasonCode: input.reason, version: 1 };
  });
}

/** 恢复发放: the hold is over; the months that it kept off locked rolls are made up for by the next. */
export async function releasePayment(
  house: BenefitHouse,
  ctx: RequestContext,
  input: ReleasePaymentInput,
  key: string,
): Promise<Answer<HoldDone>> {
  return change({ house, ctx }, { verb: 'release', key, input }, async (tx, award) => {
    if (award.holdId === null) return null;
    await tx.query('UPDATE award_hold SET released_by = $2, released_on = $3 WHERE id = $1', [
      award.holdId,
      ctx.actor.sub,
      ctx.today,
    ]);
    return {
      fact: 'released',
      holdId: award.holdId,
      reasonCode: award.reason ?? 'OTHER',
      version: 2,
    };
  });
}

type Told = {
  readonly fact: 'held' | 'released';
  readonly holdId: string;
  readonly reasonCode: string;
  readonly version: number;
};
type Order = {
  readonly verb: 'hold' | 'release';
  readonly key: string;
  readonly input: { readonly awardId: string };
};

/** The award is locked, judged and told; null from `work` says that it is (or is not) held already. */
async function change(
  { house, ctx }: { readonly house: BenefitHouse; readonly ctx: RequestContext },
  { verb, key, input }: Order,
  work: (tx: EntityManager, award: Held) => Promise<Told | null>,
): Promise<Answer<HoldDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const right = `${house.service}.payment.hold`;
  const mutation = house.mutations[verb];
  const scope = await ctx.scopeOf(right);
  const seen = (found: Held | null): found is Held => found !== null && sees(scope, { divisions: [found.division] });
  const mayRead = async (tx: EntityManager) => seen(await lockAward(tx, input.awardId));
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation, key, body: input, mayRead }, async () => {
        const award = await lockAward(tx, input.awardId);
        if (!seen(award)) return refused(notFound('input.awardId'));
        const told = await work(tx, award);
        if (told === null) return refused(holdNotFit(house, verb === 'hold'));
        const { fact, holdId, reasonCode, version } = told;
        const { id: awardId, householdId, personId, division } = award;
        await appendAudit(tx, {
          ...{ actor: ctx.actor, action: right, legalDate: ctx.today, division },
          subject: { type: `${house.types}Award`, id: awardId },
          details: { step: mutation, reasonCode },
        });
        const data = { holdId, awardId, householdId, personId, division, reasonCode, version };
        await appendToOutbox(tx, [
          house.tell.hold(fact, data, { subjectVersion: version, legalDate: ctx.today, division }),
        ]);
        return done({ awardId });
      }),
    ),
  );
}

async function lockAward(tx: EntityManager, id: string): Promise<Held | null> {
  if (!isUuid(id)) return null;
  const [row]: Held[] = await tx.query(
    `SELECT a.id, a.household_id AS "householdId", a.person_id AS "personId", a.division,
            (SELECT h.id FROM award_hold h WHERE h.award_id = a.id AND h.released_on IS NULL) AS "holdId",
            (SELECT h.reason FROM award_hold h WHERE h.award_id = a.id AND h.released_on IS NULL) AS reason
       FROM award a WHERE a.id = $1 FOR UPDATE OF a`,
    [id],
  );
  return row ?? null;
}
