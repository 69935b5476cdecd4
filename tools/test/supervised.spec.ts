import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { supervise } from '../dev/platform/supervised.mjs';
import { endProcess, isAlive, startProcess } from '../dev/processes.mjs';
import { freePort, waitFor } from '../dev/wait.mjs';

const folder = mkdtempSync(join(tmpdir(), 'yimen-supervised-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function aProgram(name: string, code: string) {
  const script = join(folder, `${name}.mjs`);
  writeFileSync(script, code);
  return { name, script, logFile: join(folder, `${name}.log`), env: process.env };
}

const server = `
  import { createServer } from 'node:http';
  createServer((_, response) => response.end('ok')).listen(process.env.PORT, '127.0.0.1');`;

describe('a supervised service', () => {
  async function aService(name: string, said: string[], code = server) {
    const port = await freePort();
    const program = aProgram(name, code);
    return supervise({
      ...program,
      env: { ...program.env, PORT: String(port) },
      url: `http://127.0.0.1:${port}`,
      readyPath: '/health/ready',
      say: (line: string) => said.push(line),
    });
  }

  it('is started again after SIGKILL, and that is said', async () => {
    const said: string[] = [];
    const service = await aService('killed', said);
    service.start();
    await service.ready();
    const before = service.pid;
    await service.kill();
    await waitFor(() => service.pid !== undefined && service.pid !== before, { what: 'the new process' });
    await service.ready();
    await service.stop();
    expect(said.join()).toContain('killed ended (SIGKILL); starting it again');
    expect(service.pid).toBeUndefined();
  });

  it('is given up when it never becomes ready, with its last words', async () => {
    const service = await aService('broken', [], `console.error('DATABASE_URL is missing'); process.exit(1);`);
    service.start();
    await expect(service.ready()).rejects.toThrow(/broken does not start[\s\S]*DATABASE_URL is missing/);
    await service.stop();
  });

  it('is run by a Node that was told how much memory it may keep', async () => {
    const program = aProgram(
      'limited',
      `console.log(process.execArgv.join(' ')); setInterval(() => undefined, 1_000);`,
    );
    const service = supervise({ ...program, nodeArgs: ['--max-old-space-size=64'], say: () => undefined });
    service.start();
    await waitFor(() => existsSync(program.logFile) && readFileSync(program.logFile, 'utf8').includes('=64'), {
      what: 'its first words',
    });
    await service.stop();
    expect(readFileSync(program.logFile, 'utf8').trim()).toBe('--max-old-space-size=64');
  });

  it('stays ended when it was ended on purpose', async () => {
    const service = await aService('stopped', []);
    service.start();
    await service.ready();
    await service.stop();
    expect(service.starts).toBe(1);
    service.start();
    await service.ready();
    await service.stop();
    expect(service.starts).toBe(2);
  });

  it('is ended although it does not listen to signals', async () => {
    const service = await aService('deaf', [], `process.on('SIGTERM', () => undefined);${server}`);
    service.start();
    await service.ready();
    const { pid } = service;
    await service.stop({ graceMs: 100 });
    expect(isAlive(pid ?? 0)).toBe(false);
  });
});

describe('a process that its supervisor left behind', () => {
  /** A supervisor that starts a child and is then ended by SIGKILL. */
  async function orphan(name: string, code: string) {
    const child = aProgram(name, code);
    const script = `
      import { startProcess } from ${JSON.stringify(join(process.cwd(), 'tools/dev/processes.mjs'))};
      const { pid } = startProcess({ command: process.execPath, args: [${JSON.stringify(child.script)}], logFile: ${JSON.stringify(child.logFile)} });
      console.log(pid);
      setInterval(() => undefined, 1000);`;
    const supervisor = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = await new Promise<number>((resolve) => supervisor.stdout.once('data', (text) => resolve(Number(text))));
    await waitFor(() => readFileSync(child.logFile, 'utf8').includes('up'), { what: 'the child to run' });
    supervisor.kill('SIGKILL');
    return pid;
  }

  it('ends, even when it is busy for ever and deaf to signals', async () => {
    const pid = await orphan('deaf-orphan', `process.on('SIGTERM', () => undefined); console.log('up'); for (;;);`);
    await waitFor(() => !isAlive(pid), { what: 'the busy orphan to end', withinMs: 15_000 });
  });

  it('is asked before it is ended', async () => {
    const file = join(folder, 'asked');
    const pid = await orphan(
      'heeding-orphan',
      `
      import { writeFileSync } from 'node:fs';
      process.on('SIGTERM', () => { writeFileSync(${JSON.stringify(file)}, 'yes'); process.exit(0); });
      setInterval(() => undefined, 1000);
      console.log('up');`,
    );
    await waitFor(() => !isAlive(pid), { what: 'the orphan to end', withinMs: 15_000 });
    expect(readFileSync(file, 'utf8')).toBe('yes');
  });
});

describe('a process that cannot be started', () => {
  it('counts as ended', async () => {
    const started = startProcess({ command: join(folder, 'nowhere'), logFile: join(folder, 'nowhere.log') });
    await expect(started.exited).resolves.toMatchObject({ code: 'ENOENT' });
    await endProcess(started);
  });
});
