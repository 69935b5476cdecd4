import type { LegalDate } from '@yimen/standards';
import fc from 'fast-check';
import { correct } from './correct.js';
import { identityOf } from './identity.js';
import { nameBeginnings } from './names.js';
import type { Person, PlaceOnDay } from './person.js';
import { complaintAboutPlace } from './places.js';

const today = '2026-09-24' as LegalDate;
const claim = { identityType: 'RESIDENT_ID', sex: null, birthDate: null } as const;

describe('a document (domain §10.3)', () => {
  it.each([
    ['11010519491231002X', 'FEMALE', '1949-12-31'],
    ['370112197803154529', 'FEMALE', '1978-03-15'],
    ['370181199001010015', 'MALE', '1990-01-01'],
  ])('%s tells sex and birth date, also with a code abolished since', (number, sex, birthDate) => {
    expect(identityOf({ ...claim, number }, today)).toMatchObject({ number, sex, birthDate, sexInNumber: null });
  });
  it('keeps a stated sex and says what the number says', () => {
    expect(identityOf({ ...claim, number: '370112197803154529', sex: 'MALE' }, today)).toMatchObject({
      sex: 'MALE',
      sexInNumber: 'FEMALE',
    });
  });
  it('refuses a birth date after today, and takes one of today', () => {
    expect(identityOf({ ...claim, identityType: 'NONE', number: null, birthDate: today }, today)).toMatchObject({
      sex: 'UNKNOWN',
    });
    expect(
      identityOf({ ...claim, identityType: 'NONE', number: null, birthDate: '2026-09-25' as LegalDate }, today),
    ).toMatchObject({
      code: 'BIRTH_DATE_IN_FUTURE',
    });
  });
});

describe('a correction', () => {
  const found: Person = {
    ...{
      id: 'p',
      identityType: 'NONE',
      number: null,
      name: '试某',
      sex: 'UNKNOWN',
      birthDate: '1978-03-14' as LegalDate,
    },
    ...{ hukouDivision: '370112001', hukouSince: today, residenceDivision: null, residenceSince: null, phone: null },
    ...{ lifeStatus: 'ALIVE', lifeStatusOn: null, version: 3 },
  };
  it('takes birth date and sex from a number that was found at last', () => {
    const decision = correct(
      found,
      { identityType: 'RESIDENT_ID', number: '370112197803154529', reason: '补录' },
      today,
    );
    expect(decision).toMatchObject({
      outcome: 'accepted',
      value: { person: { birthDate: '1978-03-15', sex: 'FEMALE', version: 4 } },
    });
  });
  it('refuses a birth after the recorded death', () => {
    const dead: Person = { ...found, lifeStatus: 'DEAD', lifeStatusOn: '2000-01-01' as LegalDate };
    expect(correct(dead, { birthDate: '2001-01-01' as LegalDate, reason: '更正' }, today)).toMatchObject({
      refusal: { code: 'BIRTH_AFTER_DEATH' },
    });
  });
});

describe('where somebody is registered (附录 A.1: 到乡级)', () => {
  const place = (state: PlaceOnDay['state'], level: string | null) => ({
    code: '370112001',
    state,
    level,
    successors: [],
  });
  it.each([
    ['TOWNSHIP', null],
    ['VILLAGE', null],
    ['COUNTY', 'DIVISION_LEVEL'],
  ])('in force at level %s: %s', (level, code) => {
    const complaint = complaintAboutPlace(place('IN_FORCE', level), 'f');
    expect(complaint && 'code' in complaint ? complaint.code : null).toBe(code);
  });
  it.each(['UNKNOWN', 'ABOLISHED', 'NOT_YET'] as const)('%s is refused', (state) => {
    expect(complaintAboutPlace(place(state, 'TOWNSHIP'), 'f')).toMatchObject({ code: `DIVISION_${state}` });
  });
});

describe('the beginnings by which a name is found', () => {
  it('are of two characters and more, and the whole', () => {
    expect(nameBeginnings('欧阳试验')).toEqual(['欧阳', '欧阳试', '欧阳试验']);
    expect(nameBeginnings('试')).toEqual(['试']);
    expect(nameBeginnings('𠮷田試')).toEqual(['𠮷田', '𠮷田試']);
  });
  it('never tell a first character of a longer name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 60, unit: 'grapheme' }), (name) => {
        const beginnings = nameBeginnings(name);
        const characters = Array.from(name).length;
        expect(beginnings).toContain(name);
        expect(beginnings.every((one) => Array.from(one).length >= Math.min(2, characters))).toBe(true);
        expect(beginnings.every((one) => name.startsWith(one))).toBe(true);
      }),
    );
  });
});
