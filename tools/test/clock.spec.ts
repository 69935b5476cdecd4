import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legalClock, targetDay } from '../dev/clock.mjs';
import { internalKeyFile, prepareKeys } from '../dev/platform/keys.mjs';

describe('what a person types for a day', () => {
  it.each([
    ['+31d', '2026-09-24', '2026-10-25'],
    ['+2w', '2026-12-25', '2027-01-08'],
    ['+1m', '2026-01-31', '2026-02-28'],
    ['2026-10-22', '2026-09-24', '2026-10-22'],
  ])('%s from %s is %s', (text, today, day) => {
    expect(targetDay(text, today)).toBe(day);
  });

  it.each(['2026-02-30', '31d', '-1d', 'tomorrow', '+d', '2026-9-1'])('refuses %s', (text) => {
    expect(targetDay(text, '2026-09-24')).toBeUndefined();
  });
});

describe('the legal clock of several services', () => {
  const keys = mkdtempSync(join(tmpdir(), 'yimen-keys-'));
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
    rmSync(keys, { recursive: true, force: true });
  });

  /** Something that speaks the protocol as a service does, and writes down what it is asked. */
  async function aService(today: string, told: string[]) {
    const state = { today, busy: 0 };
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const verb = `${request.method} ${request.url}`;
      if (verb === 'PUT /dev/clock') {
        state.today = JSON.parse(body).today;
        told.push(state.today);
      }
      if (verb === 'POST /dev/due') state.busy = 3;
      const drained = state.busy === 0;
      if (verb === 'GET /dev/drained' && !drained) state.busy -= 1;
      response.end(JSON.stringify({ today: state.today, drained }));
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it('steps day by day, brings one that lags behind up to the others, and never goes backwards', async () => {
    await prepareKeys(keys, []);
    const told: Record<string, string[]> = { ahead: [], behind: [] };
    const services = {
      ahead: await aService('2026-09-25', told.ahead ?? []),
      behind: await aService('2026-09-24', told.behind ?? []),
    };
    const clock = legalClock({ services, operatorKeyFile: internalKeyFile(keys, 'operator') });
    await clock.moveTo('2026-09-27');
    expect(told).toEqual({ ahead: ['2026-09-26', '2026-09-27'], behind: ['2026-09-25', '2026-09-26', '2026-09-27'] });
    await expect(clock.moveTo('2026-09-26')).rejects.toThrow('never goes backwards');
  });
});
