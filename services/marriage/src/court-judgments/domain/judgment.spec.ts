import { readFileSync } from 'node:fs';
import { parseParameterFile } from '@yimen/policy';
import { legalDate } from '@yimen/standards';
import { aRegister } from '../../act/domain/act.builder.js';
import { appendRefused, statusAt } from '../../act/domain/index.js';
import {
  annulmentParameterFiles,
  annulmentRoute,
  declineRevival,
  type JudgmentAct,
  type JudgmentKind,
  noteJudgment,
} from './index.js';

const today = legalDate('2026-09-24');

function aCouple() {
  const register = aRegister();
  const marriage = register.add('MARRIAGE', ['wang', 'li'], '2020-05-20');
  const write = (wanted: readonly JudgmentAct[]) => {
    for (const { kind, parties, effectiveOn, about, personId } of wanted)
      register.add(kind, parties, effectiveOn, { about, personId, recordedOn: today });
  };
  const judge = (kind: JudgmentKind, more: { judgedOn?: string; inForceOn?: string; personId?: string } = {}) => {
    const { judgedOn = '2026-08-01', inForceOn = '2026-08-20', personId = null } = more;
    const order = { kind, marriageId: marriage.id, personId, today };
    const decision = noteJudgment(register.acts, {
      ...order,
      judgedOn: legalDate(judgedOn),
      inForceOn: legalDate(inForceOn),
    });
    if (decision.outcome === 'accepted') write(decision.next);
    return decision;
  };
  const status = (who = 'wang', asOf = '2026-09-24') => statusAt(register.acts, who, { asOf: legalDate(asOf) }).status;
  const decline = (personId: string) => {
    const decision = declineRevival(register.acts, { marriageId: marriage.id, personId, today });
    if (decision.outcome === 'accepted') write([decision.next]);
    return decision;
  };
  return { ...register, marriage, judge, decline, status };
}

describe('a judgment in force is noted (婚姻登记条例 20)', () => {
  it('a marriage that is invalid or annulled never was, on any day', () => {
    for (const kind of ['MARRIAGE_INVALID', 'MARRIAGE_ANNULLED'] as const) {
      const { judge, status } = aCouple();
      expect(judge(kind).outcome).toBe('accepted');
      expect([status('wang', '2021-01-01'), status()]).toEqual(['UNMARRIED', 'UNMARRIED']);
    }
  });

  it('a divorce by court ends the marriage on the day on which the judgment comes into force', () => {
    const { judge, status } = aCouple();
    judge('DIVORCE');
    expect([status('li', '2026-08-19'), status('li', '2026-08-20')]).toEqual(['MARRIED', 'DIVORCED']);
    expect(judge('DIVORCE')).toMatchObject({ refusal: { because: 'MARRIAGE_NOT_IN_FORCE' } });
  });

  it('a certificate that was issued again after the divorce by court is revoked with it', () => {
    const { add, acts, marriage, judge } = aCouple();
    const before = add('REISSUE', ['wang', 'li'], '2026-08-10', { about: marriage.id });
    const after = add('REISSUE', ['wang', 'li'], '2026-09-01', { about: marriage.id });
    judge('DIVORCE');
    const revoked = acts.filter(({ kind }) => kind === 'REVOCATION').map(({ about }) => about);
    expect([revoked, before.id === after.id]).toEqual([[after.id], false]);
  });

  it('takes no judgment that is not in force, of no record that stands, about nobody of the couple', () => {
    const { judge, about, marriage } = aCouple();
    expect(judge('DIVORCE', { inForceOn: '2026-09-25' })).toMatchObject({ refusal: { because: 'JUDGMENT_DATES' } });
    expect(judge('DIVORCE', { judgedOn: '2026-08-21' })).toMatchObject({ refusal: { because: 'JUDGMENT_DATES' } });
    expect(judge('DEATH_DECLARED', { personId: 'zhao' })).toMatchObject({ refusal: { because: 'JUDGMENT_PERSON' } });
    expect(judge('DEATH_DECLARATION_REVOKED')).toMatchObject({ refusal: { because: 'DEATH_DECLARATION_UNKNOWN' } });
    about(marriage, 'REVOCATION', '2020-05-20');
    expect(judge('DIVORCE')).toMatchObject({ refusal: { because: 'MARRIAGE_RECORD_UNKNOWN' } });
  });

  it('brings only acts that the register takes', () => {
    for (const kind of ['MARRIAGE_INVALID', 'MARRIAGE_ANNULLED', 'DIVORCE', 'DEATH_DECLARED', 'OTHER'] as const) {
      const { acts, marriage } = aCouple();
      const [judgedOn, inForceOn] = [legalDate('2026-08-01'), legalDate('2026-08-20')];
      const order = { kind, marriageId: marriage.id, personId: 'li', judgedOn, inForceOn, today };
      const decision = noteJudgment(acts, order);
      if (decision.outcome === 'refused') throw new Error(decision.refusal.because);
      const written = decision.next.map((act, at) => ({ ...marriage, ...act, id: `new-${at}`, seq: 10 + at }));
      expect(appendRefused(acts, written)).toBeNull();
    }
  });
});

