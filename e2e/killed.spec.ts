import { killInTheMiddle } from '../tools/chaos/kill.mjs';
import { detectKafka } from '../tools/dev/kafka.mjs';

const { java, maven } = detectKafka();
const brokers = java && maven ? (['postgres', 'kafka'] as const) : (['postgres'] as const);

describe('assistance is killed in the middle of two hundred applications', () => {
  it.each(brokers)(
    'loses none and doubles none, in the database, in the events (%s) and in the list',
    async (events) => {
      const { events: used, applications, ...counts } = await killInTheMiddle({ events, applications: 200, kills: 3 });
      expect(used).toBe(events);
      expect(new Set(Object.values(counts))).toEqual(new Set([applications]));
    },
    300_000,
  );
});
