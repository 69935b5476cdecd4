export { assistance } from './assistance.definition.js';
export { permissions } from './permissions.js';
