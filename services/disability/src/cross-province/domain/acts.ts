import {
  accept,
  type Decision,
  deadlineOf,
  met,
  type NotInForce,
  type Reckoning,
  refuse,
  withDeadline,
} from '@yimen/casework/domain';
import { parameterOn } from '@yimen/policy';
import { addDays, type LegalDate, monthOf, parseYuan } from '@yimen/standards';
import type {
  ForeignCase,
  ForeignDeadline,
  ForeignDetermination,
  ForeignLimit,
  ForeignOutcome,
} from './foreign-case.js';
import { type ForeignAction, type ForeignStatus, foreignActions, foreignTarget } from './steps.js';

export type ForeignFact = { readonly type: ForeignAction | 'accepted'; readonly on: LegalDate };
export type ForeignRefusal =
  | NotInForce
  | { readonly because: 'WRONG_STATE'; readonly status: ForeignStatus; readonly allowed: readonly ForeignAction[] }
  | { readonly because: 'DATE_IN_FUTURE' | 'DATE_BEFORE_DETERMINATION' }
  | { readonly because: 'MATERIALS_MISSING' };
export type ForeignAnswer = Decision<ForeignCase, ForeignFact, ForeignRefusal>;

type When = { readonly today: LegalDate; readonly reckoning: Reckoning };

const labels: Record<ForeignLimit, string> = {
  'limit.disability.crossProvince.push': '推送户籍地',
  'limit.disability.crossProvince': '户籍地认定',
  'limit.disability.crossProvince.tell': '告知申请人',
};

function limit(name: ForeignLimit, { today, reckoning }: When): ForeignDeadline | NotInForce {
  return deadlineOf(reckoning, { name, label: labels[name], startedOn: today, parametersOf: today });
}

function inState(found: ForeignCase, action: ForeignAction): ForeignRefusal | { readonly to: ForeignStatus } {
  const to = foreignTarget(found.status, action);
  return to === null ? { because: 'WRONG_STATE', status: found.status, allowed: foreignActions(found.status) } : { to };
}

/** 受理: handed in, complete or with what is missing told at once. The limit to push runs from the day on which nothing is missing. */
export function acceptForeign(
  asked: Omit<
    ForeignCase,
    'status' | 'collectedOn' | 'pushedOn' | 'pushes' | 'determination' | 'notifiedOn' | 'deadlines'
  >,
  when: When,
): ForeignAnswer {
  if (asked.appliedOn > when.today) return refuse({ because: 'DATE_IN_FUTURE' });
  const next: ForeignCase = {
    ...asked,
    ...{ status: 'HANDED_IN', collectedOn: null, pushedOn: null, pushes: 0, determination: null, notifiedOn: null },
    deadlines: [],
  };
  return asked.missing.length > 0
    ? accept(next, { type: 'accepted', on: when.today })
    : collected(next, 'accepted', when);
}

/** 材料补齐: from this day the three working days to push run; the month of the handing in stays (domain §19 case 8). */
export function completeMaterials(found: ForeignCase, when: When): ForeignAnswer {
  const state = inState(found, 'completeMaterials');
  return 'because' in state ? refuse(state) : collected({ ...found, missing: [] }, 'completeMaterials', when);
}

function collected(found: ForeignCase, type: ForeignFact['type'], when: When): ForeignAnswer {
  const due = limit('limit.disability.crossProvince.push', when);
  if ('because' in due) return refuse(due);
  const next: ForeignCase = { ...found, status: 'COLLECTED', collectedOn: when.today };
  return accept({ ...next, deadlines: withDeadline(found.deadlines, due) }, { type, on: when.today });
}

/** 推送: the home province hears of it and has ten working days. */
export function pushForeign(found: ForeignCase, when: When): ForeignAnswer {
  const state = inState(found, 'push');
  if ('because' in state) return refuse(state);
  const due = limit('limit.disability.crossProvince', when);
  if ('because' in due) return refuse(due);
  const done = met(found.deadlines, 'limit.disability.crossProvince.push', when.today);
  const next: ForeignCase = {
    ...found,
    status: 'PUSHED',
    pushedOn: when.today,
    pushes: 1,
    deadlines: withDeadline(done, due),
  };
  return accept(next, { type: 'push', on: when.today });
}

/** The home province has not answered in time: it is told again, and once more after the days of the parameter. Nothing is decided by that, and its limit stays overdue. */
export function pushAgain(found: ForeignCase, { today, reckoning }: When): ForeignAnswer {
  const state = inState(found, 'pushAgain');
  if ('because' in state) return refuse(state);
  const key = 'disability.crossProvince.pushAgain.days';
  const pause = parameterOn(reckoning.law, key, today);
  if (!pause.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key, on: today });
  const pushAgainOn = addDays(today, Number(pause.value));
  return accept({ ...found, pushes: found.pushes + 1, pushAgainOn }, { type: 'pushAgain', on: today });
}

/** What the home province says it determined. */
export type SaidDetermination = {
  readonly personId: string;
  readonly allowance: string;
  readonly outcome: ForeignOutcome;
  readonly monthlyAmount: string | null;
  readonly startMonth: string | null;
  readonly reasonCode: string | null;
  readonly determinedOn: LegalDate;
};

