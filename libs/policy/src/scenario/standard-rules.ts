import {
  addWorkingDays,
  ageOn,
  checkCaseNumber,
  civilPeriodEnd,
  type DateAnswer,
  isBornAfter,
  isWorkingDay,
  maskIdentityNumber,
  maskName,
  normalizeName,
  parseCreditCode,
  parseDivisionCode,
  parseIdentityNumber,
} from '@yimen/standards';
import { GivenError } from './given.js';
import type { Rule } from './rule.js';

function dateAnswer(answer: DateAnswer) {
  if (answer.ok) return { date: answer.date };
  return { refused: answer.code, year: answer.year, provisionalDate: answer.provisionalDate };
}

const provisional = [
  { name: 'refused', about: 'CALENDAR_NOT_PUBLISHED:途中有一年的放假安排尚未公布，没有确定日期' },
  { name: 'year', about: '尚未公布的年份' },
  { name: 'provisionalDate', about: '暂按周末推算的日期' },
];

const identityNumber: Rule = {
  name: 'identityNumber',
  title: '身份证号',
  about: '居民身份证号是否有效，依次查长度、15 位旧号、字符、区划、出生日期、校验位。',
  basis: 'GB 11643',
  inputs: [{ name: 'number', about: '号码' }],
  outputs: [
    { name: 'valid', about: '是否有效' },
    {
      name: 'code',
      about: '无效的原因：LENGTH、FIFTEEN_DIGITS、FORMAT、REGION、BIRTH_DATE、CHECKSUM、BORN_AFTER(生于判定日之后)',
    },
    { name: 'birthDate', about: '出生日期' },
    { name: 'sex', about: 'MALE 或 FEMALE' },
    { name: 'regionCode', about: '前六位区划代码' },
    { name: 'kind', about: 'RESIDENT、HONG_KONG_MACAO_TAIWAN、PERMANENT_RESIDENT' },
    { name: 'age', about: '判定日的周岁' },
  ],
  run(given, { on }) {
    const parsed = parseIdentityNumber(given.text('number'));
    if (!parsed.ok) return { valid: false, code: parsed.code };
    if (isBornAfter(parsed, on)) return { valid: false, code: 'BORN_AFTER', birthDate: parsed.birthDate };
    const { birthDate, sex, regionCode, kind } = parsed;
    return { valid: true, birthDate, sex, regionCode, kind, age: ageOn(birthDate, on) };
  },
};

const creditCode: Rule = {
  name: 'creditCode',
  title: '统一社会信用代码',
  about: '统一社会信用代码是否有效，含第 9 至 17 位组织机构代码自身的校验位。',
  basis: 'GB 32100、GB 11714',
  inputs: [{ name: 'code', about: '代码' }],
  outputs: [
    { name: 'valid', about: '是否有效' },
    { name: 'code', about: '无效的原因：LENGTH、CHARSET、REGISTRAR、REGION、CHECKSUM、ORGANIZATION_CODE' },
    { name: 'registrar', about: '首位，登记管理部门' },
    { name: 'category', about: '第二位，机构类别' },
    { name: 'regionCode', about: '第 3 至 8 位' },
    { name: 'organizationCode', about: '第 9 至 17 位' },
  ],
  run(given) {
    const parsed = parseCreditCode(given.text('code'));
    if (!parsed.ok) return { valid: false, code: parsed.reason };
    const { registrar, category, regionCode, organizationCode } = parsed;
    return { valid: true, registrar, category, regionCode, organizationCode };
  },
};

const divisionCode: Rule = {
  name: 'divisionCode',
  title: '区划代码',
  about: '6、9、12 位行政区划代码的级别与号段；曾经有效的县级以上代码一律有效。',
  basis: '行政区划代码管理办法（2025-09-01）',
  inputs: [{ name: 'code', about: '代码' }],
  outputs: [
    { name: 'valid', about: '是否有效' },
    { name: 'code', about: '无效的原因：LENGTH、FORMAT、PROVINCE、SEGMENT；有效时为最短写法' },
    { name: 'level', about: 'PROVINCE、PREFECTURE、COUNTY、TOWNSHIP、VILLAGE' },
    { name: 'parentCode', about: '上一级代码' },
    { name: 'kind', about: '号段的含义' },
    { name: 'warnings', about: '存疑之处的个数' },
  ],
  run(given) {
    const parsed = parseDivisionCode(given.text('code'));
    if (!parsed.ok) return { valid: false, code: parsed.code };
    const { code, level, parentCode, kind, warnings } = parsed;
    return { valid: true, code, level, parentCode, kind, warnings: warnings.length };
  },
};

