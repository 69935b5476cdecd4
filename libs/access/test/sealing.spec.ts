import { createCipheriv, createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import {
  type FieldCipher,
  type FieldKeys,
  isCipherAvailable,
  openBlindIndexer,
  openFieldVault,
  SealBroken,
} from '../src/index.js';
import { testFieldKeys } from './keys.js';

const keys = testFieldKeys();
const place = { table: 'person', column: 'identity_number', row: '018f6b2e-0000-7000-8000-000000000011' };
const number = '370112197103080043';
const ciphers = (['aes-256-gcm', 'sm4'] as const).filter(isCipherAvailable);
const itWithSm4 = isCipherAvailable('sm4') ? it : it.skip;
const bytes = (hex: string) => Buffer.from(hex, 'hex');

describe.each(ciphers)('a field sealed with %s', (cipher) => {
  const vault = openFieldVault(keys, cipher);
  const sealed = vault.seal(place, number);

  it('opens at its place', () => {
    expect(vault.open(place, sealed)).toBe(number);
  });

  it('holds any text, the empty one and rare characters too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => vault.open(place, vault.seal(place, text)) === text),
    );
    expect(vault.open(place, vault.seal(place, ''))).toBe('');
    expect(vault.open(place, vault.seal(place, '𠮷\ue863·'))).toBe('𠮷\ue863·');
  });

  it('does not show what it holds, and is never the same twice', () => {
    expect(sealed.includes(Buffer.from(number))).toBe(false);
    expect(vault.seal(place, number).equals(sealed)).toBe(false);
  });

  it('does not open in another row, column or table', () => {
    for (const elsewhere of [
      { ...place, row: 'other' },
      { ...place, column: 'phone' },
      { ...place, table: 'household' },
    ]) {
      expect(() => vault.open(elsewhere, sealed)).toThrow(SealBroken);
    }
    const shifted = { table: 'person', column: 'identity_numbe', row: `r${place.row}` };
    expect(() => vault.open(shifted, sealed)).toThrow(SealBroken);
  });

  it('does not open when any one of its bits was changed', () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => vault.open(place, changed)).toThrow(SealBroken);
    }
  });

  it('does not open when it was cut short or lengthened', () => {
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => vault.open(place, sealed.subarray(0, length))).toThrow(SealBroken);
    }
    expect(() => vault.open(place, Buffer.concat([sealed, Buffer.from([0])]))).toThrow(SealBroken);
  });

  it('is broken in words that do not tell its content or its key', () => {
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
    expect(() => vault.open(place, changed)).toThrow('person.identity_number: changed, or not of this place');
  });

  it('is sealed anew when its key is no longer the current one, and opens all the while', () => {
    const next = openFieldVault({ ...keys, current: 'f2' }, cipher);
    expect(vault.keyOf(sealed)).toBe('f1');
    expect(next.open(place, sealed)).toBe(number);
    const again = next.reseal(place, sealed);
    expect(again && next.keyOf(again)).toBe('f2');
    expect(again && next.open(place, again)).toBe(number);
    expect(again && next.reseal(place, again)).toBeNull();
  });

  it('does not open once its key is gone', () => {
    const { f2 } = keys.keys;
    const later = openFieldVault({ ...keys, current: 'f2', keys: { f2: String(f2) } }, cipher);
    expect(() => later.open(place, sealed)).toThrow('no key f1');
  });
});

