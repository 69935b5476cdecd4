import { papersSdl } from '@yimen/casework/sdl';
import type { ServiceDefinition } from '@yimen/subgraph';
import { permissions } from './permissions.js';

/** 婚姻登记 marriage. */
export const marriage: ServiceDefinition = {
  name: 'marriage',
  sdl: [new URL('.', import.meta.url), papersSdl],
  permissions,
  needs: ['field-keys', 'residents'],
  parts: async () => (await import('./marriage.parts.js')).parts,
};
