import { ledgerSdl, payingSdl } from '@yimen/benefits/sdl';
import { casesSdl, papersSdl } from '@yimen/casework/sdl';
import type { ServiceDefinition } from '@yimen/subgraph';
import { permissions } from './permissions.js';

/** 残疾人福利 disability. */
export const disability: ServiceDefinition = {
  name: 'disability',
  sdl: [new URL('.', import.meta.url), casesSdl, papersSdl, payingSdl, ledgerSdl],
  permissions,
  needs: ['field-keys', 'residents'],
  parts: async () => (await import('./disability.parts.js')).parts,
};
