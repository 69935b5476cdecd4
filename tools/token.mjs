// npm run token -- <account> | --list: a token of the development issuer for a demo account of the running platform.
import { parseArgs } from 'node:util';
import { demoAccounts, tokenFor } from './dev/accounts.mjs';
import { layout } from './dev/platform/layout.mjs';
import { runningPlatform } from './dev/running.mjs';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: 'boolean', default: false }, 'data-dir': { type: 'string' } },
  });
  const { dataDir, issuer } = runningPlatform(values['data-dir']);
  const places = layout(dataDir);
  if (values.list || positionals.length === 0) {
    for (const { account, kind, name, description } of demoAccounts(places)) {
      console.log([account, kind, name, description].filter(Boolean).join('\t'));
    }
  } else {
    console.log(await tokenFor({ places, issuer, account: positionals[0] }));
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
