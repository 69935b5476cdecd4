import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { act, aNamedRegistry, district } from './a-registry.js';
import { marrying, registered } from './support/a-registry.js';

const reissue = {
  mutation: 'reissueMarriageCertificate',
  input: 'ReissueCertificateInput',
  selection: 'record { id kind certificateNo about { id } }',
};
const revoke = { mutation: 'revokeReissue', input: 'RevokeReissueInput', selection: 'record { kind about { id } }' };
const judge = {
  mutation: 'recordCourtJudgment',
  input: 'RecordCourtJudgmentInput',
  selection: 'judgment { records { kind about { id } } }',
};

describe('补领婚姻登记证 (MAR-07)', () => {
  let registry: Awaited<ReturnType<typeof aNamedRegistry>>;
  beforeAll(async () => {
    registry = await aNamedRegistry();
  });
  afterAll(() => registry?.close());

  let serial = 100;
  const aCouple = async () => {
    const [wang, li] = [await registry.somebody('王某'), await registry.somebody('李某')];
    const [marriage] = await registered(registry.house, marrying(wang, li, '2020-05-20'));
    return { wang, li, marriageId: marriage?.id ?? '' };
  };
  const asks = (couple: { wang: string; marriageId: string }, more: object = {}) => {
    serial += 1;
    return act<'record'>(registry.house, registry.askers['registrar-sun'], reissue, {
      ...{
        division: district,
        marriageId: couple.marriageId,
        certificate: 'MARRIAGE_CERTIFICATE',
        applicantId: couple.wang,
      },
      ...{ identityVerified: true, lost: 'ONE', lossDeclared: true, certificateNo: `BJ370112-2026-${serial}` },
      ...more,
    });
  };

  it('is an act about the marriage, with the number of the new form, given once in the country', async () => {
    const couple = await aCouple();
    const first = await asks(couple);
    expect(first).toMatchObject({ problems: [], record: { kind: 'REISSUE', about: { id: couple.marriageId } } });
    const again = await asks(await aCouple(), { certificateNo: first.record?.certificateNo });
    expect(again.problems).toMatchObject([{ code: 'CERTIFICATE_NUMBER_USED' }]);
    expect((await asks(couple, { certificateNo: '无' })).problems).toMatchObject([
      { code: 'CERTIFICATE_NUMBER_FORMAT' },
    ]);
  });

  it('both lost, an extract is needed besides the declaration', async () => {
    const couple = await aCouple();
    expect((await asks(couple, { lost: 'BOTH' })).problems).toMatchObject([{ code: 'EXTRACT_MISSING' }]);
    expect((await asks(couple, { lost: 'BOTH', extractNo: '婚档摘字〔2026〕1号' })).problems).toEqual([]);
  });

  it('after a divorce by court nothing is issued again, and what was issued since is revoked with the note', async () => {
    const couple = await aCouple();
    const issued = await asks(couple);
    const noted = await act<'judgment'>(registry.house, registry.askers['registrar-sun'], judge, {
      ...{ division: district, marriageId: couple.marriageId, kind: 'DIVORCE', judgmentNo: '（2026）鲁01民终9号' },
      ...{ court: '济南市中级人民法院', judgedOn: '2026-08-01', inForceOn: '2026-08-20' },
    });
    expect(noted.judgment).toMatchObject({
      records: [{ kind: 'DIVORCE' }, { kind: 'REVOCATION', about: { id: issued.record?.id } }],
    });
    expect((await asks(couple)).problems).toMatchObject([
      { __typename: 'MarriageDivorcedByCourt', code: 'DIVORCED_BY_COURT' },
    ]);
  });

  it('查档不符不予补发并告知理由: in writing with the remedies, on a ground of the record alone (domain §18)', async () => {
    const refuse = {
      mutation: 'refuseReissue',
      input: 'RefuseReissueInput',
      selection: 'document { kind number text remedy { reconsiderationDays litigationMonths } }',
    };
    const { wang, li, marriageId } = await aCouple();
    const fixed = {
      division: district,
      certificate: 'MARRIAGE_CERTIFICATE',
      applicantId: wang,
      identityVerified: true,
    };
    const tells = (more: object) =>
      act<'document'>(registry.house, registry.askers['registrar-sun'], refuse, { ...fixed, ...more });
    expect((await tells({ marriageId })).problems).toMatchObject([{ code: 'NO_GROUND_TO_REFUSE' }]);
    expect((await tells({})).problems).toMatchObject([{ code: 'RECORD_NOT_NAMED' }]);
    const stranger = await registry.somebody('赵某');
    const none = await tells({ applicantId: stranger });
    expect(none).toMatchObject({
      problems: [],
      document: { kind: 'REISSUE_REFUSED', remedy: { reconsiderationDays: 60, litigationMonths: 6 } },
    });
    expect(none.document?.text).toContain('查档没有此人的这条有效登记记录');
    const couple = { kind: 'DIVORCE', parties: [wang, li] as const, about: marriageId, division: district } as const;
    await registered(registry.house, { ...couple, effectiveOn: legalDate('2024-01-01'), basis: 'COURT' });
    expect((await tells({ marriageId })).document?.text).toContain('人民法院判决或者调解离婚');
  });

  it('an applicant with a record never hears that there is none: a slip in the number asks which record they mean', async () => {
    const refuse = { mutation: 'refuseReissue', input: 'RefuseReissueInput', selection: 'document { text }' };
    const [{ wang, li, marriageId }, others] = [await aCouple(), await aCouple()];
    const tells = (own: object) =>
      act<'document'>(registry.house, registry.askers['registrar-sun'], refuse, {
        ...{ division: district, certificate: 'MARRIAGE_CERTIFICATE', applicantId: wang, identityVerified: true },
        ...own,
      });
    for (const slip of [others.marriageId, randomUUID(), 'mistyped'])
      expect((await tells({ marriageId: slip })).problems).toMatchObject([{ code: 'RECORD_NOT_NAMED' }]);
    const capitals = { marriageId: marriageId.toUpperCase(), applicantId: wang.toUpperCase() };
    expect((await tells(capitals)).problems).toMatchObject([{ code: 'NO_GROUND_TO_REFUSE' }]);
    expect((await asks({ wang: capitals.applicantId, marriageId: capitals.marriageId })).problems).toEqual([]);
    // What was revoked is truly none any more, and is refused in writing.
    const revoked = {
      kind: 'REVOCATION',
      parties: [wang, li] as const,
      about: marriageId,
      division: district,
    } as const;
    await registered(registry.house, { ...revoked, effectiveOn: legalDate('2020-05-20'), basis: 'FRAUD' });
    expect((await tells({ marriageId })).document?.text).toContain('查档没有此人的这条有效登记记录');
  });

  it('who parted at the registry gets the divorce certificate instead', async () => {
    const couple = await aCouple();
    const divorce = { kind: 'DIVORCE', parties: [couple.wang, couple.li] as const, about: couple.marriageId } as const;
    await registered(registry.house, {
      ...divorce,
      effectiveOn: legalDate('2024-01-01'),
      division: district,
      basis: 'AGREEMENT',
    });
    expect((await asks(couple)).problems).toMatchObject([{ code: 'RECORD_CHANGED' }]);
    expect((await asks(couple, { certificate: 'DIVORCE_CERTIFICATE' })).problems).toEqual([]);
  });

  it('what was obtained wrongly the leader revokes, once', async () => {
    const issued = await asks(await aCouple());
    const input = { division: district, recordId: issued.record?.id, reason: '冒领' };
    const revoked = await act<'record'>(registry.house, registry.askers['leader-qian'], revoke, input);
    expect(revoked).toMatchObject({ problems: [], record: { kind: 'REVOCATION', about: { id: issued.record?.id } } });
    const again = await act<'record'>(registry.house, registry.askers['leader-qian'], revoke, {
      ...input,
      reason: '再次',
    });
    expect(again.problems).toMatchObject([{ code: 'RECORD_NOT_IN_FORCE' }]);
  });
});
