import { detectKafka } from '../tools/dev/kafka.mjs';
import { killed } from './suites/killed.js';
import { oneFamily } from './suites/one-family.js';
import { aPlatform, type TestPlatform } from './support.js';

const { java, maven } = detectKafka();

(java && maven ? describe : describe.skip)('a platform whose events go through Kafka', () => {
  let platform: TestPlatform;
  const given = () => platform;
  beforeAll(async () => {
    platform = await aPlatform({ events: 'kafka' });
  }, 240_000);
  afterAll(() => platform.stop());

  oneFamily(given);
  killed(given);
});
