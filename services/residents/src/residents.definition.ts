import type { ServiceDefinition } from '@yimen/subgraph';
import { permissions } from './permissions.js';

/** The service residents (人口与家庭): who somebody is, with whom they live, what they agreed to. */
export const residents: ServiceDefinition = {
  name: 'residents',
  sdl: [new URL('.', import.meta.url)],
  permissions,
  needs: ['field-keys'],
  parts: async () => (await import('./residents.parts.js')).parts,
};
