import { readNationalLaw } from '@yimen/casework';
import { sanctionParameterFiles } from '../false-statement/domain/index.js';
import { recoveryParameterFiles } from '../recovery/domain/index.js';
import { statisticsParameterFiles } from '../statistics/domain/index.js';
import { nationalParameterFiles } from '../subsistence-allowance/domain/index.js';

/** The nation's parameters, which ship with the rules they belong to. */
export const nationalParameters = readNationalLaw([
  ...nationalParameterFiles,
  ...recoveryParameterFiles,
  ...sanctionParameterFiles,
  ...statisticsParameterFiles,
]);
