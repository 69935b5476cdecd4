// npm run story -- <name>: tells a story through the gateway, step by step, on a platform of its own that is thrown away.
//   npm run story -- list          names the stories, each with what it tells
//   --events=kafka|postgres        which of the two carries the events
import { parseArgs } from 'node:util';
import { storyNames, storyOf } from '../demo/stories.mjs';
import { ensureInstalled } from './dev/installed.mjs';

const names = storyNames();

const { values, positionals } = parseArgs({ allowPositionals: true, options: { events: { type: 'string' } } });
const [name = 'list'] = positionals;

if (name === 'list') {
  for (const each of names) console.log(`${each.padEnd(24)} ${(await storyOf(each)).title}`);
} else if (!names.includes(name)) {
  console.error(`There is no story "${name}". There are: ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  await tell(name);
}

async function tell(story) {
  ensureInstalled(console.log);
  const { build } = await import('./dev/workspace.mjs');
  const { startPlatform } = await import('./dev/platform.mjs');
  await build();
  const say = (line) => console.error(line);
  const platform = await startPlatform({ events: values.events, say, step: (step) => say(`ready: ${step}`) });
  const end = async () => {
    await platform.stop();
    process.exit(130);
  };
  process.once('SIGINT', end);
  try {
    const { run } = await storyOf(story);
    const { gatewayUrl, graphqlUrl, token, clock } = platform;
    await run({ gatewayUrl, graphqlUrl, token, clock, eventsUrl: platform.run.events.url, print: console.log });
  } catch (error) {
    console.error(`The story broke off: ${error.message}`);
    process.exitCode = 1;
  } finally {
    await platform.stop();
  }
}
