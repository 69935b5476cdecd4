import { readFileSync } from 'node:fs';
import { type DatedParameter, parseParameterFile } from '@yimen/policy';
import { sanctionParameterFiles } from '../false-statement/domain/index.js';
import { recoveryParameterFiles } from '../recovery/domain/index.js';
import { statisticsParameterFiles } from '../statistics/domain/index.js';
import { nationalParameterFiles } from '../subsistence-allowance/domain/index.js';

/** The nation's parameters, which ship with the rules they belong to. Read once, when the service begins. */
export const nationalParameters: readonly DatedParameter[] = [
  ...nationalParameterFiles,
  ...recoveryParameterFiles,
  ...sanctionParameterFiles,
  ...statisticsParameterFiles,
].flatMap((file) => parseParameterFile(readFileSync(file, 'utf8'), file.pathname.split('/').at(-1) ?? file.pathname));
