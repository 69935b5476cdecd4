// npm run clock -- show | +31d | +2w | +1m | 2026-10-22: shows or moves the legal clock of the running platform.
import { parseArgs } from 'node:util';
import { legalClock, targetDay } from './dev/clock.mjs';
import { runningPlatform } from './dev/running.mjs';

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'data-dir': { type: 'string' } } });
  const { services, operatorKeyFile } = runningPlatform(values['data-dir']);
  const urls = Object.fromEntries(Object.entries(services).map(([name, { url }]) => [name, url]));
  const clock = legalClock({ services: urls, operatorKeyFile });
  const [wish = 'show'] = positionals;
  if (wish === 'show') await show(clock);
  else await move(clock, wish);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function show(clock) {
  const dates = await clock.dates();
  const days = new Set(Object.values(dates));
  if (days.size === 1) return console.log([...days][0]);
  console.log('an earlier move was interrupted; the next one brings all to one day:');
  for (const [name, day] of Object.entries(dates)) console.log(`  ${name}\t${day}`);
}

async function move(clock, wish) {
  const from = await clock.today();
  const target = targetDay(wish, from);
  if (target === undefined) throw new Error(`"${wish}" is neither a date (2026-10-22) nor a step (+31d, +2w, +1m)`);
  const began = performance.now();
  let days = 0;
  await clock.moveTo(target, { onDay: () => (days += 1) });
  console.log(
    `${from} → ${target}   (${days} days, each with what fell due, in ${((performance.now() - began) / 1_000).toFixed(1)} s)`,
  );
}
