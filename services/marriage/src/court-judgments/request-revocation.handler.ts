import { appendAudit } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { type Answer, done, type RequestContext, refused } from '@yimen/subgraph';
import { atRegister } from '../act/at-register.js';
import { nationalParameters } from '../standards/national-law.js';
import { type AnnulmentGround, type AnnulmentRoute, annulmentRoute } from './domain/index.js';
import { goToCourt } from './judgment-problems.js';

export type RevocationRequest = {
  readonly division: string;
  readonly ground: AnnulmentGround;
  readonly since?: LegalDate | null;
};

/**
 * Who was coerced is told where to go; nothing is annulled here (婚姻登记条例第十二条). That they were told is the effect: it is on the trail
 * once a key, and a request sent again hears the same way to the court.
 */
export async function requestRevocationForCoercion(
  ctx: RequestContext,
  input: RevocationRequest,
  key: string,
): Promise<Answer<never>> {
  const { actor, today } = ctx;
  const order = { mutation: 'requestRevocationForCoercion', right: 'marriage.judgment.record', key, input } as const;
  const told = await atRegister(ctx, { ...order, role: 'registrar' }, async (tx): Promise<Answer<AnnulmentRoute>> => {
    const law = { divisions: [input.division], parameters: nationalParameters };
    const route = annulmentRoute(law, { ground: input.ground, since: input.since ?? null, today });
    const entry = { action: 'marriage.annulment.tell', outcome: 'refused', division: input.division } as const;
    await appendAudit(tx, { actor, legalDate: today, ...entry, details: { ground: input.ground } });
    return done(route);
  });
  return told.outcome === 'done' ? refused(goToCourt(told.result)) : told;
}
