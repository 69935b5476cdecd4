import type { BootedService } from './boot.js';
import { dataOf } from './gql.js';
import type { Asker } from './tokens.js';

/**
 * Asks `_entities` as the gateway would: one item a key, null for what is not there or must look so. For the test, in
 * every service and for every entity, that what is outside one's jurisdiction is null here too.
 */
export async function askEntities<Entity = Record<string, unknown>>(
  service: BootedService,
  asker: Asker,
  type: string,
  keys: readonly Readonly<Record<string, unknown>>[],
  fields: string,
): Promise<readonly (Entity | null)[]> {
  const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`;
  const representations = keys.map((key) => ({ __typename: type, ...key }));
  const answer = await service.query<{ _entities: (Entity | null)[] }>(asker, document, { representations });
  return dataOf(answer)._entities;
}
