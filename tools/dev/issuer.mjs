// The development issuer: what an OpenID provider is to the gateway (discovery, keys, tokens), for demo accounts only.
// It asks for no password. It listens on this machine only and is never part of an image.
import { createServer } from 'node:http';
import { demoAccounts, tokenFor } from './accounts.mjs';
import { issuerKey } from './platform/keys.mjs';

/**
 * @param {object} options
 * @param {{ keys: string, persons: string }} options.places
 * @param {number} options.port
 * @param {() => string[]} options.allowedOrigins whose pages may ask for a token from a browser: the gateway's own
 * @param {string} [options.host] this machine only, unless a container serves its neighbours
 * @param {string} [options.issuer] its name in tokens, when it is reached by another address than its own
 * @returns {Promise<{ issuer: string, close: () => Promise<void> }>}
 */
export async function startIssuer({
  places,
  port,
  allowedOrigins,
  host = '127.0.0.1',
  issuer = `http://127.0.0.1:${port}`,
}) {
  const { d: _secret, ...publicKey } = await issuerKey(places.keys);
  const answers = {
    'GET /.well-known/openid-configuration': () => discovery(issuer),
    'GET /jwks': () => ({ keys: [publicKey] }),
    'GET /accounts': () => demoAccounts(places),
    'POST /token': async (body) => tokenAnswer(places, issuer, body),
  };
  const server = createServer((request, response) => {
    answer(answers, allowedOrigins(), request, response).catch(() => send(response, 500, { error: 'server_error' }));
  });
  server.keepAliveTimeout = 1_000;
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

const discovery = (issuer) => ({
  issuer,
  jwks_uri: `${issuer}/jwks`,
  token_endpoint: `${issuer}/token`,
  grant_types_supported: ['password'],
  response_types_supported: ['token'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['ES256'],
});

async function answer(answers, origins, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://issuer');
  const origin = request.headers.origin;
  if (origin !== undefined && origins.includes(origin)) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('vary', 'origin');
  }
  if (request.method === 'OPTIONS') return send(response, 204);
  const found = answers[`${request.method} ${pathname}`];
  if (found === undefined) return send(response, 404, { error: 'not_found' });
  const body = request.method === 'POST' ? await formOf(request) : undefined;
  const content = await found(body);
  send(response, content.error === undefined ? 200 : 400, content);
}

/** `grant_type=password&username=<demo account>`; the password is not looked at. */
async function tokenAnswer(places, issuer, form) {
  const account = form?.get('username') ?? '';
  try {
    const token = await tokenFor({ places, issuer, account });
    return { access_token: token, token_type: 'Bearer', expires_in: 43_200 };
  } catch {
    return { error: 'invalid_grant' };
  }
}

async function formOf(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 10_000) return undefined;
  }
  return new URLSearchParams(text);
}

function send(response, status, content) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(content === undefined ? undefined : JSON.stringify(content));
}
