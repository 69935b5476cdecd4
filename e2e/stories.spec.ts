import { type Story, storyNames, storyOf } from '../demo/stories.mjs';
import { aPlatform, type TestPlatform } from './support.js';

/** The first story is told on both brokers by one-family.spec.ts; all others here, on one platform, the short ones first. */
const stories: (Story & { name: string })[] = [];
for (const name of storyNames().filter((each) => each !== 'subsistence')) {
  // One after another: the test runner links modules that share imports one at a time.
  stories.push({ name, ...(await storyOf(name)) });
}
const inOrder = [...stories].sort((one, other) => Number(one.takes === 'MONTHS') - Number(other.takes === 'MONTHS'));

describe('the stories, each told through the gateway', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await aPlatform({ events: 'postgres' });
  }, 240_000);
  afterAll(() => platform.stop());

  it.each(inOrder)(
    '$name: $title',
    async ({ run }) => {
      await expect(
        run({ ...platform, eventsUrl: platform.run.events.url, print: () => undefined }),
      ).resolves.toBeDefined();
    },
    240_000,
  );
});