describe('被宣告死亡者重新出现 (domain §19 case 11)', () => {
  it('revives from the revocation on', () => {
    const { judge, status } = aCouple();
    judge('DEATH_DECLARED', { personId: 'li', judgedOn: '2024-01-10', inForceOn: '2024-02-01' });
    expect([status('wang', '2024-01-09'), status('wang', '2024-01-10')]).toEqual(['MARRIED', 'WIDOWED']);
    judge('DEATH_DECLARATION_REVOKED', { judgedOn: '2026-08-01', inForceOn: '2026-08-01' });
    expect([status('wang', '2026-07-31'), status('wang', '2026-08-01')]).toEqual(['WIDOWED', 'MARRIED']);
  });

  it('does not revive against a declaration in writing that lay there before', () => {
    const { judge, decline, status } = aCouple();
    judge('DEATH_DECLARED', { personId: 'li', judgedOn: '2024-01-10', inForceOn: '2024-02-01' });
    expect(decline('wang').outcome).toBe('accepted');
    judge('DEATH_DECLARATION_REVOKED', { judgedOn: '2026-09-24', inForceOn: '2026-09-24' });
    expect(status()).toBe('WIDOWED');
  });

  it('only the spouse who was left may decline, once, and not after the revocation', () => {
    const { judge, decline } = aCouple();
    expect(decline('wang')).toMatchObject({ refusal: { because: 'DEATH_DECLARATION_UNKNOWN' } });
    judge('DEATH_DECLARED', { personId: 'li', judgedOn: '2024-01-10', inForceOn: '2024-02-01' });
    for (const other of ['li', 'zhao'])
      expect(decline(other)).toMatchObject({ refusal: { because: 'NOT_THE_SPOUSE' } });
    decline('wang');
    expect(decline('wang')).toMatchObject({ refusal: { because: 'ALREADY_DECLINED' } });
    judge('DEATH_DECLARATION_REVOKED', { judgedOn: '2026-09-24', inForceOn: '2026-09-24' });
    expect(decline('wang')).toMatchObject({ refusal: { because: 'DEATH_DECLARATION_UNKNOWN' } });
  });
});

describe('胁迫只归法院 (民法典 1052, 婚姻登记条例 12)', () => {
  const parameters = annulmentParameterFiles.flatMap((file) =>
    parseParameterFile(readFileSync(file, 'utf8'), 'annulment'),
  );
  const route = (since: string | null) =>
    annulmentRoute(
      { divisions: [], parameters },
      { ground: 'COERCION', since: since === null ? null : legalDate(since), today },
    );

  it('the year runs from the end of the coercion, and its last day is still in time', () => {
    expect(route('2025-09-24')).toMatchObject({ lastDay: '2026-09-24', expired: false });
    expect(route('2025-09-23')).toMatchObject({ lastDay: '2026-09-23', expired: true });
    expect(route(null)).toMatchObject({ lastDay: null, expired: false });
  });
});
