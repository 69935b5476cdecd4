import { legalDate } from '@yimen/standards';
import { aRegister } from './act.builder.js';
import { type MaritalStatus, statusAt } from './index.js';

let register: ReturnType<typeof aRegister>;
beforeEach(() => {
  register = aRegister();
});

const on = (personId: string, asOf: string, knownOn?: string): MaritalStatus =>
  statusAt(register.acts, personId, {
    asOf: legalDate(asOf),
    ...(knownOn === undefined ? {} : { knownOn: legalDate(knownOn) }),
  });
const word = (personId: string, asOf: string, knownOn?: string) => on(personId, asOf, knownOn).status;

describe('婚姻关系状态 (domain §6.4): folded from the acts, at any date', () => {
  it('is 未婚 before, 初婚 from the day of registration, for both', () => {
    const marriage = register.add('MARRIAGE', ['wei', 'lan'], '2020-05-20');
    expect(word('wei', '2020-05-19')).toBe('UNMARRIED');
    expect(on('wei', '2020-05-20')).toMatchObject({ status: 'MARRIED', code: '21', spouseId: 'lan' });
    expect(on('lan', '2026-01-01')).toMatchObject({ status: 'MARRIED', since: '2020-05-20', actId: marriage.id });
    expect(word('stranger', '2026-01-01')).toBe('UNMARRIED');
  });

  it('a divorce ends it from its day; another marriage is 再婚, the former spouse again 复婚 (§10.1)', () => {
    const first = register.add('MARRIAGE', ['wei', 'lan'], '2010-01-01');
    register.about(first, 'DIVORCE', '2015-06-01');
    expect(word('wei', '2015-05-31')).toBe('MARRIED');
    expect(on('wei', '2015-06-01')).toMatchObject({ status: 'DIVORCED', code: '40', since: '2015-06-01' });
    const again = register.add('REMARRIAGE', ['lan', 'wei'], '2016-01-01');
    expect(on('wei', '2016-01-01').code).toBe('23');
    register.about(again, 'DIVORCE', '2017-01-01');
    register.add('MARRIAGE', ['wei', 'mei'], '2018-01-01');
    expect(on('wei', '2018-01-01').code).toBe('22');
    expect(on('mei', '2018-01-01').code).toBe('21');
  });

  it('a death leaves the other widowed, also on the day of the wedding', () => {
    const marriage = register.add('MARRIAGE', ['wei', 'lan'], '2020-05-20');
    register.about(marriage, 'WIDOWED', '2020-05-20', { personId: 'wei' });
    expect(on('lan', '2020-05-20')).toMatchObject({ status: 'WIDOWED', code: '30' });
  });

  it('an annulment makes it void from the beginning: the parties are again what they were before (民法典 1054)', () => {
    const first = register.add('MARRIAGE', ['wei', 'lan'], '2010-01-01');
    register.about(first, 'DIVORCE', '2015-06-01');
    const second = register.add('MARRIAGE', ['wei', 'mei'], '2018-01-01');
    register.about(second, 'ANNULMENT', '2018-01-01', { recordedOn: legalDate('2020-03-01') });
    expect(on('wei', '2019-01-01')).toMatchObject({ status: 'DIVORCED', code: '40' });
    expect(word('mei', '2019-01-01')).toBe('UNMARRIED');
  });

  it('answers what was known on a day about a day: the annulment of 2020 was unknown in 2019', () => {
    const marriage = register.add('MARRIAGE', ['wei', 'mei'], '2018-01-01');
    register.about(marriage, 'ANNULMENT', '2018-01-01', { recordedOn: legalDate('2020-03-01') });
    expect(word('wei', '2019-01-01', '2019-12-31')).toBe('MARRIED');
    expect(word('wei', '2019-01-01', '2020-03-01')).toBe('UNMARRIED');
  });

  it('a revocation that is itself revoked brings the act back; so does the revocation of a mistaken death', () => {
    const marriage = register.add('MARRIAGE', ['wei', 'lan'], '2018-01-01');
    const revoked = register.about(marriage, 'REVOCATION', '2018-01-01');
    expect(word('wei', '2020-01-01')).toBe('UNMARRIED');
    register.about(revoked, 'REVOCATION', '2018-01-01');
    expect(word('wei', '2020-01-01')).toBe('MARRIED');
    const death = register.about(marriage, 'WIDOWED', '2021-01-01', { personId: 'lan' });
    expect(word('wei', '2021-02-01')).toBe('WIDOWED');
    register.about(death, 'REVOCATION', '2021-01-01');
    expect(word('wei', '2021-02-01')).toBe('MARRIED');
  });

  it('a correction of the day counts, the last one', () => {
    const marriage = register.add('MARRIAGE', ['wei', 'lan'], '2018-01-11');
    register.about(marriage, 'CORRECTION', '2018-01-10');
    register.about(marriage, 'CORRECTION', '2018-01-01');
    expect(on('wei', '2018-01-05')).toMatchObject({ status: 'MARRIED', since: '2018-01-01' });
  });

  it('补办 counts from when the conditions were met (民法典 1049)', () => {
    register.add('RETROACTIVE', ['wei', 'lan'], '1996-03-01', { recordedOn: legalDate('2026-09-24') });
    expect(word('lan', '1996-03-01')).toBe('MARRIED');
    expect(word('lan', '1996-02-28')).toBe('UNMARRIED');
  });

  it('who is set free of a false record meanwhile is what they were before; the other stays bound (§19 case 12)', () => {
    const falsely = register.add('MARRIAGE', ['victim', 'swindler'], '2019-01-01');
    register.about(falsely, 'CONDITIONAL_ALLOWANCE', '2026-09-01', { personId: 'victim' });
    expect(word('victim', '2026-09-01')).toBe('UNMARRIED');
    expect(word('swindler', '2026-09-01')).toBe('MARRIED');
  });
});

