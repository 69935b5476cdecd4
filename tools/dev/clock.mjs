// Moves the legal clock of all services together, day by day: what falls due on a day happens, and its events have gone
// round, before the next day begins.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importJWK, SignJWT } from 'jose';
import { pause } from './wait.mjs';

/**
 * @param {{ services: Record<string, string>, operatorKeyFile: string }} options `services`: base URL by name
 */
export function legalClock({ services, operatorKeyFile }) {
  const names = Object.keys(services);
  const call = caller(services, operatorKeyFile);
  const dates = async () =>
    Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, (await call(name, 'GET', '/dev/clock')).today])),
    );

  /** The earliest day that a service stands on (all stand on one, unless an earlier move was interrupted). */
  const today = async () => Object.values(await dates()).sort()[0];

  /**
   * Steps to a day; `onDay` hears each day that is over.
   * @param {string} target YYYY-MM-DD, not before today
   */
  const moveTo = async (target, { onDay = () => undefined } = {}) => {
    const standing = await dates();
    const latest = Object.values(standing).sort().at(-1);
    if (target < latest)
      throw new Error(`the legal clock stands at ${latest} and never goes backwards (asked: ${target})`);
    for (let day = next(Object.values(standing).sort()[0]); day <= target; day = next(day)) {
      const behind = names.filter((name) => standing[name] < day);
      await Promise.all(behind.map((name) => call(name, 'PUT', '/dev/clock', { today: day })));
      await Promise.all(behind.map((name) => call(name, 'POST', '/dev/due')));
      await drained();
      onDay(day);
    }
    return target;
  };

  /** Waits until no event is under way: all services say so twice in a row. */
  const drained = async ({ withinMs = 120_000 } = {}) => {
    const latest = performance.now() + withinMs;
    for (let quiet = 0; quiet < 2; ) {
      const states = await Promise.all(names.map(async (name) => [name, await call(name, 'GET', '/dev/drained')]));
      const busy = states.filter(([, state]) => !state.drained);
      quiet = busy.length === 0 ? quiet + 1 : 0;
      if (busy.length === 0) continue;
      if (performance.now() > latest)
        throw new Error(`events are still under way: ${JSON.stringify(Object.fromEntries(busy))}`);
      await pause(15);
    }
  };

  return {
    today,
    dates,
    moveTo,
    drained,
    advance: async (days, options) => moveTo(plusDays(await today(), days), options),
  };
}

/**
 * Understands what a person types: `+31d`, `+2w`, `+1m`, or a date.
 * @returns {string | undefined} the day; undefined when it is neither
 */
export function targetDay(text, today) {
  const step = /^\+(\d{1,4})([dwm])$/.exec(text);
  if (step !== null)
    return step[2] === 'm'
      ? plusMonths(today, Number(step[1]))
      : plusDays(today, Number(step[1]) * (step[2] === 'w' ? 7 : 1));
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && plusDays(text, 0) === text ? text : undefined;
}

const next = (day) => plusDays(day, 1);

function plusDays(day, days) {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}

/** The corresponding day, else the month's last (民法典 202). */
function plusMonths(day, months) {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function caller(services, operatorKeyFile) {
  const key = JSON.parse(readFileSync(operatorKeyFile, 'utf8'));
  return async (name, method, path, body) => {
    const response = await fetch(new URL(path, services[name]), {
      method,
      headers: { authorization: `Bearer ${await operatorToken(key, name)}`, 'content-type': 'application/json' },
      body: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${name} answered ${response.status} to ${method} ${path}: ${text.slice(0, 300)}`);
    return text === '' ? {} : JSON.parse(text);
  };
}

async function operatorToken(key, audience) {
  return new SignJWT({ kind: 'operator', trace: randomUUID() })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'yimen-internal+jwt' })
    .setIssuer('operator')
    .setSubject('operator')
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('50s')
    .sign(await importJWK(key, 'EdDSA'));
}
