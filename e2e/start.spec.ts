import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'yimen-start-'));
const dataDir = join(folder, 'data');
const readyFile = join(folder, 'ready');
const port = 21_000 + Math.floor(Math.random() * 8_000);

/** What a newcomer types, and sees. */
class Start {
  printed = '';
  readonly ended: Promise<number | null>;
  private constructor(readonly process: ChildProcess) {
    process.stdout?.on('data', (text) => {
      this.printed += text;
    });
    process.stderr?.on('data', (text) => {
      this.printed += text;
    });
    this.ended = new Promise((resolve) => process.once('exit', (code) => resolve(code)));
  }

  static async ready(...options: string[]): Promise<Start> {
    rmSync(readyFile, { force: true });
    const args = [
      'tools/start.mjs',
      '--events=postgres',
      '--demo=small',
      '--port',
      String(port),
      '--data-dir',
      dataDir,
    ];
    const started = new Start(spawn(process.execPath, [...args, '--ready-file', readyFile, ...options]));
    let code: number | null | undefined;
    started.ended.then((ended) => {
      code = ended;
    });
    while (!existsSync(readyFile)) {
      if (code !== undefined) throw new Error(`npm start ended with ${code}:\n${started.printed}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return started;
  }
}

const running = () => JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'));
const tool = (name: string, ...args: string[]) =>
  execFileSync(process.execPath, [`tools/${name}.mjs`, ...args, '--data-dir', dataDir], { encoding: 'utf8' }).trim();

/** Processes of this machine that name our data folder or carry one of the pids. */
function left(pids: number[]): number[] {
  return pids.filter((pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  });
}

async function ask(query: string, account: string) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tool('token', account)}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: Record<string, unknown>; errors?: unknown[] };
}

const everyPid = () => Object.values(running().pids as Record<string, number>);

describe('npm start', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('prints the address, the accounts and a first query, and is ready to answer it', async () => {
    const start = await Start.ready();
    expect(start.printed).toContain(`http://localhost:${port}/graphql`);
    expect(start.printed).toContain('clerk-li');
    expect(start.printed).toContain('curl -s');
    const query = /"query":"([^"]+)"/.exec(start.printed)?.[1] ?? '';
    const { data, errors } = await ask(query, 'bureau-wu');
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ me: { name: expect.any(String) }, cases: { edges: expect.any(Array) } });

    const pids = everyPid();
    const began = performance.now();
    start.process.kill('SIGINT');
    expect(await start.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(left(pids)).toEqual([]);
  }, 180_000);

  it('goes on with the same data, moves the legal clock, and starts again what has crashed', async () => {
    const start = await Start.ready();
    const before = tool('clock', 'show');
    tool('clock', '+1d');
    expect(tool('clock', 'show') > before).toBe(true);

    process.kill(running().pids.intake, 'SIGKILL');
    while (!start.printed.includes('intake ended (SIGKILL); starting it again')) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    let answered = await ask('{ me { account } }', 'bureau-wu');
    while (answered.errors) answered = await ask('{ me { account } }', 'bureau-wu');
    expect(answered.data).toEqual({ me: { account: 'bureau-wu' } });

    start.process.kill('SIGTERM');
    expect(await start.ended).toBe(0);
  }, 180_000);

  it('leaves no process when it is ended by SIGKILL, and starts again after that', async () => {
    const first = await Start.ready();
    const pids = everyPid();
    first.process.kill('SIGKILL');
    await first.ended;
    const latest = performance.now() + 20_000;
    while (left(pids).length > 0 && performance.now() < latest)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(left(pids)).toEqual([]);

    const second = await Start.ready();
    second.process.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  }, 180_000);

  it('refuses what it cannot do with a sentence and not with a stack', () => {
    const refused = (...args: string[]) => {
      try {
        execFileSync(process.execPath, ['tools/start.mjs', ...args], { encoding: 'utf8', stdio: 'pipe' });
        return '';
      } catch (error) {
        return String((error as { stderr?: string }).stderr);
      }
    };
    expect(refused('--events=rabbit')).toContain('--events takes kafka or postgres');
    expect(refused('--port', '99999')).toContain('--port takes a number');
    expect(refused('--prot', '5000')).not.toContain('    at ');
  });
});
