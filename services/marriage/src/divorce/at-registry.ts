import { type Permission, sees } from '@yimen/access';
import { checkCaseNumber } from '@yimen/standards';
import { invalidInput, notFound, type Problem, type RequestContext } from '@yimen/subgraph';
import { ownRegistryScope } from '../registries/own-registry.js';
import { registryByCode, type StoredRegistry } from '../registries/registry.store.js';

/** The registry at whose window this officer stands; the refusal where they have no post at it, as for one that does not exist. */
export async function registryOfOfficer(
  ctx: RequestContext,
  right: Permission,
  code: string,
): Promise<{ registry: StoredRegistry } | { problem: Problem }> {
  const registry = await registryByCode(ctx.db, code);
  const here = registry !== null && sees(ownRegistryScope(ctx, right), { divisions: [registry.division] });
  return here ? { registry } : { problem: notFound('input.registryCode') };
}

/** A receipt's number as somebody typed or dictated it; the refusal of a wrong shape or check digit. */
export function receiptNumberOf(text: string): { receiptNumber: string } | { problem: Problem } {
  const checked = checkCaseNumber(text);
  if (checked.ok) return { receiptNumber: checked.number };
  const message = checked.message.replace('办件号', '回执号');
  return { problem: invalidInput({ code: 'RECEIPT_NUMBER', message, field: 'input.receiptNumber' }) };
}
