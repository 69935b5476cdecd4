import { addDays, type LegalDate, legalDate } from '@yimen/standards';
import { eventually } from './eventually.js';
import { type TestKeys } from './keys.js';
import { operator, tokenFor } from './tokens.js';

/** What a clock needs of a running service; a `BootedService` is one. */
export interface Timed {
  readonly url: string;
  readonly config: { readonly service: string };
  readonly keys: TestKeys;
}

/** Waits until nothing is under way in any of the services: what one tells may make another tell. */
export async function settled(...services: readonly Timed[]): Promise<void> {
  let quietRounds = 0;
  await eventually(async () => {
    const answers = await Promise.all(services.map((service) => ask(service, 'GET', '/dev/drained')));
    quietRounds = answers.every((answer) => answer.drained === true) ? quietRounds + 1 : 0;
    return quietRounds >= 2;
  }, 30_000);
}

/** Moves the legal day of all these services to `to`, day by day; on each day what is due is done and events drain. */
export async function moveClock(to: string, ...services: readonly Timed[]): Promise<void> {
  const [first] = services;
  if (first === undefined) return;
  const today = legalDate(String((await ask(first, 'GET', '/dev/clock')).today));
  for (let day: LegalDate = today; day < to; ) {
    day = addDays(day, 1);
    for (const service of services) await ask(service, 'PUT', '/dev/clock', { today: day });
    for (const service of services) await ask(service, 'POST', '/dev/due');
    await settled(...services);
  }
}

/** Sets the time of the legal day of these services, HH:MM:SS in Asia/Shanghai; the next day begins at nine again. */
export async function setTime(time: string, ...services: readonly Timed[]): Promise<void> {
  for (const service of services) {
    const { today } = await ask(service, 'GET', '/dev/clock');
    await ask(service, 'PUT', '/dev/clock', { today, time });
  }
}

async function ask(service: Timed, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const token = await tokenFor(service.keys, operator, service.config.service);
  const answer = await fetch(`${service.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} of ${service.config.service} answered ${answer.status}`);
  return (await answer.json()) as Record<string, unknown>;
}
