import { readFileSync } from 'node:fs';
import { type DatedParameter, type Law, parseParameterFile } from '@yimen/policy';
import { appointmentParameterFiles } from '../appointments/domain/index.js';
import { annulmentParameterFiles } from '../court-judgments/domain/index.js';
import { divorceParameterFiles } from '../divorce/domain/index.js';
import { marriageParameterFiles } from '../marriage-registration/domain/index.js';
import { remedyParameterFiles } from '../papers/domain/index.js';
import { reissueParameterFiles } from '../reissue/domain/index.js';

/** The nation's parameters, which ship with the rules they belong to. Read once, when the service begins. */
export const nationalParameters: readonly DatedParameter[] = [
  ...annulmentParameterFiles,
  ...appointmentParameterFiles,
  ...divorceParameterFiles,
  ...marriageParameterFiles,
  ...reissueParameterFiles,
  ...remedyParameterFiles,
].flatMap((file) => parseParameterFile(readFileSync(file, 'utf8'), file.pathname.split('/').at(-1) ?? file.pathname));

/** The law that no district may change: the same periods in every registry of the country. */
export const nationalLaw: Law = { parameters: nationalParameters, divisions: [] };
