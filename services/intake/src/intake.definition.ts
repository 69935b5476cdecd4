import type { ServiceDefinition } from '@yimen/subgraph';
import { permissions } from './permissions.js';

/** 受理中台 the front office. */
export const intake: ServiceDefinition = {
  name: 'intake',
  sdl: [new URL('.', import.meta.url)],
  permissions,
  needs: ['field-keys', 'residents', 'files'],
  parts: async () => (await import('./intake.parts.js')).parts,
};
