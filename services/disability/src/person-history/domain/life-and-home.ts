import { addDays, type LegalDate } from '@yimen/standards';

export type LifeStatus = 'ALIVE' | 'SUSPECTED_DEAD' | 'DEAD' | 'DECLARED_MISSING' | 'DECLARED_DEAD';

/** What residents said of a person; the version says what it is after, however late it is heard. */
export type PersonWord = {
  readonly version: number;
  readonly saidOn: LegalDate;
  readonly hukouDivision: string | null;
  readonly lifeStatus: LifeStatus;
  readonly lifeStatusOn: LegalDate | null;
};

/** A time in which something is so of a person, both days included; null: open. */
export type PersonPeriod<So> = { readonly from: LegalDate; readonly to: LegalDate | null; readonly so: So };

/** What the words of a person leave standing. */
export type LifeAndHome = {
  /** The day of death; null while none is confirmed. */
  readonly diedOn: LegalDate | null;
  /** Since when a death is reported by one source and not confirmed; null when none is. */
  readonly reportedDeadSince: LegalDate | null;
  /** Declared missing or dead by a court, from the day it says until it is revoked. */
  readonly declared: readonly PersonPeriod<'DECLARED_MISSING' | 'DECLARED_DEAD'>[];
  /** Where the household registration lies; before the first word it was what the first word says. */
  readonly homes: readonly PersonPeriod<string>[];
};

/**
 * What all words of a person leave standing, whatever came first, late or twice. A death and the report of one are what the last word
 * says: one that was a mistake never was (domain §11 DeathReportRevoked). A court's declaration was so until it is revoked. Pure.
 */
export function lifeAndHomeOf(words: readonly PersonWord[]): LifeAndHome {
  const inOrder = [...new Map(words.map((each) => [each.version, each])).values()];
  inOrder.sort((one, other) => one.version - other.version);
  const last = inOrder.at(-1);
  const since = last?.lifeStatusOn ?? last?.saidOn ?? null;
  return {
    diedOn: last?.lifeStatus === 'DEAD' ? since : null,
    reportedDeadSince: last?.lifeStatus === 'SUSPECTED_DEAD' ? last.saidOn : null,
    declared: declaredOf(inOrder),
    homes: homesOf(inOrder),
  };
}

function declaredOf(words: readonly PersonWord[]): LifeAndHome['declared'] {
  return words.flatMap(({ lifeStatus, lifeStatusOn, saidOn }, at) => {
    if (lifeStatus !== 'DECLARED_MISSING' && lifeStatus !== 'DECLARED_DEAD') return [];
    const from = lifeStatusOn ?? saidOn;
    const over = words
      .slice(at + 1)
      .find((later) => later.lifeStatus !== lifeStatus || later.lifeStatusOn !== lifeStatusOn);
    const to = over === undefined ? null : addDays(over.saidOn, -1);
    return to !== null && to < from ? [] : [{ from, to, so: lifeStatus }];
  });
}

function homesOf(words: readonly PersonWord[]): LifeAndHome['homes'] {
  const homes: PersonPeriod<string>[] = [];
  for (const { hukouDivision: so, saidOn } of words) {
    const before = homes.at(-1);
    if (so === null || before?.so === so) continue;
    if (before !== undefined) homes[homes.length - 1] = { ...before, to: addDays(saidOn, -1) };
    homes.push({ from: before === undefined ? beginning : saidOn, to: null, so });
  }
  return homes.filter(({ from, to }) => to === null || to >= from);
}

/** A day before all of them. */
const beginning = '1900-01-01' as LegalDate;