const workingDays: Rule = {
  name: 'workingDays',
  title: '工作日期限',
  about: '自某日起若干个工作日的到期日；起始日不计，调休上班的周末是工作日。',
  basis: '行政许可法第八十二条；国务院办公厅放假安排',
  inputs: [
    { name: 'from', about: '起始日' },
    { name: 'days', about: '工作日数' },
  ],
  outputs: [{ name: 'date', about: '到期日' }, ...provisional],
  run(given, { calendar }) {
    const from = given.date('from');
    const days = given.whole('days');
    if (days < 0 || days > 10_000) throw new GivenError('days', '应为 0 至 10000');
    return dateAnswer(addWorkingDays(calendar, from, days));
  },
};

const workingDay: Rule = {
  name: 'workingDay',
  title: '是否工作日',
  about: '某日是不是工作日。',
  basis: '国务院办公厅放假安排',
  inputs: [{ name: 'date', about: '日期' }],
  outputs: [{ name: 'working', about: '是否工作日' }, ...provisional.slice(0, 2)],
  run(given, { calendar }) {
    const answer = isWorkingDay(calendar, given.date('date'));
    return answer.ok ? { working: answer.working } : { refused: answer.code, year: answer.year };
  },
};

const civilPeriod: Rule = {
  name: 'civilPeriod',
  title: '民事期间',
  about: '民事期间的最后一日：起始日不计，按月按年取对应日，末日逢休假顺延。',
  basis: '民法典第二百零一条至第二百零三条',
  inputs: [
    { name: 'from', about: '起始日' },
    { name: 'days / months / years', about: '期间，三者填一' },
  ],
  outputs: [{ name: 'date', about: '最后一日' }, ...provisional],
  run(given, { calendar }) {
    const from = given.date('from');
    const [days, months, years] = [
      given.optionalWhole('days'),
      given.optionalWhole('months'),
      given.optionalWhole('years'),
    ];
    if (days !== null) return dateAnswer(civilPeriodEnd(calendar, from, { days }));
    if (months !== null) return dateAnswer(civilPeriodEnd(calendar, from, { months }));
    if (years === null) throw new GivenError('days', 'days、months、years 须填一项');
    return dateAnswer(civilPeriodEnd(calendar, from, { years }));
  },
};

const age: Rule = {
  name: 'age',
  title: '周岁',
  about: '判定日的周岁；生日当日即计。',
  basis: '平台口径（domain §0.3）',
  inputs: [{ name: 'birth', about: '出生日期' }],
  outputs: [{ name: 'age', about: '周岁' }],
  run: (given, { on }) => ({ age: ageOn(given.date('birth'), on) }),
};

const caseNumber: Rule = {
  name: 'caseNumber',
  title: '办件号',
  about: '办件号的形式与校验码。',
  basis: '平台自编',
  inputs: [{ name: 'number', about: '办件号' }],
  outputs: [
    { name: 'valid', about: '是否有效' },
    { name: 'code', about: 'CASE_NUMBER_FORMAT 或 CASE_NUMBER_CHECK' },
    { name: 'division', about: '区划' },
    { name: 'date', about: '日期' },
    { name: 'domain', about: '域' },
    { name: 'serial', about: '流水号' },
  ],
  run(given) {
    const answer = checkCaseNumber(given.text('number'));
    if (!answer.ok) return { valid: false, code: answer.code };
    const { division, date, domain, serial } = answer;
    return { valid: true, division, date, domain, serial };
  },
};

const masking: Rule = {
  name: 'masking',
  title: '脱敏',
  about: '公示与显示时的姓名、证号，以及比对用的姓名。',
  basis: 'domain §10.5',
  inputs: [
    { name: 'name', about: '姓名' },
    { name: 'number', about: '证号' },
  ],
  outputs: [
    { name: 'maskedName', about: '姓名脱敏' },
    { name: 'normalizedName', about: '比对用的姓名' },
    { name: 'maskedNumber', about: '证号脱敏' },
  ],
  run(given) {
    const name = given.optionalText('name');
    const number = given.optionalText('number');
    return {
      maskedName: name === null ? null : maskName(name),
      normalizedName: name === null ? null : normalizeName(name),
      maskedNumber: number === null ? null : maskIdentityNumber(number),
    };
  },
};

/** The rules that come from national standards and the calendar: every service's scenarios reach them. */
export const standardRules: readonly Rule[] = [
  identityNumber,
  creditCode,
  divisionCode,
  workingDays,
  workingDay,
  civilPeriod,
  age,
  caseNumber,
  masking,
];
