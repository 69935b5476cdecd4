import supertest from 'supertest';
import { aSmallDistrict, type SmallDistrict, theWard } from './a-small-district.js';

let district: SmallDistrict;

beforeAll(async () => {
  district = await aSmallDistrict();
});
afterAll(() => district.stop());

async function ask(
  query: string,
  options: { token?: string; variables?: object; headers?: Record<string, string> } = {},
) {
  const { origin, pathname } = new URL(district.url);
  const token = options.token ?? (await district.token());
  return supertest(origin)
    .post(pathname)
    .set({ ...(token && { authorization: `Bearer ${token}` }), ...options.headers })
    .send({ query, variables: options.variables });
}

const codes = (body: { errors?: { extensions: { code: string } }[] }) =>
  body.errors?.map((error) => error.extensions.code);

describe('one door over several services', () => {
  it('reads one person over two services in one query', async () => {
    const { body } = await ask('{ person(id: "7") { name caseNumber } }');
    expect(body).toEqual({ data: { person: { name: '某人', caseNumber: 'n-7' } } });
  });

  it('gives each service a token of the gateway and never the token of the issuer', async () => {
    const token = await district.token();
    district.authorizationSeen.length = 0;
    await ask('{ person(id: "7") { caseNumber name } }', { token });
    expect(district.authorizationSeen).toHaveLength(2);
    expect(district.authorizationSeen).not.toContain(`Bearer ${token}`);
    const audiences = district.authorizationSeen.map((header) => {
      const payload = header.split('.')[1] ?? '';
      return JSON.parse(Buffer.from(payload, 'base64url').toString()).aud;
    });
    expect(new Set(audiences)).toEqual(new Set(['people', 'cases']));
  });
});

describe('one login', () => {
  it('refuses a request without a token', async () => {
    const { status, body } = await ask('{ whoAmI }', { token: '' });
    expect(status).toBe(401);
    expect(codes(body)).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['a token of another issuer', () => district.token({}, { issuer: 'https://elsewhere.example' })],
    ['a token for another audience', () => district.token({}, { audience: 'another-platform' })],
    ['an expired token', () => district.token({}, { expires: '-1m' })],
    ['a token of an unknown kind', () => district.token({ kind: 'operator' })],
    ['a token without a signature', async () => `${(await district.token()).split('.').slice(0, 2).join('.')}.AAAA`],
    ['something that is no token', async () => 'a.b.c'],
  ])('refuses %s', async (_, wrong) => {
    const { status, body } = await ask('{ whoAmI }', { token: await wrong() });
    expect(status).toBe(401);
    expect(codes(body)).toEqual(['UNAUTHENTICATED']);
  });
});

describe('acting for another', () => {
  const me = '018f6b2e-0000-7000-8000-0000000000bb';
  const inTheNameOf = async (personId: string, claims: Record<string, unknown> = { kind: 'resident', person_id: me }) =>
    ask('{ person(id: "7") { caseNumber } }', {
      token: await district.token(claims),
      headers: { 'x-acting-for': personId },
    });

  it('a guardian asks in the name of the ward, and every service is told who really asks', async () => {
    district.authorizationSeen.length = 0;
    const { status, body } = await inTheNameOf(theWard);
    expect([status, body.data]).toEqual([200, { person: { caseNumber: 'n-7' } }]);
    const last = district.authorizationSeen.at(-1)?.split('.')[1] ?? '';
    expect(JSON.parse(Buffer.from(last, 'base64url').toString())).toMatchObject({
      person_id: theWard,
      agent: { personId: me, kind: 'GUARDIAN', matters: ['ALL'] },
    });
  });

  it.each([
    ['somebody who gave no mandate', '018f6b2e-0000-7000-8000-0000000000cc', undefined],
    ['something that is no person', "x' OR 1=1", undefined],
    ['anybody, for an officer', theWard, { kind: 'officer' }],
  ])('is refused for %s', async (_who, personId, claims) => {
    const { status, body } = await inTheNameOf(personId, claims);
    expect([status, codes(body)]).toEqual([403, ['FORBIDDEN']]);
    expect(body.errors[0].message).toMatch(/代理/);
  });
});