describe('the 国密 suite', () => {
  itWithSm4('computes SM3 as GB/T 32905 附录 A publishes it', () => {
    const sm3 = (text: string) => createHash('sm3').update(text).digest('hex');
    expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
  });

  itWithSm4('computes SM4 as GB/T 32907 附录 A publishes it', () => {
    const block = bytes('0123456789abcdeffedcba9876543210');
    const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false);
    expect(cipher.update(block).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });

  itWithSm4('computes SM4-CTR as the IETF draft on SM4 publishes it (draft-ribose-cfrg-sm4-10, A.2.5.1)', () => {
    const cipher = createCipheriv(
      'sm4-ctr',
      bytes('0123456789abcdeffedcba9876543210'),
      bytes('000102030405060708090a0b0c0d0e0f'),
    );
    const plain = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'aa', 'bb'].map((pair) => pair.repeat(8)).join('');
    expect(cipher.update(bytes(plain)).toString('hex')).toBe(
      'ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7f234bc0e24c11980fd1286310ce37b926e02fcd0faa0baf38b2933851d824514',
    );
  });

  itWithSm4('authenticates with the HMAC of RFC 2104 over SM3', () => {
    const key = Buffer.alloc(64, 0);
    bytes('0102030405060708090a0b0c0d0e0f10').copy(key);
    const sm3 = (...parts: Buffer[]) => createHash('sm3').update(Buffer.concat(parts)).digest();
    const xor = (value: number) => Buffer.from(key.map((byte) => byte ^ value));
    const byHand = sm3(xor(0x5c), sm3(xor(0x36), Buffer.from('abc')));
    expect(createHmac('sm3', key.subarray(0, 16)).update('abc').digest()).toEqual(byHand);
  });

  itWithSm4('and AES open each other’s fields, so that the suite can be changed while running', () => {
    const aes = openFieldVault(keys, 'aes-256-gcm');
    const sm4 = openFieldVault(keys, 'sm4');
    const sealed = aes.seal(place, number);
    expect(sm4.open(place, sealed)).toBe(number);
    const again = sm4.reseal(place, sealed);
    expect(again && aes.open(place, again)).toBe(number);
  });
});

describe('a blind index', () => {
  const index = openBlindIndexer(keys);

  it('finds the same value and no other', () => {
    expect(index.of('person.identity-number', number)).toEqual(index.of('person.identity-number', number));
    expect(index.of('person.identity-number', number).digest).not.toEqual(
      index.of('person.identity-number', `${number}x`).digest,
    );
  });

  it('does not tell that a telephone equals an account', () => {
    expect(index.of('person.phone', number).digest).not.toEqual(index.of('person.bank-account', number).digest);
  });

  it('is not a plain hash that could be counted through', () => {
    const { digest } = index.of('person.identity-number', number);
    expect(digest).not.toEqual(createHash('sha256').update(`person.identity-number\0${number}`).digest());
    expect(digest).toHaveLength(32);
  });

  it('carries its own key id, and finds rows of an older key while they remain', () => {
    const older = index.of('person.identity-number', number);
    const next = openBlindIndexer({ ...keys, blindIndex: { ...keys.blindIndex, current: 'b2' } });
    expect([older.key, next.of('person.identity-number', number).key]).toEqual(['b1', 'b2']);
    expect(next.allOf('person.identity-number', number).map(({ key }) => key)).toEqual(['b2', 'b1']);
    expect(next.allOf('person.identity-number', number)[1]).toEqual(older);
  });
});

describe('the field keys', () => {
  const bad: readonly (readonly [string, FieldKeys])[] = [
    ['is not 32 bytes', { ...keys, keys: { f1: Buffer.alloc(31).toString('base64') } }],
    ['is not among the keys', { ...keys, current: 'f9' }],
    ['a key id', { ...keys, keys: { ...keys.keys, 'a b': Buffer.alloc(32).toString('base64') } }],
    ['are the same', { ...keys, keys: { f1: String(keys.keys.f1), f2: String(keys.keys.f1) } }],
  ];

  it.each(bad)('are refused at boot when one %s, and no key is told', (complaint, file) => {
    const boot = () => openFieldVault(file);
    expect(boot).toThrow(complaint);
    expect(boot).not.toThrow(String(keys.keys.f1));
  });

  it('of the blind index are checked as well', () => {
    const file = { ...keys, blindIndex: { current: 'none', keys: keys.blindIndex.keys } };
    expect(() => openBlindIndexer(file)).toThrow('current blind index key');
  });

  it('are asked for a suite that exists', () => {
    expect(isCipherAvailable('sm4' satisfies FieldCipher)).toBe(ciphers.includes('sm4'));
  });
});