/** Why an answer of the home province cannot be taken: it is refused, and somebody asks. */
export type DeterminationDoubt =
  | 'OTHER_PERSON'
  | 'OTHER_ALLOWANCE'
  | 'NOT_PUSHED'
  | 'CONTRADICTS'
  | 'AMOUNT_IMPOSSIBLE'
  | 'START_MONTH_WRONG'
  | 'DATE_IMPOSSIBLE'
  | 'REASON_MISSING'
  | 'UNREADABLE';

export type HeardDetermination =
  | { readonly heard: 'TAKEN'; readonly decision: ForeignAnswer }
  | { readonly heard: 'REPEATED' }
  | { readonly heard: 'DOUBTED'; readonly doubt: DeterminationDoubt };

/**
 * 收到认定结果. Takes what the home province says, refuses what cannot be (domain §4.4, §15 #13: paid from the month of the handing in).
 * Said twice it changes nothing; said otherwise after that it is doubted; said late it is taken and marked so.
 */
export function receiveDetermination(found: ForeignCase, said: SaidDetermination, when: When): HeardDetermination {
  const { today, reckoning } = when;
  const doubt = doubtOf(found, said, when);
  if (doubt !== null) return { heard: 'DOUBTED', doubt };
  const read = readDetermination(found, said, today);
  if (found.determination !== null) {
    return sameDetermination(found.determination, read)
      ? { heard: 'REPEATED' }
      : { heard: 'DOUBTED', doubt: 'CONTRADICTS' };
  }
  const due = limit('limit.disability.crossProvince.tell', { today, reckoning });
  if ('because' in due) return { heard: 'TAKEN', decision: refuse(due) };
  const deadlines = withDeadline(met(found.deadlines, 'limit.disability.crossProvince', today), due);
  const next: ForeignCase = { ...found, status: 'DETERMINED', determination: read, deadlines };
  return { heard: 'TAKEN', decision: accept(next, { type: 'receiveDetermination', on: today }) };
}

function doubtOf(found: ForeignCase, said: SaidDetermination, when: When): DeterminationDoubt | null {
  if (found.pushedOn === null) return 'NOT_PUSHED';
  if (said.personId !== found.personId) return 'OTHER_PERSON';
  if (said.allowance !== found.allowance) return 'OTHER_ALLOWANCE';
  if (said.determinedOn < found.pushedOn || said.determinedOn > when.today) return 'DATE_IMPOSSIBLE';
  if (said.outcome === 'GRANTED') return grantDoubt(found, said, when);
  if (said.reasonCode === null) return 'REASON_MISSING';
  return said.monthlyAmount === null && said.startMonth === null ? null : 'AMOUNT_IMPOSSIBLE';
}

function grantDoubt(found: ForeignCase, said: SaidDetermination, { reckoning }: When): DeterminationDoubt | null {
  const largest = parameterOn(reckoning.law, 'disability.crossProvince.largestAmount', found.appliedOn);
  const [amount, most] = [fenOf(said.monthlyAmount), largest.ok ? fenOf(String(largest.value)) : null];
  if (amount === null || amount <= 0 || (most !== null && amount > most)) return 'AMOUNT_IMPOSSIBLE';
  return said.startMonth === monthOf(found.appliedOn) ? null : 'START_MONTH_WRONG';
}

function fenOf(text: string | null): number | null {
  const read = text === null ? null : parseYuan(text);
  return read?.ok ? read.fen : null;
}

function readDetermination(found: ForeignCase, said: SaidDetermination, receivedOn: LegalDate): ForeignDetermination {
  const { outcome, reasonCode, determinedOn } = said;
  const due = found.deadlines.find(({ name }) => name === 'limit.disability.crossProvince');
  const by = due?.dueOn ?? due?.provisionalDueOn ?? null;
  return {
    ...{ outcome, reasonCode, determinedOn, receivedOn, amountFen: fenOf(said.monthlyAmount) },
    startMonth: outcome === 'GRANTED' ? monthOf(found.appliedOn) : null,
    late: by !== null && receivedOn > by,
  };
}

function sameDetermination(one: ForeignDetermination, other: ForeignDetermination): boolean {
  return (['outcome', 'amountFen', 'startMonth', 'reasonCode', 'determinedOn'] as const).every(
    (key) => one[key] === other[key],
  );
}

/** 告知: the applicant has been told of the result. */
export function notifyForeign(
  found: ForeignCase,
  notifiedOn: LegalDate,
  { today }: Pick<When, 'today'>,
): ForeignAnswer {
  const state = inState(found, 'notify');
  if ('because' in state) return refuse(state);
  if (notifiedOn > today) return refuse({ because: 'DATE_IN_FUTURE' });
  if (found.determination !== null && notifiedOn < found.determination.receivedOn)
    return refuse({ because: 'DATE_BEFORE_DETERMINATION' });
  const deadlines = met(found.deadlines, 'limit.disability.crossProvince.tell', notifiedOn);
  return accept({ ...found, status: 'NOTIFIED', notifiedOn, deadlines }, { type: 'notify', on: today });
}

/** 撤回, before it was pushed: afterwards it is the home province's. */
export function withdrawForeign(found: ForeignCase, { today }: Pick<When, 'today'>): ForeignAnswer {
  const state = inState(found, 'withdraw');
  if ('because' in state) return refuse(state);
  const deadlines = met(found.deadlines, 'limit.disability.crossProvince.push', today);
  return accept({ ...found, status: 'WITHDRAWN', deadlines }, { type: 'withdraw', on: today });
}
