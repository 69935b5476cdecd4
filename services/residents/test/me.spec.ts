import { randomUUID } from 'node:crypto';
import { type Asker, aDistrict, askEntities, type BootedService, bootService, resident, streetA } from '@yimen/testing';
import { residents } from '../src/residents.definition.js';

describe('我 what this service adds to `me`', () => {
  let house: BootedService;
  let li: Asker;
  beforeAll(async () => {
    house = await bootService(residents);
    li = (await aDistrict([house], { 'clerk-li': ['street-clerk', streetA] }))['clerk-li'];
  });
  afterAll(() => house.close());

  const me = (asker: Asker, account: string) =>
    askEntities<{ actionsInResidents: { code: string; title: string }[] }>(
      house,
      asker,
      'Me',
      [{ account }],
      'actionsInResidents { code title }',
    );

  it('names what an officer may do here, in words', async () => {
    const [own] = await me(li, 'clerk-li');
    expect(own?.actionsInResidents.map(({ code }) => code)).toContain('residents.person.register');
    expect(own?.actionsInResidents.every(({ title }) => /[一-龥]/.test(title))).toBe(true);
  });

  it('shows a resident less, and nobody what another account may do', async () => {
    const [own] = await me(resident('resident-wei', randomUUID()), 'resident-wei');
    expect(own?.actionsInResidents.map(({ code }) => code)).not.toContain('residents.person.register');
    expect(await me(li, 'clerk-wang')).toEqual([null]);
  });
});
