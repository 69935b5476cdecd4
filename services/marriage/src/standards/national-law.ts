import { readFileSync } from 'node:fs';
import { type DatedParameter, parseParameterFile } from '@yimen/policy';
import { annulmentParameterFiles } from '../court-judgments/domain/index.js';
import { divorceParameterFiles } from '../divorce/domain/index.js';

/** The nation's parameters, which ship with the rules they belong to. Read once, when the service begins. */
export const nationalParameters: readonly DatedParameter[] = [
  ...annulmentParameterFiles,
  ...divorceParameterFiles,
].flatMap((file) => parseParameterFile(readFileSync(file, 'utf8'), file.pathname.split('/').at(-1) ?? file.pathname));
