import { legalDate } from '@yimen/standards';
import { documentNumber } from './document-rules.js';
import { fields, type Paper, paragraph, signatures } from './paper.js';
import { paperHtml } from './paper-html.js';
import { paperText } from './paper-text.js';

const paper: Paper = {
  kind: 'REFUSAL',
  title: '最低生活保障不予确认决定书',
  addressee: '<script>alert(1)</script>',
  authority: '济南市历城区民政局',
  madeOn: legalDate('2026-10-15'),
  remedy: {
    ...{ reconsiderationDays: 60, litigationMonths: 6, basis: '行政复议法' },
    reconsiderationAuthority: '济南市历城区人民政府',
    court: '济南市历城区人民法院',
  },
  parts: [
    paragraph('理由：\n"一" & 二'),
    { is: 'list', items: ['收入超出', '<img src=x onerror=alert(1)>'] },
    fields(['办件号', "'370112'"]),
    signatures('受送达人（签名）'),
  ],
};
const mark = { number: '低保不予字〔2026〕1号', code: 'ABCD-EFGH-JKMN' };

describe('一件文书', () => {
  it('文字里有题名、文号、称谓、正文、救济、落款和核验码', () => {
    expect(paperText(paper, mark).split('\n')).toEqual([
      '最低生活保障不予确认决定书',
      '低保不予字〔2026〕1号',
      '',
      '<script>alert(1)</script>：',
      '理由：',
      '"一" & 二',
      '1. 收入超出',
      '2. <img src=x onerror=alert(1)>',
      "办件号：'370112'",
      '受送达人（签名）：＿＿＿＿＿＿＿＿　　年　月　日',
      expect.stringContaining('60日内向济南市历城区人民政府申请行政复议'),
      '',
      '济南市历城区民政局',
      '2026年10月15日',
      '核验码：ABCD-EFGH-JKMN',
    ]);
  });

  it('网页里人写的文字全部转义，没有脚本，不引用任何外部资源', () => {
    const html = paperHtml(paper, mark, 'DELIVERY');
    expect(html).not.toMatch(/<script|<img|<link|<iframe|url\(|@import|https?:\/\/|<[^>]*\son\w+=/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('理由：<br>&quot;一&quot; &amp; 二');
    expect(html).toContain('&#39;370112&#39;');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('size: A4');
    expect(html).not.toContain('存档');
    expect(paperHtml(paper, mark, 'ARCHIVE')).toContain('<p class="copy">存档</p>');
  });

  it('没有文号的（公示）不印文号和核验码', () => {
    const html = paperHtml({ ...paper, remedy: null }, { number: null, code: null }, 'SCREEN');
    expect(html).not.toContain('class="number"');
    expect(html).not.toContain('核验');
    expect(html).not.toContain('行政复议');
  });

  it('同一办件同种的第二件文书另有尾号', () => {
    expect(documentNumber('低保受字', '2026', '3701', 1)).toBe('低保受字〔2026〕3701号');
    expect(documentNumber('低保受字', '2026', '3701', 2)).toBe('低保受字〔2026〕3701-2号');
  });
});
