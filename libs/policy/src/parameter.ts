import type { LegalDate } from '@yimen/standards';

/** A parameter's value as YAML and JSON can hold it. Money and rates are text ('1000.00', '0.3'), so that nothing is rounded. */
export type ParameterValue =
  | string
  | number
  | boolean
  | null
  | readonly ParameterValue[]
  | { readonly [key: string]: ParameterValue };

/** One value with its time in force (both days included; no `to` means until replaced) and the document that set it. */
export type DatedValue = { from: LegalDate; to?: LegalDate | null; value: ParameterValue; source: string };

/** A number of the law or of a district, with its history. `division` is the division that set it; the nation is '000000'. */
export type DatedParameter = {
  key: string;
  unit: string;
  division: string;
  name?: string;
  values: readonly DatedValue[];
};

/** The division code that stands for the nation. */
export const nation = '000000';

/**
 * What a rule judges by: the parameters of the nation and of the district together, and the divisions that apply to the case,
 * nearest first (street, district, city, province). Plain data: fetched once for a case, then passed to the rules.
 */
export type Law = { readonly parameters: readonly DatedParameter[]; readonly divisions: readonly string[] };

/** A value found: what it is, since when, who set it. */
export type FoundParameter = {
  ok: true;
  key: string;
  unit: string;
  division: string;
  value: ParameterValue;
  effectiveFrom: LegalDate;
  source: string;
};
/** No division that applies has a value in force on the day. */
export type ParameterNotInForce = {
  ok: false;
  code: 'PARAMETER_NOT_IN_FORCE';
  key: string;
  on: LegalDate;
  message: string;
};

/** True when the value is in force on the day. */
export function inForce(value: DatedValue, on: LegalDate): boolean {
  return value.from <= on && (value.to === undefined || value.to === null || on <= value.to);
}

/** The value in force on a day: the one that began last. Of two that began on one day, the later in the list. */
function valueOn(values: readonly DatedValue[], on: LegalDate): DatedValue | undefined {
  return values.reduce<DatedValue | undefined>(
    (found, value) => (inForce(value, on) && (found === undefined || value.from >= found.from) ? value : found),
    undefined,
  );
}

/**
 * The one dated look-up. Takes the law, a key and the day that decides (eligibility: acceptance date; an amount: the month's
 * first day; a penalty: the day of the act, domain §0.4). The nearest division that has a value in force on that day wins; the
 * nation comes last. Refuses with PARAMETER_NOT_IN_FORCE, never guesses.
 */
export function parameterOn(law: Law, key: string, on: LegalDate): FoundParameter | ParameterNotInForce {
  for (const division of [...law.divisions.filter((code) => code !== nation), nation]) {
    const candidates = law.parameters.filter((parameter) => parameter.key === key && parameter.division === division);
    const value = valueOn(
      candidates.flatMap((parameter) => [...parameter.values]),
      on,
    );
    // A value set without saying its unit is in the unit that the key has elsewhere.
    const named = (parameter: DatedParameter) => parameter.unit !== '';
    const unit =
      (candidates.find(named) ?? law.parameters.find((other) => other.key === key && named(other)))?.unit ?? '';
    if (value) {
      return { ok: true, key, unit, division, value: value.value, effectiveFrom: value.from, source: value.source };
    }
  }
  return { ok: false, code: 'PARAMETER_NOT_IN_FORCE', key, on, message: `参数 ${key} 在 ${on} 没有生效的取值。` };
}
