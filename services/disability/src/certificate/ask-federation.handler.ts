import { personCopies, sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import { questionOpen } from './certificate.problems.js';
import { askFederation, openQuestion } from './federation/questions.js';

export type AskFederationInput = { readonly personId: string };
export type AskedDone = { readonly questionId: string };

/** 向残联查询残疾人证: asks what its register says of a person. Refused while such a question waits for its answer. */
export async function askFederationForCertificate(
  ctx: RequestContext,
  input: AskFederationInput,
  key: string,
): Promise<Answer<AskedDone>> {
  const { personId } = input;
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf('disability.certificate.ask');
  const person = isUuid(personId) ? (await personCopies(ctx.db, [personId])).get(personId) : undefined;
  if (person === undefined || !sees(scope, { divisions: [person.hukouDivision, person.residenceDivision] }))
    return refused(notFound('input.personId'));
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor: ctx.actor, mutation: 'askFederationForCertificate', key, body: input }, async () => {
      const open = await openQuestion(tx, personId);
      if (open !== null) return refused(questionOpen(open.answerBy));
      const { questionId } = await askFederation(tx, { personId, actor: ctx.actor, today: ctx.today });
      return done({ questionId });
    }),
  );
}
