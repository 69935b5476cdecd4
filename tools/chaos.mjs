// npm run chaos -- <name> [options]: breaks something on purpose and prints one JSON line with what was counted.
//   kill [--events=kafka|postgres] [--applications=200] [--kills=3]
import { parseArgs } from 'node:util';
import { killInTheMiddle } from './chaos/kill.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { events: { type: 'string' }, applications: { type: 'string' }, kills: { type: 'string' } },
});

if (positionals[0] !== 'kill') {
  console.error('Usage: npm run chaos -- kill [--events=kafka|postgres] [--applications=200] [--kills=3]');
  process.exit(2);
}
const counted = await killInTheMiddle({
  events: values.events,
  applications: Number(values.applications ?? 200),
  kills: Number(values.kills ?? 3),
  say: (line) => console.error(line),
});
const { applications, events, ...counts } = counted;
const ok = Object.values(counts).every((value) => value === applications);
console.log(
  JSON.stringify({ name: 'kill', value: counts, unit: 'cases', target: applications, ok, conditions: { events } }),
);
process.exit(ok ? 0 : 1);
