import fc from 'fast-check';
import {
  certificateBelongsTo,
  disabilityCategories,
  disabilityCertificate,
  disabilityCertificateNumber,
} from './disability-certificate.js';

const holder = '370112197803154529';

describe('残疾人证号（domain §4.5）', () => {
  it('37011219780315452942 是肢体二级', () => {
    const read = disabilityCertificate('37011219780315452942');
    expect(read).toMatchObject({ ok: true, category: 'PHYSICAL', level: 2, reissued: 0, identity: { number: holder } });
    expect(read.ok && certificateBelongsTo(read, holder)).toBe(true);
    expect(read.ok && certificateBelongsTo(read, '11010519491231002X')).toBe(false);
  });

  it('补办的证带 B1、B2；空格、全角、小写先改正', () => {
    expect(disabilityCertificate(`${holder}63b2`)).toMatchObject({
      ok: true,
      category: 'MENTAL',
      level: 3,
      reissued: 2,
    });
    expect(disabilityCertificate(' 110105 19491231 ００２x 11 ')).toMatchObject({
      ok: true,
      category: 'VISUAL',
      level: 1,
    });
  });

  it.each([
    ['', 'FORMAT'],
    [holder, 'FORMAT'],
    [`${holder}4`, 'FORMAT'],
    [`${holder}42B`, 'FORMAT'],
    [`${holder}42C1`, 'FORMAT'],
    [`${holder}421`, 'FORMAT'],
    [`${holder}02`, 'CATEGORY'],
    [`${holder}82`, 'CATEGORY'],
    [`${holder}40`, 'LEVEL'],
    [`${holder}45`, 'LEVEL'],
    ['37011219780315452842', 'CHECKSUM'],
    ['37011219780230452942', 'BIRTH_DATE'],
    ['37019919780315452942', 'REGION'],
    ['X7011219780315452942', 'FORMAT'],
  ])('%s 拒绝：%s，且说明为中文', (number, code) => {
    const answer = disabilityCertificate(number);
    expect(answer).toMatchObject({ ok: false, code });
    expect(!answer.ok && answer.message).toMatch(/\p{Script=Han}/u);
  });

  it('写出的号码读回来是同一张证', () => {
    const grade = fc.record({
      category: fc.constantFrom(...disabilityCategories),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      reissued: fc.nat({ max: 9 }),
    });
    fc.assert(
      fc.property(grade, ({ category, level, reissued }) => {
        const read = disabilityCertificate(disabilityCertificateNumber(holder, category, level, reissued));
        expect(read).toMatchObject({ ok: true, category, level, reissued });
      }),
    );
  });
});
