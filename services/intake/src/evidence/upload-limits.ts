import { readFileSync } from 'node:fs';
import { type Law, type ParameterValue, parameterOn, parseParameterFile } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { UploadLimits } from './domain/evidence-file.js';

const file = new URL('./domain/parameters/evidence.yaml', import.meta.url);
const parameters = parseParameterFile(readFileSync(file, 'utf8'), 'evidence.yaml');

/** What may be uploaded on a day. @throws when the parameters of this service do not say so: it cannot work without. */
export function uploadLimits(on: LegalDate): UploadLimits {
  const law: Law = { parameters, divisions: [] };
  const inForce = (key: string): ParameterValue => {
    const found = parameterOn(law, key, on);
    if (!found.ok) throw new Error(`no value of ${key} on ${on}`);
    return found.value;
  };
  const mediaTypes = inForce('evidence.mediaTypes');
  return {
    maxBytes: Number(inForce('evidence.maxBytes')),
    ticketMinutes: Number(inForce('evidence.ticketMinutes')),
    mediaTypes: Array.isArray(mediaTypes) ? mediaTypes.map(String) : [],
  };
}
