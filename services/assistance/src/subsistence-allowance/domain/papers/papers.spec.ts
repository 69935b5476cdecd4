import { publishedCalendars as calendar, legalDate } from '@yimen/standards';
import { aLaw, nextOf, sun, threeOfThem, walk, zheng } from '../../../../test/rules/a-case.js';
import { type Paper, paperText } from '../../../documents/domain/index.js';
import { confirmCase } from '../acts/confirm.js';
import { proposeRefusal } from '../acts/propose-refusal.js';
import { refuseCase } from '../acts/refuse.js';
import { submitForDecision } from '../acts/submit-for-decision.js';
import { confirmationPaper, type DocumentNames, noticeName, noticePaper, refusalPaper } from './index.js';

const on = legalDate;
const law = aLaw();
const names: DocumentNames = {
  applicant: '魏建国',
  recipient: null,
  authority: '济南市历城区民政局',
  reconsiderationAuthority: '济南市历城区人民政府',
  court: '济南市历城区人民法院',
  street: '济南市历城区山大路街道办事处',
  bureau: '济南市历城区民政局',
  supervisionTelephone: '0531-88880000',
  documentNo: '历城民低保字〔2026〕1号',
};

const textOf = (paper: Paper | null) =>
  paper === null ? '' : paperText(paper, { number: '低保决字〔2026〕1号', code: null });
const shown = { applicant: noticeName('魏建国', false), members: 3, monthlyFen: 120_000, telephone: '0531-88880000' };

function confirmed() {
  const order = { by: zheng, today: on('2026-10-23'), law, calendar, awardId: 'a' };
  return nextOf(confirmCase(walk.publicized(), order));
}

function refused() {
  const facts = {
    ...threeOfThem(),
    incomes: [{ personId: 'wei', kind: 'WAGE' as const, amountFen: 300_000, months: 1 }],
  };
  const grounds = [
    { code: 'INCOME_NOT_BELOW_STANDARD' as const, text: '家庭人均月收入 1000.00 元，不低于低保标准 1000.00 元。' },
  ];
  const proposed = nextOf(proposeRefusal(walk.told({ facts }), { by: sun, today: on('2026-10-13'), law, grounds }));
  const sent = nextOf(submitForDecision(proposed, { by: sun, today: on('2026-10-14'), law, calendar }));
  return nextOf(refuseCase(sent, { by: zheng, today: on('2026-10-15'), law, calendar, grounds }));
}

describe('决定书', () => {
  it('确认决定书写明金额、起发月、认定情况和救济途径', () => {
    const document = confirmationPaper(confirmed(), names);
    expect(document?.title).toBe('最低生活保障确认决定书');
    for (const text of [
      '魏建国：',
      '每月1200.00元（人民币壹仟贰佰元整），自2026年11月起发放',
      '人均 600.00，低于标准',
      '60日内',
      '济南市历城区民政局',
      '2026年10月23日',
    ]) {
      expect(textOf(document)).toContain(text);
    }
  });

  it('不予确认决定书写明理由、依据和救济途径', () => {
    const found = refused();
    const text = textOf(refusalPaper(found, names));
    for (const part of [
      '决定不予确认',
      '1. 家庭人均月收入 1000.00 元',
      '依据：',
      '社会救助法第十八条',
      '6个月内',
      '提起行政诉讼',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('确认的没有不予决定书，不予的没有确认决定书', () => {
    expect(refusalPaper(confirmed(), names)).toBeNull();
    expect(confirmationPaper(refused(), names)).toBeNull();
  });

  it('公示只有脱敏的姓名、人数、金额和监督电话', () => {
    const text = textOf(noticePaper(walk.publicized(), names, shown));
    expect(text).toContain('申请人：魏*');
    expect(text).toContain('保障人数：3人');
    expect(text).toContain('每月1200.00元');
    expect(text).not.toContain('建国');
    expect(text).toContain('公示期 7 天（张贴次日起算，至2026年10月22日止）');
    expect(noticePaper(walk.proposed(), names, shown)).toBeNull();
    expect(noticePaper(refused(), names, shown)).toBeNull();
  });

  it('地方规定公示更久的，公示写明实际的天数', () => {
    const longer = aLaw({ 'limit.dibao.publicity': 10 });
    const text = textOf(noticePaper(walk.publicized({ law: longer }), names, shown));
    expect(text).toContain('公示期 10 天（张贴次日起算，至2026年10月25日止）');
  });

  it('判定的步骤里没有姓名，也没有人员编号', () => {
    const { determination } = confirmed().decision ?? {};
    const text = JSON.stringify(determination);
    for (const secret of ['wei', 'liu', 'jun', '建国']) expect(text).not.toContain(secret);
    expect(determination?.parameters.every(({ source }) => source !== '')).toBe(true);
  });
});
