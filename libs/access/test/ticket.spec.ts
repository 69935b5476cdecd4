import type { LegalDate } from '@yimen/standards';
import { type IntakeTicket, readInternalKeys, readSigner, signTicket, verifyTicket } from '../src/index.js';
import { ed25519Key, forge } from './keys.js';

const now = new Date('2026-09-01T08:00:00Z');
const at = now.getTime() / 1000;
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const intake = ed25519Key('intake');
const gateway = ed25519Key('gateway');
const keys = readInternalKeys({ keys: [intake.publicJwk, gateway.publicJwk] });

const ticket: IntakeTicket = {
  intakeId: 'i-1',
  officer: 'clerk-li',
  applicant: 'p-1',
  subjects: ['p-1', 'p-2'],
  division: '370112001',
  on: '2026-09-01' as LegalDate,
  items: ['AST-01'],
};
const header = { alg: 'EdDSA', kid: 'intake', typ: 'intake-ticket+jwt' };
const { intakeId, ...facts } = ticket;
const claims = { ...facts, sub: intakeId, iss: 'intake', aud: 'yimen-ticket', iat: at, exp: at + 86_400 };
const forged = (change: object, key = intake.privateKey, head: object = header) =>
  forge(head, { ...claims, ...change }, key);

const invalid: readonly (readonly [string, string])[] = [
  ['a word', 'ticket'],
  ['signed by another service', forged({}, gateway.privateKey)],
  ['signed by the gateway under its own name', forged({}, gateway.privateKey, { ...header, kid: 'gateway' })],
  ['signed by a stranger', forged({}, ed25519Key('intake').privateKey)],
  [
    'another applicant under the same signature',
    [0, 1, 2].map((n) => (n === 1 ? forged({ applicant: 'p-9' }) : forged({})).split('.')[n]).join('.'),
  ],
  ['of another type', forged({}, intake.privateKey, { ...header, typ: 'yimen-internal+jwt' })],
  ['for another audience', forged({ aud: 'assistance' })],
  ['for several audiences', forged({ aud: ['yimen-ticket', 'x'] })],
  ['by another issuer', forged({ iss: 'gateway' })],
  ['that holds longer than a day', forged({ exp: at + 90_000 })],
  ['that never ends', forged({ exp: undefined })],
  ['of the future', forged({ iat: at + 600, exp: at + 87_000 })],
  ['without an applicant', forged({ applicant: undefined })],
  ['for nobody', forged({ subjects: [] })],
  ['without a place', forged({ division: '' })],
  ['on an impossible day', forged({ on: '2026-02-30' })],
  ['whose officer is a number', forged({ officer: 7 })],
  ['whose items are a text', forged({ items: 'AST-01' })],
  ['too old and signed by a stranger', forged({ iat: at - 90_000, exp: at - 3_600 }, ed25519Key('intake').privateKey)],
  [
    'too old and of another type',
    forged({ iat: at - 90_000, exp: at - 3_600 }, intake.privateKey, { ...header, typ: 'JWT' }),
  ],
];

describe('an intake ticket (受理凭据)', () => {
  it('is verified offline by whoever has the public keys and says who came, for whom, where and when', async () => {
    const token = await signTicket(await readSigner(intake.privateJwk), ticket, now);
    expect(await verifyTicket(keys, token, later(3_600))).toEqual({ ok: true, ticket });
  });

  it('may come from a resident online, without an officer and for any item', async () => {
    const { items: _items, ...anyItem } = ticket;
    const token = await signTicket(await readSigner(intake.privateJwk), { ...anyItem, officer: null }, now);
    expect(await verifyTicket(keys, token, now)).toEqual({ ok: true, ticket: { ...anyItem, officer: null } });
  });

  it('is signed by the front office only', async () => {
    await expect(signTicket(await readSigner(gateway.privateJwk), ticket, now)).rejects.toThrow('only intake');
  });

  it('is too old after 24 hours, which is told apart from forged', async () => {
    const token = await signTicket(await readSigner(intake.privateJwk), ticket, now);
    expect(await verifyTicket(keys, token, later(86_400))).toMatchObject({ ok: true });
    expect(await verifyTicket(keys, token, later(86_410))).toMatchObject({ ok: false, code: 'INTAKE_TICKET_EXPIRED' });
  });

  it.each(invalid)('is invalid: %s', async (_what, token) => {
    expect(await verifyTicket(keys, token, now)).toMatchObject({ ok: false, code: 'INTAKE_TICKET_INVALID' });
  });
});
