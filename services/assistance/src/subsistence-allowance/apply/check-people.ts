import { type LegalDate, legalDate } from '@yimen/standards';
import { invalidInput, type Problem } from '@yimen/subgraph';
import type { Disability } from '../domain/index.js';
import type { ObligorInput } from './apply.input.js';

/** Nobody living was born before, and nothing said of them is older: an earlier day is mistyped. */
const longAgo = legalDate('1900-01-01');
const levels = [1, 2, 3, 4];

type Said = {
  readonly disability?: { readonly level: number } | Disability | null | undefined;
  readonly exclusionSince?: LegalDate | null | undefined;
  readonly birthDate?: LegalDate;
};

/** A day that cannot be right: after today, or of before anybody living was born. */
function dayRefused(day: LegalDate | null | undefined, today: LegalDate, field: string): Problem | null {
  if (day === null || day === undefined) return null;
  if (day > today)
    return invalidInput({ code: 'DATE_IN_FUTURE', message: `日期 ${day} 晚于 ${today}，请核对。`, field });
  if (day >= longAgo) return null;
  return invalidInput({ code: 'DATE_TOO_EARLY', message: `日期 ${day} 过早，请核对。`, field });
}

/** Refuses a disability of a level that does not exist, and days that cannot be right. Null when what is said of everybody can be. */
export function peopleUnsound(members: readonly Said[], today: LegalDate): Problem | null {
  const field = 'input.members';
  for (const { disability, exclusionSince, birthDate } of members) {
    if (disability && !levels.includes(disability.level)) {
      const message = `残疾等级只有一至四级（填 1 至 4），没有 ${disability.level} 级，请核对残疾证。`;
      return invalidInput({ code: 'DISABILITY_LEVEL', message, field });
    }
    const refused = dayRefused(birthDate, today, field) ?? dayRefused(exclusionSince, today, field);
    if (refused !== null) return refused;
  }
  return null;
}

/** The day on which the declaration was signed: not beyond belief. That it is not after today is the rules' own. */
export function declarationUnsound(signedOn: LegalDate): Problem | null {
  return dayRefused(signedOn < longAgo ? signedOn : null, signedOn, 'input.declaration.signedOn');
}

/** Refuses an obligor named twice, and one who supports nobody: the formula would share out nothing, or the same twice. */
export function obligorsUnsound(obligors: readonly ObligorInput[]): Problem | null {
  const field = 'input.obligors';
  const seen = new Set<string>();
  for (const { obligorId, personId, dependants } of obligors) {
    for (const id of new Set([obligorId, personId ?? obligorId])) {
      if (seen.has(id)) return invalidInput({ code: 'OBLIGOR_TWICE', message: '同一义务人出现了两次。', field });
      seen.add(id);
    }
    if (dependants.length > 0 && new Set(dependants).size === dependants.length) continue;
    const message = '请写明义务人须赡养、抚养的每一个人，不重复。';
    return invalidInput({ code: 'OBLIGOR_DEPENDANTS', message, field });
  }
  return null;
}
