import { anotherStreet } from './suites/another-street.js';
import { badInput } from './suites/bad-input.js';
import { badInputMarriage } from './suites/bad-input-marriage.js';
import { killed } from './suites/killed.js';
import { oneFamily } from './suites/one-family.js';
import { allStories } from './suites/stories.js';
import { aPlatform, type TestPlatform } from './support.js';

// A platform takes longer to start than most of these suites to run, so they share one. The order counts: first what needs
// the first day, then what moves the clock, last what kills.
describe('a platform whose events go through PostgreSQL', () => {
  let platform: TestPlatform;
  const given = () => platform;
  beforeAll(async () => {
    platform = await aPlatform({ events: 'postgres' });
  }, 240_000);
  afterAll(() => platform.stop());

  describe('to whom a case is not', () => anotherStreet(given));
  describe('what cannot be taken', () => badInput(given));
  oneFamily(given);
  allStories(given);
  describe('at the marriage window', () => badInputMarriage(given));
  killed(given);
});
