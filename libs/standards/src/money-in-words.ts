const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/**
 * An amount in capital figures, as a decision writes it: 120000 is 壹仟贰佰元整, 5 is 伍分. Rules of 《支付结算办法》附一:
 * 整 after 元, none after 角 or 分; one 零 for any run of zeros between figures, and before 分 where there is no 角.
 * Takes a whole number of fen; throws for anything else.
 */
export function moneyInWords(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError('fen must be a whole number');
  const sign = fen < 0 ? '负' : '';
  const whole = Math.abs(fen);
  const yuan = Math.floor(whole / 100);
  const jiao = Math.floor(whole / 10) % 10;
  const cents = whole % 10;
  if (jiao === 0 && cents === 0) return `${sign}${yuanInWords(yuan) || '零'}元整`;
  const before = yuan === 0 ? '' : `${yuanInWords(yuan)}元`;
  const gap = yuan !== 0 && jiao === 0 ? '零' : '';
  const tenths = jiao === 0 ? '' : `${digits[jiao]}角`;
  const hundredths = cents === 0 ? '' : `${digits[cents]}分`;
  return `${sign}${before}${gap}${tenths}${hundredths}`;
}

/** Groups of four figures, the highest first; a group that does not fill its four places is led by 零. */
function yuanInWords(yuan: number): string {
  const found: string[] = [];
  for (let rest = yuan, group = 0; rest > 0; rest = Math.floor(rest / 10_000), group += 1) {
    const four = rest % 10_000;
    if (four === 0) continue;
    const led = rest >= 10_000 && four < 1_000 ? '零' : '';
    found.unshift(`${led}${fourInWords(four)}${groups[group] ?? ''}`);
  }
  return found.join('').replace(/零+/g, '零');
}

function fourInWords(four: number): string {
  const text = [3, 2, 1, 0].map((place) => {
    const digit = Math.floor(four / 10 ** place) % 10;
    return digit === 0 ? '零' : `${digits[digit]}${places[place]}`;
  });
  return text
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}
