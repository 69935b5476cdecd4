import { readNationalLaw } from '@yimen/casework';
import { nationalParameterFiles } from '../application/domain/parameter-files.js';
import { certificateParameterFiles } from '../certificate/domain/index.js';
import { crossProvinceParameterFiles } from '../cross-province/domain/index.js';
import { payingParameterFiles } from '../paying/domain/parameter-files.js';

/** The nation's parameters, which ship with the rules they belong to. Read once, when the service begins. */
export const nationalParameters = readNationalLaw([
  ...payingParameterFiles,
  ...certificateParameterFiles,
  ...crossProvinceParameterFiles,
  ...nationalParameterFiles,
]);
