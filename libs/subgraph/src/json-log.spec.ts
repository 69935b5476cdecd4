import { JsonLog } from './json-log.js';

function logged(error: unknown): Record<string, unknown> {
  const lines: string[] = [];
  new JsonLog('test', 'info', (line) => lines.push(line)).error('a due work failed', error, { work: 'x' });
  return JSON.parse(lines[0] ?? '{}');
}

describe('an error in the log', () => {
  it('says what it is and what it was caused by, never a message', () => {
    const error = new Error('王某 cannot be read', { cause: new TypeError('370112197803154528') });
    const line = logged(error);
    expect(line).toMatchObject({ level: 'error', error: 'Error', cause: 'TypeError', work: 'x' });
    expect(JSON.stringify(line)).not.toMatch(/王某|370112197803154528/);
  });

  it('says of which rows it is, when these are ids and nothing else', () => {
    const id = '018f6b2e-0000-7000-8000-0000000000a1';
    expect(logged(Object.assign(new Error('x'), { ids: [id, '王某'] }))).toMatchObject({ ids: id });
    expect(logged(new Error('x'))).not.toHaveProperty('ids');
  });
});
