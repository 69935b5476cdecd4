import { execFileSync } from 'node:child_process';

describe('package-lock.json', () => {
  it('names every platform, so that npm ci takes it on every machine', () => {
    const said = execFileSync(process.execPath, ['tools/lock-platforms.mjs', '--check'], { encoding: 'utf8' });
    expect(said).toContain('names every platform');
  });
});
