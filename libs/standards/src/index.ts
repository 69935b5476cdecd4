export {
  type CaseNumber,
  type CaseNumberParts,
  type CaseNumberRefusal,
  checkCaseNumber,
  mintCaseNumber,
} from './case-number.js';
export { plain } from './characters.js';
export {
  type CreditCode,
  type CreditCodeRefusal,
  creditCodeCheck,
  organizationCodeCheck,
  parseCreditCode,
} from './credit-code.js';
export { publishedCalendars } from './data/calendars.data.js';
export {
  certificateBelongsTo,
  type DisabilityCategory,
  type DisabilityCertificateNumber,
  type DisabilityCertificateRefusal,
  type DisabilityLevel,
  disabilityCategories,
  disabilityCertificate,
  disabilityCertificateNumber,
  disabilityLevel,
} from './disability-certificate.js';
export { type DivisionCode, type DivisionCodeRefusal, type DivisionLevel, parseDivisionCode } from './division-code.js';
export {
  type IdentityNumber,
  type IdentityNumberKind,
  type IdentityNumberRefusal,
  identityNumberCheck,
  isBornAfter,
  parseIdentityNumber,
  type Sex,
} from './identity-number.js';
export {
  addDays,
  addMonths,
  ageOn,
  compare,
  type DateParts,
  dateOf,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  firstDayOf,
  InvalidLegalDate,
  isCalendarDay,
  type LegalDate,
  type LegalMonth,
  legalDate,
  legalMonth,
  monthOf,
  monthsBetween,
  nextMonth,
  parseLegalDate,
  partsOf,
  weekdayOf,
} from './legal-date.js';
export {
  fenToYuan,
  InvalidMoney,
  largestFen,
  type MoneyAnswer,
  type MoneyRefusal,
  parseYuan,
  yuanToFen,
} from './money.js';
export { moneyInWords } from './money-in-words.js';
export { checkName, maskIdentityNumber, maskName, maskTelephone, type NameAnswer, normalizeName } from './names.js';
export {
  compareRational,
  dividedBy,
  fraction,
  minusRational,
  plusRational,
  type Rational,
  type Rounding,
  rational,
  rationalText,
  roundRational,
  timesRate,
  timesRational,
} from './rational.js';
export { wasEverRegionCode } from './region-codes.js';
export { shanghaiDate, shanghaiTime } from './shanghai.js';
export { isCanonicalUuid, isUuid } from './uuid.js';
export {
  addWorkingDays,
  type CalendarNotPublished,
  type CalendarYear,
  type CivilPeriod,
  civilPeriodEnd,
  type DateAnswer,
  isWorkingDay,
  rollForward,
  type WorkingCalendar,
  type WorkingDayAnswer,
  workingDaysBetween,
} from './working-days.js';
