import { appendAudit } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { atRegister } from '../act/at-register.js';
import { nationalParameters } from '../standards/national-law.js';
import { type AnnulmentGround, annulmentRoute } from './domain/index.js';
import { goToCourt } from './judgment-problems.js';

export type RevocationRequest = {
  readonly division: string;
  readonly ground: AnnulmentGround;
  readonly since?: LegalDate | null;
};

/** Who was coerced is told where to go; nothing is annulled here, and that they were told is on the trail (婚姻登记条例第十二条). */
export function requestRevocationForCoercion(
  ctx: RequestContext,
  input: RevocationRequest,
  key: string,
): Promise<Answer<never>> {
  const { actor, today } = ctx;
  const order = { mutation: 'requestRevocationForCoercion', right: 'marriage.judgment.record', key, input } as const;
  return atRegister(ctx, { ...order, role: 'registrar' }, async (tx) => {
    const law = { divisions: [input.division], parameters: nationalParameters };
    const route = annulmentRoute(law, { ground: input.ground, since: input.since ?? null, today });
    const told = { action: 'marriage.annulment.tell', outcome: 'refused', division: input.division } as const;
    await appendAudit(tx, { actor, legalDate: today, ...told, details: { ground: input.ground } });
    return refused(goToCourt(route));
  });
}
