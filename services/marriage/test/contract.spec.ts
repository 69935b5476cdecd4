import { readFileSync } from 'node:fs';
import { printPermissionMatrix } from '@yimen/access';
import { permissions } from '../src/permissions.js';

describe('who may do what', () => {
  it('is what the checked-in matrix says', () => {
    const golden = readFileSync(new URL('./permissions.golden.txt', import.meta.url), 'utf8');
    expect(printPermissionMatrix(permissions)).toBe(golden);
  });

  it('has no right for an administrator', () => {
    expect(Object.values(permissions).flatMap((one) => ('roles' in one ? one.roles : []))).not.toContain(
      'administrator',
    );
  });
});
