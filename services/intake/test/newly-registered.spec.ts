import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readInternalKeys, verifyInternalToken } from '@yimen/access';
import { type BootedService, dataOf, streetA } from '@yimen/testing';
import { aFrontOffice } from './a-front-office.js';

const document = `mutation ($input: OpenIntakeInput!, $key: String!) { openIntake(input: $input, idempotencyKey: $key) {
  intake { applicant { id } } problems { code field } } }`;

interface Opened {
  readonly openIntake: { intake: { applicant: { id: string } } | null; problems: { code: string; field: string }[] };
}

/** What residents' subgraph is to its callers: it answers `_entities` for the persons that it has. */
function residentsThatKnow(persons: ReadonlySet<string>, asked: string[]): Server {
  return createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push(String(request.headers.authorization).slice('Bearer '.length));
      const { variables } = JSON.parse(body) as { variables: { of: { id: string }[] } };
      const found = variables.of.map(({ id }) => (persons.has(id) ? livingAt(id) : null));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: { _entities: found } }));
    });
  });
}

function livingAt(id: string) {
  const place = { code: '370112001001' };
  const divisions = { hukouDivision: place, residenceDivision: place };
  return { id, birthDate: '1980-02-01', sex: 'MALE', lifeStatus: 'ALIVE', version: 1, ...divisions };
}

describe('刚登记的人 somebody registered a moment ago, of whom no event has arrived yet', () => {
  const newcomer = randomUUID();
  const asked: string[] = [];
  const residents = residentsThatKnow(new Set([newcomer]), asked);
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];

  beforeAll(async () => {
    await new Promise<void>((resolve) => residents.listen(0, '127.0.0.1', resolve));
    const residentsUrl = `http://127.0.0.1:${(residents.address() as AddressInfo).port}`;
    ({ house, askers } = await aFrontOffice({ residentsUrl }));
  });
  afterAll(async () => {
    await house.close();
    await new Promise((resolve) => residents.close(resolve));
  });

  const open = async (applicantId: string) => {
    const input = { applicantId, division: streetA, reason: '申请低保', channel: 'WINDOW' };
    return dataOf(await house.query<Opened>(askers['clerk-li'], document, { input, key: randomUUID() })).openIntake;
  };

  it('is asked about at residents, with this service’s own token and for that audience alone', async () => {
    expect(await open(newcomer)).toEqual({ intake: { applicant: { id: newcomer } }, problems: [] });
    const keys = readInternalKeys(house.keys.jwks);
    const claims = await verifyInternalToken(keys, String(asked[0]), { audience: 'residents' });
    expect(claims).toMatchObject({ issuer: 'intake', kind: 'service' });
  });

  it('does not exist when residents does not know them either', async () => {
    expect((await open(randomUUID())).problems).toEqual([{ code: 'NOT_FOUND', field: 'input.applicantId' }]);
  });
});
