export { residents } from './residents.definition.js';
