import { readFileSync } from 'node:fs';
import { type DatedParameter, parseParameterFile } from '@yimen/policy';
import { nationalParameterFiles } from '../application/domain/parameter-files.js';
import { certificateParameterFiles } from '../certificate/domain/index.js';
import { crossProvinceParameterFiles } from '../cross-province/domain/index.js';
import { payingParameterFiles } from '../paying/domain/parameter-files.js';

/** The nation's parameters, which ship with the rules they belong to. Read once, when the service begins. */
export const nationalParameters: readonly DatedParameter[] = [
  ...payingParameterFiles,
  ...certificateParameterFiles,
  ...crossProvinceParameterFiles,
  ...nationalParameterFiles,
].flatMap((file) => parseParameterFile(readFileSync(file, 'utf8'), file.pathname.split('/').at(-1) ?? file.pathname));
