import { Injectable } from '@nestjs/common';
import type { FieldVault } from '@yimen/access';
import {
  type Answer,
  done,
  inTransaction,
  NeighbourUnreachable,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  tryAgain,
} from '@yimen/subgraph';
import type { Place } from '../acceptance-place/places.js';
import { reaches } from '../jurisdiction.js';
import { itemOf } from '../service-catalogue/domain/catalogue.js';
import { checkVisitInput, type OpenIntakeInput } from './check-visit-input.js';
import { openVisit, type VisitDecision } from './domain/open-visit.js';
import { recordVisit, subjectsOf, ticketOf } from './record-visit.js';
import { ResidentsDoor } from './residents-door.js';
import { divisionToday, visitOrder } from './visit-facts.js';
import { noSuchPlace, visitRefused } from './visit-problems.js';
import { VisitVault } from './visit-vault.js';
import { withoutMandate } from './who-acts.js';

/** What is kept of an opened visit for a repetition with the same key. */
export interface OpenedVisit {
  readonly intakeId: string;
  readonly ticket: string;
}

type Opened = Extract<VisitDecision, { outcome: 'opened' }>;

/** 受理 openIntake: who came, for whom, where; a visit, its signed ticket, and what the facts suggest. */
@Injectable()
export class OpenIntake {
  private readonly vault: FieldVault;

  constructor(
    private readonly door: ResidentsDoor,
    vault: VisitVault,
  ) {
    this.vault = vault.vault;
  }

  async open(ctx: RequestContext, input: OpenIntakeInput, key: string): Promise<Answer<OpenedVisit>> {
    const decided = await this.decide(ctx, input);
    return inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'openIntake', key, body: input }, async () => {
        if ('refusal' in decided) return refused(decided.refusal);
        const { street, items, suggestions } = decided.opened;
        const opened = { street, items, suggestions, place: decided.place };
        const visit = await recordVisit(tx, ctx, this.vault, input, opened);
        return done({ intakeId: visit.id, ticket: await ticketOf(ctx, this.door, visit) });
      }),
    );
  }

  /** Everything that is asked of others and judged: before the transaction. */
  private async decide(
    ctx: RequestContext,
    input: OpenIntakeInput,
  ): Promise<{ refusal: Problem } | { opened: Opened; place: Place }> {
    const wrong = checkVisitInput(input) ?? (await this.outOfReach(ctx, input)) ?? (await withoutMandate(ctx, input));
    if (wrong !== null) return { refusal: wrong };
    const asked = input.items.map(itemOf).filter((item) => item !== null);
    const persons = { applicantId: input.applicantId, subjectIds: subjectsOf(input) };
    try {
      const facts = await visitOrder(ctx, this.door, persons, input.division, asked);
      if ('missing' in facts) return { refusal: notFound(`input.${facts.missing}`) };
      const decision = openVisit(facts.order);
      if (decision.outcome === 'refused') return { refusal: visitRefused(decision.refusal) };
      return { opened: decision, place: facts.place };
    } catch (error) {
      if (error instanceof NeighbourUnreachable) return { refusal: notYetKnown };
      throw error;
    }
  }

  /** A clerk opens visits at their own windows; a resident for themselves, wherever they ask. */
  private async outOfReach(ctx: RequestContext, input: OpenIntakeInput): Promise<Problem | null> {
    const { actor } = ctx;
    if (actor.kind === 'resident' && actor.personId !== input.applicantId) return notFound('input.applicantId');
    const located = { divisions: [input.division], persons: [input.applicantId] };
    if (!(await reaches(ctx, 'intake.visit.open', located))) return notFound('input.division');
    return noSuchPlace(await divisionToday(ctx, input.division));
  }
}

/** Somebody registered a moment ago, and residents does not answer: a moment heals it. */
export const notYetKnown = tryAgain({
  code: 'PERSON_NOT_YET_KNOWN',
  message: '刚登记的人员信息还没有到达受理窗口，请稍后用同一个幂等键再提交一次。',
  field: 'input.applicantId',
  retryAfterSeconds: 2,
});
