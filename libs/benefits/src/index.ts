export { benefitCatalogue, matrixParameters } from './matrix.js';