describe('被宣告死亡者重新出现 (domain §19 case 11, 民法典 51)', () => {
  const declared = () => {
    const marriage = register.add('MARRIAGE', ['wei', 'lan'], '2010-01-01');
    return register.about(marriage, 'DEATH_DECLARED', '2018-04-01', { personId: 'wei' });
  };

  it('the marriage ends on the day of the judgment, and revives from the revocation, not from before', () => {
    const death = declared();
    expect(word('lan', '2018-03-31')).toBe('MARRIED');
    expect(word('lan', '2018-04-01')).toBe('WIDOWED');
    register.about(death, 'DEATH_DECLARATION_REVOKED', '2022-07-01', { personId: 'wei' });
    expect(word('lan', '2022-06-30')).toBe('WIDOWED');
    expect(on('lan', '2022-07-01')).toMatchObject({ status: 'MARRIED', spouseId: 'wei', since: '2022-07-01' });
    expect(word('wei', '2022-07-01')).toBe('MARRIED');
  });

  it('it does not revive when the spouse has married again, even if that marriage is over', () => {
    const death = declared();
    const second = register.add('MARRIAGE', ['lan', 'qiang'], '2020-01-01');
    register.about(second, 'DIVORCE', '2021-01-01');
    register.about(death, 'DEATH_DECLARATION_REVOKED', '2022-07-01', { personId: 'wei' });
    expect(word('lan', '2022-07-01')).toBe('DIVORCED');
    expect(word('wei', '2022-07-01')).toBe('WIDOWED');
  });

  it('it does not revive when the spouse has declared in writing not to want it', () => {
    const death = declared();
    register.about(death, 'REVIVAL_DECLINED', '2022-06-01', { personId: 'lan' });
    register.about(death, 'DEATH_DECLARATION_REVOKED', '2022-07-01', { personId: 'wei' });
    expect(word('lan', '2022-07-01')).toBe('WIDOWED');
  });

  it('a second marriage that was void did not stand in the way', () => {
    const death = declared();
    const second = register.add('MARRIAGE', ['lan', 'qiang'], '2020-01-01');
    register.about(second, 'ANNULMENT', '2020-01-01');
    register.about(death, 'DEATH_DECLARATION_REVOKED', '2022-07-01', { personId: 'wei' });
    expect(on('lan', '2022-07-01')).toMatchObject({ status: 'MARRIED', spouseId: 'wei' });
  });
});
