import { readFileSync } from 'node:fs';
import { printPermissionMatrix } from '@yimen/access';
import { permissions } from '../src/permissions.js';

describe('who may do what', () => {
  it('is what the checked-in matrix says', () => {
    const golden = readFileSync(new URL('./permissions.golden.txt', import.meta.url), 'utf8');
    expect(printPermissionMatrix(permissions)).toBe(golden);
  });
});
