import { Injectable } from '@nestjs/common';
import { appendToOutbox, eventOf } from '@yimen/events';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  NeighbourUnreachable,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { Place } from '../acceptance-place/places.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { reaches } from '../jurisdiction.js';
import { officeLaw } from '../office-parameters/office-law.js';
import { itemOf } from '../service-catalogue/domain/catalogue.js';
import { checkVisitInput, type OpenIntakeInput } from '../visits/check-visit-input.js';
import { notYetKnown } from '../visits/open-intake.handler.js';
import { recordVisit, subjectsOf } from '../visits/record-visit.js';
import { ResidentsDoor } from '../visits/residents-door.js';
import type { VisitRecord } from '../visits/visit.store.js';
import { visitOrder } from '../visits/visit-facts.js';
import { VisitVault } from '../visits/visit-vault.js';
import { withoutMandate } from '../visits/who-acts.js';
import { forwardVisit } from './domain/forward-visit.js';
import { forwardDueOn } from './forward-limit.js';
import { forwardRefused } from './forward-problems.js';

export interface ForwardIntakeInput {
  readonly visit: OpenIntakeInput;
  readonly to: string;
}

type Decided = { readonly refusal: Problem } | { readonly items: readonly string[]; readonly place: Place };

/** 转办 forwardIntake: the visit is taken down here, with today as its day, and waits for the street that accepts. */
@Injectable()
export class ForwardIntake {
  constructor(
    private readonly door: ResidentsDoor,
    private readonly vault: VisitVault,
  ) {}

  async forward(ctx: RequestContext, input: ForwardIntakeInput, key: string): Promise<Answer<{ intakeId: string }>> {
    const decided = await this.decide(ctx, input);
    return inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'forwardIntake', key, body: input }, async () => {
        if ('refusal' in decided) return refused(decided.refusal);
        const law = await officeLaw(tx, decided.place.county ?? input.to);
        const dueOn = forwardDueOn(await workingCalendar(tx), ctx.today, law);
        const opened = { street: input.to, suggestions: [], forwarding: { dueOn }, ...decided };
        const visit = await recordVisit(tx, ctx, this.vault.vault, input.visit, opened);
        await appendToOutbox(tx, [visitForwarded(visit)]);
        return done({ intakeId: visit.id });
      }),
    );
  }

  private async decide(ctx: RequestContext, { visit, to }: ForwardIntakeInput): Promise<Decided> {
    const wrong = checkVisitInput(visit) ?? noItems(visit) ?? (await withoutMandate(ctx, visit));
    if (wrong !== null) return { refusal: wrong };
    const here = { divisions: [visit.division], persons: [] };
    if (!(await reaches(ctx, 'intake.visit.forward', here))) return { refusal: notFound('input.visit.division') };
    const asked = visit.items.map(itemOf).filter((item) => item !== null);
    const persons = { applicantId: visit.applicantId, subjectIds: subjectsOf(visit) };
    try {
      const facts = await visitOrder(ctx, this.door, persons, visit.division, asked);
      if ('missing' in facts) return { refusal: notFound(`input.visit.${facts.missing}`) };
      const decision = forwardVisit(facts.order, to);
      if (decision.outcome === 'refused') return { refusal: forwardRefused(decision.refusal) };
      return { items: decision.items, place: facts.place };
    } catch (error) {
      if (error instanceof NeighbourUnreachable) return { refusal: notYetKnown };
      throw error;
    }
  }
}

function noItems({ items }: OpenIntakeInput): Problem | null {
  if (items.length > 0) return null;
  return invalidInput({ code: 'INTAKE_ITEMS_MISSING', message: '转办须写明所办的事项。', field: 'input.visit.items' });
}

/** What every service hears: which visit, from where to where, by when. */
function visitForwarded({ id, registeredIn, division, openedOn, forwardDueOn: dueOn, items }: VisitRecord) {
  const data = { intakeId: id, from: registeredIn, to: division, on: openedOn, dueOn, items: [...items], version: 2 };
  const telling = { subjectVersion: 2, legalDate: openedOn, division, correlationId: id };
  return eventOf('yimen.intake.visit.forwarded.v1', data, telling);
}
