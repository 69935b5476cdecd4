import type { ServiceDefinition } from '@yimen/subgraph';
import { permissions } from './permissions.js';

/** The service place-names (地名): what a division is, was and became. */
export const placeNames: ServiceDefinition = {
  name: 'place-names',
  sdl: [new URL('.', import.meta.url)],
  permissions,
  parts: async () => (await import('./place-names.parts.js')).parts,
};
