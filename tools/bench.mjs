// npm run bench -- <name>: measures something and prints one JSON line a figure; exit code 1 when a target is missed.
//   cold-start [--rounds=3] [--events=postgres|kafka]   until all is ready, and the memory held
//   cached                                              everything unchanged, from the cache
//   roll [--rounds=3] [--fault=slow|wrong]               a month's roll of 100,000 awards
//   restandard [--rounds=3] [--fault=slow|wrong]         a new standard over 100,000 awards
//   roll-disability, recheck [--rounds=3] [--fault=slow|wrong]  a month's roll of 50,000 allowances; the re-check of 100,000 certificates
//   worklists [--rounds=3]                              of 10,000 and 100,000 cases in work: each filter, each order
import { parseArgs } from 'node:util';
import { cached } from './bench/cached.mjs';
import { coldStart } from './bench/cold-start.mjs';
import { recheck } from './bench/recheck.mjs';
import { restandard } from './bench/restandard.mjs';
import { roll } from './bench/roll.mjs';
import { rollDisability } from './bench/roll-disability.mjs';
import { worklists } from './bench/worklists.mjs';

const benches = {
  'cold-start': coldStart,
  cached,
  roll,
  restandard,
  'roll-disability': rollDisability,
  recheck,
  worklists,
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    events: { type: 'string' },
    awards: { type: 'string' },
    fault: { type: 'string' },
  },
});
const bench = benches[positionals[0] ?? ''];
if (bench === undefined) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  process.exit(2);
}
const { rounds = '3', events = 'postgres', awards, fault } = values;
const lines = await bench({ rounds: Number(rounds), events, fault, ...(awards && { awards: Number(awards) }) });
for (const line of lines) console.log(JSON.stringify(line));
process.exit(lines.every(({ ok }) => ok) ? 0 : 1);
