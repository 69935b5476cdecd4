import { killAmidApplications } from '../../tools/chaos/kill.mjs';
import type { TestPlatform } from '../support.js';

/** The families of this suite are none of another's. */
const firstFamily = 2_000;

export function killed(platform: () => TestPlatform): void {
  describe('assistance is killed in the middle of two hundred applications', () => {
    it('loses none and doubles none, in the database, in the events and in the list', async () => {
      const counted = await killAmidApplications(platform(), { applications: 200, kills: 3, firstFamily });
      const { events: _, applications, ...counts } = counted;
      expect(new Set(Object.values(counts))).toEqual(new Set([applications]));
    }, 300_000);
  });
}
