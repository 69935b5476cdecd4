import { randomUUID } from 'node:crypto';
import { type Asker, county, dataOf } from '@yimen/testing';
import type { Office } from './an-office.js';

export type RollAnswer = {
  readonly id: string;
  readonly status: string;
  readonly month: string;
  readonly households: number;
  readonly totalAmount: string;
  readonly nextSteps: readonly { code: string }[];
};
export type RollPayload = {
  readonly roll: RollAnswer | null;
  readonly problems: readonly ({ code: string; __typename: string } & Record<string, unknown>)[];
};

const roll = 'roll { id status month households totalAmount nextSteps { code } }';
const problems = `problems { __typename code message
  ... on SubsistenceRollTooEarly { earliestOn } ... on SubsistenceRollMonthPassed { lockedMonth }
  ... on SubsistenceRollOutOfDate { changed } ... on SubsistenceRollWrongState { status nextSteps { code } }
  ... on SubsistenceRollAlreadyDrafted { roll { month } } }`;

const inputs: Readonly<Record<string, string>> = {
  draftSubsistenceRoll: 'DraftSubsistenceRollInput',
  holdRollLine: 'HoldRollLineInput',
  releaseRollLine: 'ReleaseRollLineInput',
};

/** One step of a roll, with a key of its own unless one is given. */
export async function rollStep(
  { service }: Office,
  who: Asker,
  mutation: string,
  input: Record<string, unknown>,
  key: string = randomUUID(),
): Promise<RollPayload> {
  const type = inputs[mutation] ?? 'SubsistenceRollStepInput';
  const answer = await service.query<Record<string, RollPayload>>(
    who,
    `mutation ($input: ${type}!, $key: String!) { ${mutation}(input: $input, idempotencyKey: $key) { ${roll} ${problems} } }`,
    { input, key },
  );
  const payload = dataOf(answer)[mutation];
  if (payload === undefined) throw new Error(`${mutation} answered nothing`);
  return payload;
}

/** The id of a roll that a step has answered; throws its problems where it was refused. */
export function doneRoll({ roll: found, problems: told }: RollPayload): RollAnswer {
  if (found === null)
    throw new Error(`refused: ${told.map(({ code, message }) => `${code} ${String(message)}`).join('; ')}`);
  return found;
}

/** A roll drafted by one and checked by another. */
export async function checkedRoll(office: Office, month: string, division = county): Promise<RollAnswer> {
  const { people } = office;
  const { id: rollId } = doneRoll(
    await rollStep(office, people['finance-chen'], 'draftSubsistenceRoll', { month, division }),
  );
  return doneRoll(await rollStep(office, people['bureau-wu'], 'checkSubsistenceRoll', { rollId }));
}

/** A roll drafted, checked and locked. */
export async function lockedRoll(office: Office, month: string, division = county): Promise<RollAnswer> {
  const { id: rollId } = await checkedRoll(office, month, division);
  return doneRoll(await rollStep(office, office.people['bureau-zheng'], 'lockSubsistenceRoll', { rollId }));
}

/** The id of the roll of a month and division. */
export async function rollOf({ service, people }: Office, month: string, division = county): Promise<string> {
  const answer = await service.query<{ subsistenceRoll: { id: string } }>(
    people['finance-chen'],
    `{ subsistenceRoll(month: "${month}", division: "${division}") { id } }`,
  );
  return dataOf(answer).subsistenceRoll.id;
}

/** Checks and locks a roll that somebody of finance drafted. */
export async function lock(office: Office, rollId: string): Promise<void> {
  doneRoll(await rollStep(office, office.people['bureau-wu'], 'checkSubsistenceRoll', { rollId }));
  doneRoll(await rollStep(office, office.people['bureau-zheng'], 'lockSubsistenceRoll', { rollId }));
}
