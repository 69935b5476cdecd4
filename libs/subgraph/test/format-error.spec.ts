import { GraphQLError } from 'graphql';
import { errorFormatter } from '../src/format-error.js';

const logged: string[] = [];

import type { Log } from '../src/log.js';

const log: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (message: string) => void logged.push(message),
};

describe('an error of the database', () => {
  const answer = (sqlCode: string) => {
    const driverError = Object.assign(new Error('invalid byte sequence: 韩某 370112'), { code: sqlCode });
    const original = Object.assign(new Error(driverError.message), { driverError });
    const error = new GraphQLError(original.message, { path: ['division'], originalError: original });
    return errorFormatter(log)({ message: error.message, path: ['division'] }, error);
  };

  it.each(['22021', '22P05'])(
    'of a NUL that the client sent (%s) is the client’s, in Chinese, and no alarm',
    (code) => {
      logged.length = 0;
      expect(answer(code)).toEqual({
        message: '文字里有不能保存的字符，请重新输入。',
        path: ['division'],
        extensions: { code: 'BAD_USER_INPUT' },
      });
      expect(logged).toEqual([]);
    },
  );

  it('of a lock that was waited for in vain is told to be repeated, and no alarm', () => {
    logged.length = 0;
    expect(answer('55P03').extensions).toEqual({ code: 'TRY_AGAIN' });
    expect(logged).toEqual([]);
  });

  it('of any other kind stays masked', () => {
    const { message, extensions } = answer('23505');
    expect(extensions).toMatchObject({ code: 'INTERNAL' });
    expect(message).not.toMatch(/370112|韩某/);
    expect(logged).toHaveLength(1);
  });
});
