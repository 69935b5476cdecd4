import { readFileSync } from 'node:fs';
import { type Permission, printPermissionMatrix } from '@yimen/access';
import { permissions } from '../src/permissions.js';

describe('权限 who may do what in the front office', () => {
  it('is as the checked-in matrix says, row by row', () => {
    const golden = readFileSync(new URL('./permissions.golden.txt', import.meta.url), 'utf8');
    expect(printPermissionMatrix(permissions)).toBe(golden);
  });

  it('lets the administrator see no case and no visit (domain 附录 F)', () => {
    for (const [action, permission] of Object.entries<Permission>(permissions)) {
      if (/case|visit/.test(action)) expect(permission.roles ?? []).not.toContain('administrator');
    }
  });
});
