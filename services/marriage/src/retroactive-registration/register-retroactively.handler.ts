import type { LegalDate } from '@yimen/standards';
import { type Answer, invalidInput, type Problem, type RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { actsAround } from '../act/act.store.js';
import { marriedPeriods } from '../act/domain/index.js';
import { marriageTermsOn, type Sitting } from '../marriage-registration/domain/index.js';
import type { SittingDone } from '../marriage-registration/open-sitting.handler.js';
import { type Founding, registerAs } from '../marriage-registration/register-marriage.handler.js';
import { nationalLaw } from '../standards/national-law.js';
import { effectFrom, type RetroactiveRefusal, type SpousesSince } from './domain/index.js';

export type RegisterRetroactivelyInput = {
  readonly sittingId: string;
  readonly certificateNo: string;
  readonly spousesSince: readonly SpousesSince[];
};

/**
 * 补办结婚登记 (婚姻登记条例第十一条): the same sitting, the same conditions, both present; what is registered counts from when both met the
 * conditions of a marriage, by what both declare.
 */
export function registerRetroactively(
  ctx: RequestContext,
  input: RegisterRetroactivelyInput,
  key: string,
): Promise<Answer<SittingDone>> {
  const order = { mutation: 'registerMarriageRetroactively', key, input };
  return registerAs(ctx, order, (tx, sitting) =>
    founded(tx, sitting, { declared: input.spousesSince, today: ctx.today }),
  );
}

async function founded(
  tx: EntityManager,
  { parties }: Sitting,
  { declared, today }: { readonly declared: readonly SpousesSince[]; readonly today: LegalDate },
): Promise<Founding | Problem> {
  const terms = marriageTermsOn(nationalLaw, today);
  if ('because' in terms) throw new Error(`no parameter ${terms.key} is in force on ${today}`);
  const ids = parties.map(({ personId }) => personId);
  const periods = marriedPeriods(await actsAround(tx, ids));
  const decision = effectFrom({ parties, declared, periods, terms, today });
  if (decision.outcome === 'refused') return sinceRefused(decision.refusal);
  return { kind: 'RETROACTIVE', effectiveOn: decision.next, content: { spousesSince: declared } };
}

function sinceRefused({ because: code }: RetroactiveRefusal): Problem {
  const message =
    code === 'SINCE_NOT_DECLARED'
      ? '补办结婚登记的，双方都要声明自何日起以夫妻名义共同生活。'
      : '以夫妻名义共同生活的起始日应早于今天；从今天起的，请办理结婚登记。';
  const legalBasis = '民法典第一千零四十九条；《婚姻登记条例》第十一条';
  return invalidInput({ code, message, field: 'input.spousesSince', legalBasis });
}
