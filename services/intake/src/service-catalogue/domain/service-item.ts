/** Where an item is accepted (domain §1.1); the same values as the schema's AcceptanceRule. */
export type AcceptanceRule =
  | 'HUKOU_STREET'
  | 'EMERGENCY_STREET'
  | 'EMERGENCY_STATION'
  | 'RESIDENCE_STREET'
  | 'ANY_STREET'
  | 'ANY_REGISTRY'
  | 'ORIGINAL_REGISTRY'
  | 'CHILD_HUKOU_STREET'
  | 'COMPETENT_BUREAU'
  | 'FACILITY'
  | 'EX_OFFICIO';

/** OPEN: a service of the platform takes applications; ANNOUNCED: explained to people, not yet taken here. */
export type ItemAvailability = 'OPEN' | 'ANNOUNCED';

/** Something the applicant brings; with `obtainedFrom`, something the authorities get themselves and may not demand (社会救助法 §62). */
export interface Material {
  readonly code: string;
  readonly name: string;
  readonly obtainedFrom?: string;
  readonly note?: string;
}

/** 事项: one matter of the catalogue, as data. */
export interface ServiceItem {
  readonly code: string;
  readonly name: string;
  readonly englishName: string;
  readonly service: string;
  readonly availability: ItemAvailability;
  readonly rule: AcceptanceRule;
  readonly applicants: string;
  readonly legalBasis: readonly string[];
  readonly materials: readonly Material[];
  readonly statutoryLimit: string | null;
  /** Grows when the item's entry changes: a changed item is told again. */
  readonly version: number;
}

/** An announced item in short: most of the catalogue until its service exists. */
export type Announcement = readonly [
  code: string,
  name: string,
  englishName: string,
  rule: AcceptanceRule,
  applicants: string,
  legalBasis: string,
  materials?: readonly Material[],
];

/** Writes out announced items of one service. */
export function announced(service: string, announcements: readonly Announcement[]): ServiceItem[] {
  return announcements.map(([code, name, englishName, rule, applicants, legalBasis, materials = []]) => ({
    code,
    name,
    englishName,
    service,
    availability: 'ANNOUNCED',
    rule,
    applicants,
    legalBasis: [legalBasis],
    materials,
    statutoryLimit: null,
    version: 1,
  }));
}
