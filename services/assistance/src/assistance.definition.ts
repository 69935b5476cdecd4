import { ledgerSdl, payingSdl } from '@yimen/benefits/sdl';
import { casesSdl, papersSdl } from '@yimen/casework/sdl';
import type { ServiceDefinition } from '@yimen/subgraph';
import { permissions } from './permissions.js';

/** 社会救助 social assistance. */
export const assistance: ServiceDefinition = {
  name: 'assistance',
  sdl: [new URL('.', import.meta.url), casesSdl, papersSdl, payingSdl, ledgerSdl],
  permissions,
  needs: ['field-keys', 'residents'],
  parts: async () => (await import('./assistance.parts.js')).parts,
};
