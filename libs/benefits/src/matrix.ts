import { readFileSync } from 'node:fs';
import { type DatedParameter, parseParameterFile } from '@yimen/policy';
import { type BenefitCatalogue, parseCatalogue } from './domain/matrix/catalogue.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The exclusion matrix of domain §9, read from its file once. */
export const benefitCatalogue: BenefitCatalogue = parseCatalogue(read('./domain/matrix/benefit-catalogue.yaml'));

/** What the matrix leaves to a district, with the value that holds where it has not said otherwise. */
export const matrixParameters: readonly DatedParameter[] = parseParameterFile(
  read('./domain/parameters/matrix.yaml'),
  'matrix.yaml',
);
