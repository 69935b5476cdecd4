import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { AwsV4Signer } from 'aws4fetch';

/** An S3-like server of this process: keeps objects in memory, and answers only what is signed with its account. */
export type S3Stand = {
  readonly url: string;
  readonly keys: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly objects: Map<string, Buffer>;
  /** Answers 503 to everything. */
  broken: boolean;
  close(): Promise<void>;
};

const region = 'cn-north-1';

export async function anS3Store(): Promise<S3Stand> {
  const keys = { accessKeyId: 'evidence', secretAccessKey: 'a-secret-of-the-test' };
  const stand = { objects: new Map<string, Buffer>(), broken: false };
  const server = createServer((request, response) => {
    // A client that breaks off gets no answer, and nothing is kept.
    answer(stand, keys, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return Object.assign(stand, { url: `s3+http://127.0.0.1:${port}/evidence?region=${region}`, keys, close });
}

type Keys = S3Stand['keys'];

async function answer(
  stand: Pick<S3Stand, 'objects' | 'broken'>,
  keys: Keys,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await buffer(request);
  const key = request.url ?? '';
  if (stand.broken) return void response.writeHead(503).end();
  if (!(await isSigned(request, keys))) return void response.writeHead(403).end();
  if (request.method === 'PUT') {
    stand.objects.set(key, body);
    return void response.writeHead(200).end();
  }
  if (request.method === 'DELETE') return void response.writeHead(stand.objects.delete(key) ? 204 : 404).end();
  const found = stand.objects.get(key);
  if (found === undefined) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-length': found.length }).end(found);
}

async function isSigned({ headers, url, method = 'GET' }: IncomingMessage, keys: Keys): Promise<boolean> {
  const signer = new AwsV4Signer({
    ...{ url: `http://${headers.host}${url}`, method, service: 's3', region, ...keys },
    datetime: String(headers['x-amz-date'] ?? ''),
    headers: { 'x-amz-content-sha256': String(headers['x-amz-content-sha256'] ?? '') },
  });
  return (await signer.authHeader()) === headers.authorization;
}
