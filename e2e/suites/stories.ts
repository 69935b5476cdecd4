import { type Story, storyNames, storyOf } from '../../demo/stories.mjs';
import type { TestPlatform } from '../support.js';

/** The first story is told by one-family.ts, on both brokers; all others here, the short ones first. */
const stories: (Story & { name: string })[] = [];
for (const name of storyNames().filter((each) => each !== 'subsistence')) {
  // One after another: the test runner links modules that share imports one at a time.
  stories.push({ name, ...(await storyOf(name)) });
}
const inOrder = [...stories].sort((one, other) => Number(one.takes === 'MONTHS') - Number(other.takes === 'MONTHS'));

/** Each story from the day on which the platform stands: the clock goes on through months. */
export function allStories(platform: () => TestPlatform): void {
  describe('the stories, each told through the gateway', () => {
    it.each(inOrder)(
      '$name: $title',
      async ({ run }) => {
        await expect(
          run({ ...platform(), eventsUrl: platform().run.events.url, print: () => undefined }),
        ).resolves.toBeDefined();
      },
      240_000,
    );
  });
}
