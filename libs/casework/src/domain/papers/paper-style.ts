/**
 * How a document looks: the page of GB/T 9704-2012 (A4, top margin 37 mm, binding margin 28 mm, type area 156 × 225 mm), the title
 * in 2号 and the text in 3号仿宋. Only fonts that are installed; each family names what Windows, macOS and Linux have.
 */
export const paperStyle = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt "SimSun", "宋体", "Noto Serif CJK SC", serif; } }
:root { --song: "方正小标宋简体", "FZXiaoBiaoSong-B05S", "STZhongsong", "华文中宋", "Songti SC", "SimSun", "宋体", "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --fang: "仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", serif;
  --hei: "黑体", "SimHei", "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: #000; font: 16pt/28pt var(--fang); }
main { width: 156mm; margin: 0 auto; position: relative; }
h1 { font: 700 22pt/32pt var(--song); text-align: center; margin: 0 0 12pt; letter-spacing: 0; }
h2 { font: 400 16pt/28pt var(--hei); margin: 6pt 0 0; text-indent: 2em; break-after: avoid; }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; orphans: 2; widows: 2; }
p.number { text-indent: 0; text-align: center; font-size: 14pt; margin-bottom: 14pt; }
p.addressee, p.copy { text-indent: 0; }
p.copy { position: absolute; top: -18pt; right: 0; font: 14pt/1 var(--hei); border: 1pt solid #000; padding: 3pt 8pt; }
ol { margin: 0; padding-left: 2.6em; }
li { padding-left: .2em; overflow-wrap: anywhere; break-inside: avoid; }
table { width: 100%; border-collapse: collapse; margin: 8pt 0; font-size: 14pt; line-height: 24pt; }
th, td { border: .75pt solid #000; padding: 3pt 8pt; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { width: 9em; font-weight: 400; white-space: nowrap; }
tr { break-inside: avoid; }
p.check b { white-space: nowrap; }
p.sign { display: flex; align-items: baseline; text-indent: 0; margin-top: 14pt; break-inside: avoid; white-space: nowrap; }
p.sign span { flex: 1 1 6em; max-width: 11em; border-bottom: .75pt solid #000; margin-right: 1em; }
.closing { display: flex; justify-content: flex-end; margin-top: 40pt; break-inside: avoid; }
.closing > div { position: relative; text-align: center; padding: 16pt 0; min-width: 50%; }
.closing p { text-indent: 0; text-align: center; }
.seal { position: absolute; inset: 0; display: flex; align-items: center; justify-content: center; color: #999; font-size: 12pt;
  transform: translateY(-30pt); }
p.check { text-indent: 0; text-align: left; margin-top: 28pt; padding-top: 6pt; border-top: .5pt solid #666; font-size: 10.5pt; line-height: 16pt; color: #333; break-inside: avoid; }
@media screen { body { background: #eee; }
  main { width: min(210mm, 100%); padding: 37mm 26mm 35mm 28mm; margin: 8mm auto; background: #fff; box-shadow: 0 1px 6px #0003; }
  p.copy { top: 14mm; right: 26mm; } }
@media screen and (max-width: 640px) { main { padding: 24px 16px; margin: 0; box-shadow: none; } h1 { font-size: 18pt; } }
`;
