export { placeNames } from './place-names.definition.js';
