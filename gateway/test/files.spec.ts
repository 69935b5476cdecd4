import { randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { aSmallDistrict, type SmallDistrict } from './a-small-district.js';

/** A service that keeps files: what is put comes back, and what it was told with is remembered. */
const seen: { method: string; path: string; headers: IncomingHttpHeaders; bytes: number }[] = [];
const kept = new Map<string, Buffer>();
let keeper: Server;
let district: SmallDistrict;
let broken = false;

beforeAll(async () => {
  keeper = createServer(async (request, response) => {
    const path = request.url ?? '';
    const body = await buffer(request).catch(() => Buffer.alloc(0));
    seen.push({ method: request.method ?? '', path, headers: request.headers, bytes: body.length });
    if (broken) return void response.writeHead(500).end('a stack trace with secrets');
    if (request.method === 'PUT') {
      kept.set(path, body);
      return void response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}');
    }
    const found = kept.get(path);
    if (found === undefined)
      return void response.writeHead(404, { 'content-type': 'application/json' }).end('{"code":"NOT_FOUND"}');
    const headers = {
      'content-type': 'image/jpeg',
      'content-length': found.length,
      'cache-control': 'no-store',
      'x-inner': 'host-7',
    };
    response.writeHead(200, headers).end(found);
  });
  await new Promise<void>((resolve) => keeper.listen(0, '127.0.0.1', resolve));
  district = await aSmallDistrict({ intake: `http://127.0.0.1:${(keeper.address() as AddressInfo).port}` });
});
afterAll(async () => {
  await district.stop();
  keeper.closeAllConnections();
  await new Promise((resolve) => keeper.close(resolve));
});

const call = async (method: string, path: string, more: { body?: Uint8Array; token?: string | null } = {}) => {
  const token = more.token === undefined ? await district.token() : more.token;
  return fetch(new URL(path, district.url), {
    method,
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), 'content-type': 'image/jpeg' },
    ...(more.body === undefined ? {} : { body: more.body }),
  });
};

describe('files through the gateway', () => {
  it('passes a file larger than any GraphQL body on and back, with a token of its own', async () => {
    const content = randomBytes(5_000_000);
    const put = await call('PUT', '/files/a-ticket', { body: new Uint8Array(content) });
    expect([put.status, await put.json()]).toEqual([201, { id: '1' }]);
    const got = await call('GET', '/files/a-ticket');
    expect(got.status).toBe(200);
    expect(got.headers.get('content-type')).toBe('image/jpeg');
    expect(got.headers.get('x-inner')).toBeNull();
    expect(Buffer.from(await got.arrayBuffer()).equals(content)).toBe(true);
    const [first] = seen;
    expect(first).toMatchObject({ method: 'PUT', path: '/files/a-ticket', bytes: content.length });
    const [, payload = ''] = (first?.headers.authorization ?? '').split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ aud: 'intake' });
    expect(first?.headers.traceparent).toMatch(/^00-/);
  });

  it('lets nobody through who is not logged in', async () => {
    const before = seen.length;
    const answer = await call('PUT', '/files/a-ticket', { body: new Uint8Array(10), token: null });
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
    const forged = await call('GET', '/files/a-ticket', { token: 'a.b.c' });
    expect(forged.status).toBe(401);
    expect(seen).toHaveLength(before);
  });

  it('says what the keeper says of a ticket, and nothing of the keeper’s own trouble', async () => {
    const unknown = await call('GET', '/files/no-such');
    expect([unknown.status, await unknown.json()]).toEqual([404, { code: 'NOT_FOUND' }]);
    broken = true;
    const trouble = await call('GET', '/files/a-ticket');
    const text = await trouble.text();
    broken = false;
    expect(trouble.status).toBe(503);
    expect(text).toContain('SERVICE_UNAVAILABLE');
    expect(text).not.toContain('secrets');
  });

  it('refuses what is larger than any file, before a byte of it is passed on', async () => {
    const before = seen.length;
    const answer = await call('PUT', '/files/a-ticket', { body: new Uint8Array(64_000_001) });
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'BODY_TOO_LARGE' }]);
    expect(seen).toHaveLength(before);
  });

  it('takes a ticket for one part of the address, whatever is in it', async () => {
    await call('GET', '/files/..%2Fgraphql');
    expect(seen.at(-1)?.path).toBe('/files/..%2Fgraphql');
  });
});
