import { definePermissions } from '@yimen/access';
import type { ServiceDefinition } from '@yimen/subgraph';

export const permissions = definePermissions({
  'library.book.read': { title: '查询图书', roles: ['street-clerk', 'street-leader'], kinds: ['service'] },
  'library.book.lend': { title: '借出图书', roles: ['street-clerk'] },
});

/** The example service by which the chassis is proved: books that are lent. */
export const library: ServiceDefinition = {
  name: 'library',
  sdl: [new URL('.', import.meta.url)],
  permissions,
  parts: async () => (await import('./parts.js')).parts,
};
