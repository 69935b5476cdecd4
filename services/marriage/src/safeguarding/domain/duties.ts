/** What may be seen at the window that somebody has to be protected from (婚姻登记条例第六条, domain §6.2, §26). */
export const alertKinds = [
  'TRAFFICKING_SUSPECTED',
  'DOMESTIC_VIOLENCE',
  'WILL_IN_DOUBT',
  'MINOR_PRESENT',
  'WARD_PRESENT',
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** What was done about it. */
export const measures = [
  'REPORTED_TO_POLICE',
  'DISCOURAGED',
  'TOLD_OF_HELP',
  'ASKED_ALONE',
  'COERCION_ASSESSED',
  'GUARDIAN_CONTACTED',
] as const;
export type Measure = (typeof measures)[number];

/** How it came out. */
export const outcomes = [
  'UNFOUNDED',
  'HELPED',
  'HANDED_TO_POLICE',
  'WILL_CONFIRMED',
  'WILL_NOT_CONFIRMED',
  'NOT_REGISTERED',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What one kind of alert asks of the registry. */
export type Duty = {
  readonly label: string;
  /** What has to be done before it may be closed. */
  readonly owed: readonly Measure[];
  /** How it may come out. */
  readonly outcomes: readonly Outcome[];
  readonly legalBasis: string;
};

/**
 * What each alert obliges to. Trafficking is reported to the police whatever else is found out; violence is discouraged and help named;
 * whether somebody wants it is asked of them alone, not concluded from a diagnosis; a minor cannot marry, and whether they were brought
 * is looked into (domain §26).
 */
export const duties: { readonly [Kind in AlertKind]: Duty } = {
  TRAFFICKING_SUSPECTED: {
    label: '疑似被拐卖、绑架',
    owed: ['REPORTED_TO_POLICE'],
    outcomes: ['HANDED_TO_POLICE', 'UNFOUNDED'],
    legalBasis: '《婚姻登记条例》第六条',
  },
  DOMESTIC_VIOLENCE: {
    label: '家庭暴力',
    owed: ['DISCOURAGED', 'TOLD_OF_HELP'],
    outcomes: ['HELPED', 'HANDED_TO_POLICE', 'UNFOUNDED'],
    legalBasis: '《婚姻登记条例》第六条，《反家庭暴力法》',
  },
  WILL_IN_DOUBT: {
    label: '是否完全自愿存疑',
    owed: ['ASKED_ALONE'],
    outcomes: ['WILL_CONFIRMED', 'WILL_NOT_CONFIRMED', 'HANDED_TO_POLICE'],
    legalBasis: '《民法典》第一千零四十六条，《婚姻登记条例》第九条',
  },
  MINOR_PRESENT: {
    label: '未成年人到场',
    owed: ['COERCION_ASSESSED', 'GUARDIAN_CONTACTED'],
    outcomes: ['NOT_REGISTERED', 'HANDED_TO_POLICE', 'UNFOUNDED'],
    legalBasis: '《民法典》第一千零四十七条，《未成年人保护法》第十一条',
  },
  WARD_PRESENT: {
    label: '被监护人到场',
    owed: ['ASKED_ALONE', 'GUARDIAN_CONTACTED'],
    outcomes: ['WILL_CONFIRMED', 'WILL_NOT_CONFIRMED', 'NOT_REGISTERED'],
    legalBasis: '《婚姻登记条例》第九条、第十四条',
  },
};
