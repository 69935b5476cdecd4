export { intake } from './intake.definition.js';
export { permissions } from './permissions.js';
