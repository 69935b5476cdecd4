import { createServer } from 'node:http';
import { readInternalKeys, verifyInternalToken } from '@yimen/access';
import type { TestKeys } from './keys.js';

export type EntityReference = { readonly __typename: string; readonly id: string };

/** Another service, as the one under test sees it: an address that answers `_entities` to a signed service token. */
export type NeighbourStandIn = {
  readonly url: string;
  /** The ids that were asked for. */
  readonly asked: string[];
  /** True: it hangs up. */
  silent: boolean;
  close(): Promise<void>;
};

/** Stands in for the service `name`, as `asker` asks it: each reference is answered by `entity`. */
export async function aNeighbourStandIn(
  keys: TestKeys,
  { name, asker }: { readonly name: string; readonly asker: string },
  entity: (reference: EntityReference) => object | null,
): Promise<NeighbourStandIn> {
  const known = readInternalKeys(keys.jwks);
  const standIn = { asked: [] as string[], silent: false };
  const server = createServer(async (request, response) => {
    if (standIn.silent) return void request.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const claims = await verifyInternalToken(known, token, { audience: name });
    if (claims.kind !== 'service' || claims.sub !== asker) return void response.writeHead(401).end();
    const { variables } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
    standIn.asked.push(...variables.of.map(({ id }) => id));
    const found = variables.of.map((reference) => entity(reference));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { _entities: found } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return Object.assign(standIn, { url: `http://127.0.0.1:${port}`, close });
}

type Body = { variables: { of: readonly EntityReference[] } };
