import { readNationalLaw } from '@yimen/casework';
import type { Law } from '@yimen/policy';
import { appointmentParameterFiles } from '../appointments/domain/index.js';
import { archiveParameterFiles } from '../archive/domain/index.js';
import { annulmentParameterFiles } from '../court-judgments/domain/index.js';
import { divorceParameterFiles } from '../divorce/domain/index.js';
import { marriageParameterFiles } from '../marriage-registration/domain/index.js';
import { remedyParameterFiles } from '../papers/domain/index.js';
import { reissueParameterFiles } from '../reissue/domain/index.js';
import { safeguardParameterFiles } from '../safeguarding/domain/index.js';

/** The nation's parameters, which ship with the rules they belong to. */
export const nationalParameters = readNationalLaw([
  ...annulmentParameterFiles,
  ...appointmentParameterFiles,
  ...archiveParameterFiles,
  ...divorceParameterFiles,
  ...marriageParameterFiles,
  ...reissueParameterFiles,
  ...remedyParameterFiles,
  ...safeguardParameterFiles,
]);

/** The law that no district may change: the same periods in every registry of the country. */
export const nationalLaw: Law = { parameters: nationalParameters, divisions: [] };
