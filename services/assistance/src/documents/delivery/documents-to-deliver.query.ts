import { type ToDeliverArgs, documentsToDeliver as toDeliver } from '@yimen/casework';
import type { RequestContext } from '@yimen/subgraph';
import type { DocumentKind } from '../domain/index.js';
import { showDocument } from '../show-document.js';

/** What is still to be delivered in the divisions of this officer's posts, the most urgent first. */
export async function documentsToDeliver(ctx: RequestContext, args: ToDeliverArgs) {
  const scope = await ctx.scopeOf('assistance.case.deliver');
  const show = showDocument.bind(null, ctx);
  return toDeliver<DocumentKind, ReturnType<typeof show>>(ctx, args, { of: 'subsistence_case', scope, show });
}