describe('limits', () => {
  it.each([
    ['a query 200 levels deep', `{ ${'a { '.repeat(200)}b${' }'.repeat(200)} }`],
    ['a thousand aliases', `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: whoAmI`).join(' ')} }`],
    [
      'a thousand aliases of __typename',
      `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
    ],
    ['a query of ten thousand words', `{ ${'whoAmI '.repeat(10_000)} }`],
  ])('refuses %s with 400 and a stable code', async (_, query) => {
    const { status, body } = await ask(query);
    expect(status).toBe(400);
    expect(codes(body)).toContain('LIMIT_EXCEEDED');
  });

  it('refuses a number that no computer knows, instead of sending it on as nothing', async () => {
    const answer = await fetch(district.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await district.token()}` },
      body: '{"query":"{ whoAmI }","variables":{"amounts":[1,{"deep":1e400}]}}',
    });
    expect(answer.status).toBe(400);
    expect(codes((await answer.json()) as never)).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses a body of ten megabytes with 413', async () => {
    const { status, body } = await ask('{ whoAmI }', { variables: { filler: 'x'.repeat(10_000_000) } });
    expect(status).toBe(413);
    expect(codes(body)).toEqual(['BODY_TOO_LARGE']);
  });

  it('answers a client that sends a large body slowly, too', async () => {
    const text = JSON.stringify({ query: '{ whoAmI }', variables: { filler: 'x'.repeat(10_000_000) } });
    const sent = Array.from({ length: 20 }, () =>
      fetch(district.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text }),
    );
    for (const { status } of await Promise.all(sent)) expect(status).toBe(413);
  });

  it('refuses several requests in one body', async () => {
    const { origin, pathname } = new URL(district.url);
    const { status } = await supertest(origin)
      .post(pathname)
      .set({ authorization: `Bearer ${await district.token()}` })
      .send([{ query: '{ whoAmI }' }, { query: '{ whoAmI }' }]);
    expect(status).toBe(400);
  });

  it('says in Chinese that an address is none, and repeats nothing of it', async () => {
    const { origin } = new URL(district.url);
    for (const asked of [
      supertest(origin).get('/no/such/370112199001011234?name=secret'),
      supertest(origin).put('/graphqll'),
    ]) {
      const { status, body, text } = await asked;
      expect([status, codes(body)]).toEqual([404, ['NOT_FOUND']]);
      expect(body.errors[0].message).toMatch(/没有这个地址/);
      expect(text).not.toMatch(/370112|secret|such|graphqll/);
    }
  });

  it('refuses what is not JSON in Chinese', async () => {
    const { origin, pathname } = new URL(district.url);
    const { status, body } = await supertest(origin)
      .post(pathname)
      .set('content-type', 'application/json')
      .send('{"query":');
    expect(status).toBe(400);
    expect(body.errors[0].message).toMatch(/格式/);
  });
});

describe('the explorer', () => {
  it('is served to a browser with everything it needs from this machine alone', async () => {
    const { origin, pathname } = new URL(district.url);
    const page = await supertest(origin).get(pathname).set('accept', 'text/html');
    const needed = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(needed).toHaveLength(4);
    for (const path of needed) expect((await supertest(origin).get(path)).status).toBe(200);
  });
});

describe('errors', () => {
  it('masks the text of a fault, which may hold an identity number', async () => {
    const { body, text } = await ask('{ faulty }');
    expect(codes(body)).toEqual(['INTERNAL']);
    expect(text).not.toMatch(/370112|constraint|duplicate|stack/);
  });

  it('passes on what a service says of a list that has not caught up, so that a front-end knows to ask again', async () => {
    const { body } = await ask('{ stale }');
    expect(codes(body)).toEqual(['STALE_VERSION']);
    expect(body.errors[0].message).toMatch(/稍后再查/);
  });

  it('says in Chinese that a field does not exist', async () => {
    const { status, body } = await ask('{ nowhere }');
    expect(status).toBe(400);
    expect(codes(body)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(body.errors[0].message).toMatch(/接口定义/);
  });

  it('passes a refusal on as data', async () => {
    const { body } = await ask('mutation { register(name: "") { personId problems { __typename code message } } }');
    expect(body).toEqual({
      data: {
        register: {
          personId: null,
          problems: [{ __typename: 'NameMissing', code: 'NAME_MISSING', message: '缺姓名' }],
        },
      },
    });
  });

  it('keeps the committed answers of the others when one service is down, and says what to repeat', async () => {
    await district.stopCases();
    const { body, text } = await ask(
      'mutation { first: register(name: "王") { personId } apply { number } last: register(name: "李") { personId } }',
    );
    expect(body.data).toEqual({ first: { personId: 'p-1' }, apply: null, last: { personId: 'p-2' } });
    expect(body.errors).toEqual([
      {
        message: expect.stringContaining('idempotencyKey'),
        path: ['apply'],
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      },
    ]);
    expect(text).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
    expect(district.registered).toEqual(['王', '李']);
  });

  it('gives what the others know of a person when one service is down, with the path of what is missing', async () => {
    const { body } = await ask('{ person(id: "7") { name caseNumber } }');
    expect(body.data).toEqual({ person: { name: '某人', caseNumber: null } });
    expect(body.errors[0].path).toEqual(['person']);
    expect(codes(body)).toEqual(['SERVICE_UNAVAILABLE']);
  });
});
