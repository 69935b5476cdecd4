import { standardById as byId, standardsInForce as inForce, type StandardsArgs } from '@yimen/casework';
import type { RequestContext } from '@yimen/subgraph';
import { standardKey } from './standard-keys.js';

const labelOf = (key: string) => standardKey(key).label;

/** The standards in force in a division on a day. */
export function standardsInForce(ctx: RequestContext, args: StandardsArgs) {
  return inForce(ctx, args, labelOf);
}

/** A published standard by its id: for whoever just published it. */
export function standardById(ctx: RequestContext, id: string) {
  return byId(ctx, id, labelOf);
}
