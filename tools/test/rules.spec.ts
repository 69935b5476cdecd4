import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'yimen-rules-'));

function rules(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'tools/rules.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout };
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const three = `- case: 王家三口
  rule: 低保金额
  on: 2026-09-24
  parameters: { dibao.standard.month: 1000 }
  given: { count: 3, totalIncome: 1800 }
  expect: { amount: AMOUNT }
`;

describe('npm run rules', () => {
  it('runs every scenario that ships with the services, without a difference', () => {
    const { status, stdout } = rules();
    expect(stdout).toMatch(/\d+ 个文件，\d+ 例，0 处不同\n\d+ passed, 0 failed\n$/);
    expect(status).toBe(0);
  });

  it('runs a file outside the repository, by a path from where the person stands', () => {
    const { status, stdout } = rules(file('right.yaml', three.replace('AMOUNT', '1200.00')));
    expect(stdout).toBe('1 个文件，1 例，0 处不同\n1 passed, 0 failed\n');
    expect(status).toBe(0);
  });

  it('prints every difference between what is expected and what came, and exits with 1', () => {
    const { status, stdout } = rules(file('wrong.yaml', three.replace('AMOUNT', '1300')));
    expect(stdout).toContain('wrong.yaml:1 王家三口（低保金额，2026-09-24）\n    amount：期望 1300，实际 1200.00\n');
    expect(status).toBe(1);
  });

  it('says which line of a malformed file is wrong, and still runs the other files', () => {
    file('right.yaml', three.replace('AMOUNT', '1200'));
    const broken = file('broken.yaml', '- case: 缺日期\n  rule: 低保金额\n  on: 9 月 24 日\n  expect: { amount: 1 }\n');
    const { status, stdout } = rules(broken, 'right.yaml');
    expect(stdout).toContain('broken.yaml:3: on 应为日期');
    expect(stdout).toContain('1 passed, 1 failed');
    expect(status).toBe(1);
  });

  it('says that a file is not there', () => {
    const { status, stdout } = rules('nothing.yaml');
    expect(stdout).toContain('nothing.yaml: 读不到这个文件');
    expect(status).toBe(1);
  });

  it('lists the rules and describes one of them by its Chinese name', () => {
    expect(rules('--list').stdout).toContain('identityNumber（身份证号）');
    expect(rules('--describe', '公示期').stdout).toContain('given.postedOn：张贴日');
    expect(rules('--describe', '没有').status).toBe(1);
  });
});

describe('docs/rules.md and docs/rules.zh-CN.md', () => {
  const read = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');

  it('name every rule with its title, and the English one every output and every scenario field', () => {
    const rows = read('rules.md').split('\n');
    const chinese = read('rules.zh-CN.md');
    const described = rules('--describe').stdout.split(/^(?=\w+（)/m);
    expect(described.length).toBeGreaterThan(20);
    for (const text of described) {
      const [, name = '', title = ''] = /^(\w+)（(.+?)）/.exec(text) ?? [];
      const row = rows.find((line) => line.startsWith(`| \`${name}\` | ${title} |`)) ?? `no row for ${name}`;
      expect(chinese).toContain(`| ${title} | \`${name}\` |`);
      for (const [, output = ''] of text.matchAll(/^ {2}expect\.(\w+)：/gm)) expect(row).toContain(`\`${output}\``);
      for (const [, input = ''] of text.matchAll(/^ {2}given\.(\w+)(?: \/ .*)?：/gm))
        expect(row).toContain(`\`${input}\``);
    }
  });
});
