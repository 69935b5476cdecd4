import { Injectable } from '@nestjs/common';
import { isHeld } from '@yimen/access';
import { isCanonicalUuid } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { codesOf, scopeOf } from '../jurisdiction.js';
import { VisitVault } from '../visits/visit-vault.js';
import { assignCases, type CaseToAssign, toAssignColumns } from './assignments.store.js';
import { cannotHandle } from './give-case.handler.js';
import { reasonRefused } from './handover-problems.js';
import { type Coverage, coverageOfAccount, roleFor } from './who-may-handle.js';

/** How many cases change hands in one transaction; what is left is handed over by the next call. */
export const handOverAtOnce = 200;

export interface HandOverCasesInput {
  readonly from: string;
  readonly to: string;
  readonly caseIds?: readonly string[] | null;
  readonly division?: string | null;
  readonly item?: string | null;
  readonly reason: string;
}

export interface HandedOver {
  readonly handedOver: number;
  readonly remaining: number;
}

/**
 * 移交: the cases in work of one officer go to another, in sets, where the receiver holds a post. Who has visited still does not
 * confirm: the owner of the case judges by its history, which a hand-over does not change (domain §22).
 */
@Injectable()
export class HandOverCases {
  constructor(private readonly vault: VisitVault) {}

  async handOver(ctx: RequestContext, input: HandOverCasesInput, key: string): Promise<Answer<HandedOver>> {
    const coverage = await coverageOfAccount(ctx.db, input.to, ctx.today);
    const places = await placesToHandOver(ctx, input, coverage);
    return inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'handOverCases', key, body: input }, async () => {
        const wrong = refuseInput(input) ?? (places.length === 0 ? cannotHandle : null);
        if (wrong !== null) return refused(wrong);
        const found = await lockCases(tx, input, places);
        if (found.length === 0) return refused(nothingToHandOver);
        const set = found.slice(0, handOverAtOnce);
        await this.give(tx, ctx, input, set, coverage);
        const remaining = found.length > handOverAtOnce ? await countCases(tx, input, places) : 0;
        return done({ handedOver: set.length, remaining });
      }),
    );
  }

  private async give(
    tx: EntityManager,
    ctx: RequestContext,
    input: HandOverCasesInput,
    set: readonly CaseToAssign[],
    coverage: Coverage,
  ): Promise<void> {
    const assignments = set.flatMap((found) => {
      const role = roleFor(coverage.get(found.division) ?? [], found.waitingFor);
      return role === null ? [] : [{ found, role }];
    });
    const { actor, today, clock } = ctx;
    const actorRole = actor.posts.find((post) => isHeld(post, today))?.role ?? 'officer';
    const reason = input.reason.trim();
    await assignCases(tx, this.vault.vault, assignments, {
      ...{ to: input.to, kind: 'HANDED_OVER', reason, actor, actorRole, today },
      now: clock.now(),
    });
  }
}

/** Where the leader may hand over, the receiver may handle, and the filter looks. */
async function placesToHandOver(ctx: RequestContext, input: HandOverCasesInput, coverage: Coverage): Promise<string[]> {
  const scope = await scopeOf(ctx, 'intake.case.hand-over');
  if (scope.reach !== 'divisions') return [];
  const inside = input.division ? await codesOf(ctx, input.division) : null;
  return [...scope.codes].filter((code) => coverage.has(code) && (inside === null || inside.has(code)));
}

function refuseInput({ from, to, caseIds, reason }: HandOverCasesInput): Problem | null {
  if (from === to) {
    const message = '移交人和接收人是同一个账号，请另选接收人。';
    return invalidInput({ code: 'HANDOVER_TO_SELF', message, field: 'input.to' });
  }
  if (caseIds && caseIds.length > handOverAtOnce) {
    const message = `一次最多指定 ${handOverAtOnce} 件，请分批移交。`;
    return invalidInput({ code: 'HANDOVER_TOO_MANY', message, field: 'input.caseIds' });
  }
  return reasonRefused(reason.trim());
}

function conditionOf(input: HandOverCasesInput, places: readonly string[], parameters: unknown[]): string {
  const value = (of: unknown) => `$${parameters.push(of)}`;
  const conditions = [`c.in_work AND c.handler = ${value(input.from)}`, `c.division = ANY (${value(places)}::text[])`];
  if (input.caseIds) conditions.push(`c.id = ANY (${value(input.caseIds.filter(isCanonicalUuid))}::uuid[])`);
  if (input.item) conditions.push(`c.item = ${value(input.item)}`);
  return conditions.join(' AND ');
}

function lockCases(tx: EntityManager, input: HandOverCasesInput, places: readonly string[]): Promise<CaseToAssign[]> {
  const parameters: unknown[] = [];
  const condition = conditionOf(input, places, parameters);
  return tx.query(
    `SELECT ${toAssignColumns} FROM case_view c WHERE ${condition} ORDER BY c.id LIMIT ${handOverAtOnce + 1} FOR UPDATE`,
    parameters,
  );
}

/** How many are left after this set has gone: those still handled by whom they are taken from. */
async function countCases(tx: EntityManager, input: HandOverCasesInput, places: readonly string[]): Promise<number> {
  const parameters: unknown[] = [];
  const condition = conditionOf(input, places, parameters);
  const [row]: { left: number }[] = await tx.query(
    `SELECT count(*)::int AS left FROM case_view c WHERE ${condition}`,
    parameters,
  );
  return row?.left ?? 0;
}

const nothingToHandOver = problem('NothingToHandOver', {
  code: 'NOTHING_TO_HAND_OVER',
  message: '移交人在接收人的辖区里没有在办的件，无需移交。',
  field: 'input.from',
});
